#include "engine/compiler/command/command.h"

#include <algorithm>
#include <iostream>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

// An option is "-" and a letter, or "--" and letters, without spaces. "-1 < x" is a condition, and "-" is standard
// input.
bool looksLikeOption(const std::string& word) {
  if (word.size() < 2 || word[0] != '-' || word.find(' ') != std::string::npos) return false;
  const char second = word[1];
  return second == '-' || (second >= 'a' && second <= 'z') || (second >= 'A' && second <= 'Z');
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size() + 2), ' ');
  return text;
}

}  // namespace

std::string usage(const Command& command) {
  std::string line = machine::calledAs() + " " + command.name;
  for (const std::string& name : command.positional) line += " " + name;
  for (const CommandOption& option : command.options) {
    const std::string words = option.name + (option.value.empty() ? "" : " " + option.value);
    line += option.required ? " " + words : " [" + words + "]";
  }
  return line;
}

std::string help(const Command& command) {
  std::string text = "usage: " + usage(command) + "\n\n" + command.description + "\n";
  if (!command.options.empty()) text += "\noptions:\n";
  for (const CommandOption& option : command.options) {
    text += "  " + padded(option.name + (option.value.empty() ? "" : " " + option.value), 20) + option.help + "\n";
  }
  return text;
}

std::string readArguments(const Command& command, const std::vector<std::string>& words, Arguments& out) {
  bool onlyPositional = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!onlyPositional && words[i] == "--") {
      onlyPositional = true;
      continue;
    }
    if (onlyPositional || !looksLikeOption(words[i])) {
      out.positional.push_back(words[i]);
      continue;
    }
    const std::size_t equals = words[i].rfind("--", 0) == 0 ? words[i].find('=') : std::string::npos;
    const std::string name = words[i].substr(0, equals);
    const auto option = std::find_if(command.options.begin(), command.options.end(),
                                     [&](const CommandOption& known) { return known.name == name; });
    if (option == command.options.end()) {
      std::vector<std::string> names;
      for (const CommandOption& known : command.options) names.push_back(known.name);
      const std::string near = closest(name, names);
      return "unknown option " + name + (near.empty() ? "" : "; did you mean " + near + "?");
    }
    if (out.has(name)) return "option " + name + " is given twice";
    std::string value;
    if (option->value.empty()) {
      if (equals != std::string::npos) return "option " + name + " takes no value";
    } else if (equals != std::string::npos) {
      value = words[i].substr(equals + 1);
    } else if (++i < words.size()) {
      value = words[i];
    } else {
      return "option " + name + " needs a value: " + name + " " + option->value;
    }
    out.options[name] = value;
  }
  if (out.positional.size() < command.positional.size()) {
    return command.positional[out.positional.size()] + " is missing";
  }
  const bool repeats = !command.positional.empty() && command.positional.back().ends_with("…");
  if (!repeats && out.positional.size() > command.positional.size()) {
    return "\"" + out.positional[command.positional.size()] + "\" is one word too many";
  }
  for (const CommandOption& option : command.options) {
    if (option.required && !out.has(option.name)) return option.name + " " + option.value + " is missing";
  }
  return "";
}

int refuseCall(const Command& command, const std::string& what) {
  std::cerr << machine::calledAs() << " " << command.name << ": " << printable(what) << "\nusage: " << usage(command)
            << "\n";
  return kCallWrong;
}

}  // namespace advisor::compiler
