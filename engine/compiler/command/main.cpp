// The entry point of the `advisor` program.
#include "engine/compiler/command/program.h"

int main(int count, char** words) {
  return advisor::compiler::runProgram(std::vector<std::string>(words + 1, words + count));
}
