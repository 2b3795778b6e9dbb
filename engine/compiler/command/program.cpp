#include "engine/compiler/command/program.h"

#include <exception>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/report.h"
#include "engine/compiler/source/version.h"

namespace advisor::compiler {
namespace {

std::vector<Command> commands() {
  return {checkCommand(),  buildCommand(), runCommand(),    evalCommand(),      askCommand(),
          reviewCommand(), diffCommand(),  newCommand(),    translateCommand(), textsCommand(),
          whoCommand(),    showCommand(),  explainCommand()};
}

std::string programHelp() {
  std::string text =
      "usage: " + machine::calledAs() +
      " COMMAND …\n\n"
      "Checks, builds and runs packs of advice: folders of JSON as described in content/AUTHORING.md.\n\ncommands:\n";
  for (const Command& command : commands()) {
    std::string name = command.name;
    name.resize(10, ' ');
    text += "  " + name + command.summary + "\n";
  }
  return text + "\n\"" + machine::calledAs() + " COMMAND --help\" tells more of one, \"" + machine::calledAs() +
         " --version\" which program this is.\n"
         "Exit codes: 0 fine, 1 the content or the answers are wrong, 2 the call is wrong, 3 (diff) some reader gets "
         "milder\n"
         "advice.\n";
}

int findAndRun(std::vector<std::string> words) {
  if (words.empty()) {
    std::cerr << programHelp();
    return kCallWrong;
  }
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    std::cout << programHelp();
    return kFine;
  }
  if (words[0] == "--version") {
    std::cout << "advisor " << compilerVersion() << "\n";
    return kFine;
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
    if (command.name != words[0]) continue;
    words.erase(words.begin());
    for (const std::string& word : words) {
      if (word == "--") break;
      if (word != "--help" && word != "-h") continue;
      std::cout << help(command);
      return kFine;
    }
    Arguments arguments;
    const std::string mistake = readArguments(command, words, arguments);
    return mistake.empty() ? command.run(arguments) : refuseCall(command, mistake);
  }
  const std::string near = closest(words[0], names);
  std::cerr << machine::calledAs() << ": unknown command \"" << printable(words[0]) << "\""
            << (near.empty() ? "" : "; did you mean " + near + "?") << "\n\n"
            << programHelp();
  return kCallWrong;
}

}  // namespace

int runProgram(std::vector<std::string> words) {
  try {
    const int exitCode = findAndRun(std::move(words));
    if (std::cout.flush()) return exitCode;
    std::cerr << machine::calledAs() << ": the output cannot be written; the disk may be full\n";
  } catch (const std::exception& error) {
    // Only the machine (memory, disk) throws this; mistakes of authors are diagnostics.
    std::cerr << machine::calledAs() << ": " << error.what() << "\n";
  }
  return kCallWrong;
}

}  // namespace advisor::compiler
