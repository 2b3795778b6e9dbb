// The `advisor` program without its entry point: arguments in; standard output and error, files and an exit code out.
#pragma once

#include <string>
#include <vector>

namespace advisor::compiler {

// Finds the command that `words` (without the program's name) call and runs it. Returns the exit code.
[[nodiscard]] int runProgram(std::vector<std::string> words);

}  // namespace advisor::compiler
