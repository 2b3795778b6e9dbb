// `advisor new`: writes the starter pack, which the build embeds into this program, to a new folder of the author.
#include <algorithm>
#include <iostream>
#include <string_view>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/starter_files.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

// The name as a word of a command line: in quotes where a shell would take it for more than one word.
std::string commandWord(const std::string& name) {
  const auto isPlain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./\\:").find(c) != std::string_view::npos ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  };
  const std::string shown = printable(name);
  return std::all_of(shown.begin(), shown.end(), isPlain) ? shown : "\"" + shown + "\"";
}

int runNew(const Arguments& arguments) {
  const std::string& folder = arguments.positional[0];
  if (machine::entryAt(folder) != machine::Entry::kNothing && !machine::isEmptyFolder(folder)) {
    return refuseCall(newCommand(), "\"" + folder + "\" is there already and not an empty folder");
  }
  const std::string reason = machine::makeFolders(folder);
  if (!reason.empty()) return refuseCall(newCommand(), "cannot create \"" + folder + "\": " + reason);
  for (const StarterFile& file : starterFiles()) {
    const std::string path = machine::joined(folder, std::string(file.name));
    if (!machine::writeFile(path, std::string(file.text)).empty())
      return refuseCall(newCommand(), "cannot write " + path);
  }
  std::cout << "A starter pack is in " << printable(folder) << ".\nNext: change a text in questions.json, then run\n"
            << "  " << machine::calledAs() << " check " << commandWord(folder) << "\n";
  return kFine;
}

}  // namespace

Command newCommand() {
  return {"new",
          {"DIR"},
          "a skeleton pack that passes check",
          "Writes a small complete pack to DIR, to be changed step by step. DIR must be empty or not there yet.",
          {},
          runNew};
}

}  // namespace advisor::compiler
