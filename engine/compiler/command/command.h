// The frame of the `advisor` program: what a command is, how its arguments are parsed, and its exit codes.
//
// A command is one file `command/<name>.cpp` with one function that returns a `Command`; `commands()` (program.cpp)
// lists it. The options are declared there once; the code here parses them and prints `--help` from the declaration.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

inline constexpr int kFine = 0;
inline constexpr int kContentWrong = 1;  // the content or the answers
inline constexpr int kCallWrong = 2;
inline constexpr int kMilder = 3;  // diff only: some reader gets milder advice than before

struct CommandOption {
  std::string name;   // "--answers", or "-o"
  std::string value;  // its value in the usage text: "FILE"; empty for a flag
  std::string help;
  bool required = false;
};

struct Arguments {
  std::vector<std::string> positional;
  std::map<std::string, std::string> options;  // by name; a flag has the value ""

  [[nodiscard]] bool has(const std::string& name) const { return options.count(name) > 0; }
  [[nodiscard]] std::string get(const std::string& name, const std::string& absent = "") const {
    const auto found = options.find(name);
    return found == options.end() ? absent : found->second;
  }
};

struct Command {
  std::string name;
  std::vector<std::string> positional;  // names, all required: "DIR"; the last may be "DIR…": one or more
  std::string summary;                  // one line, for the program's help
  std::string description;              // for the command's own help
  std::vector<CommandOption> options;
  std::function<int(const Arguments&)> run;
};

Command checkCommand();
Command buildCommand();
Command runCommand();
Command evalCommand();
Command askCommand();
Command diffCommand();
Command newCommand();
Command reviewCommand();
Command translateCommand();
Command textsCommand();
Command whoCommand();
Command showCommand();
Command explainCommand();

// The usage line, "advisor run DIR --answers FILE [--batch]", with the program name as the user calls it.
[[nodiscard]] std::string usage(const Command& command);
[[nodiscard]] std::string help(const Command& command);

// Parses the words after the command's name. Returns what is wrong, or "".
[[nodiscard]] std::string readArguments(const Command& command, const std::vector<std::string>& words, Arguments& out);

// Prints on stderr that the call is wrong and the usage line; returns kCallWrong.
int refuseCall(const Command& command, const std::string& what);

}  // namespace advisor::compiler
