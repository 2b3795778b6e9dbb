// The exports of advisor.wasm: a buffer for the arguments of a call, and the call itself. One instance makes one call,
// because standard input and output are those of a program.
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/compiler/command/program.h"

#define ADVISOR_EXPORT(name) extern "C" __attribute__((export_name(name)))

namespace {

std::string words;

}  // namespace

// Returns a buffer for `size` bytes of arguments, each of which ends with NUL.
ADVISOR_EXPORT("advisor_words") char* advisorWords(std::size_t size) {
  words.assign(size, '\0');
  return words.data();
}

// Runs the program with those arguments; returns its exit code.
ADVISOR_EXPORT("advisor_run") int advisorRun() {
  std::istringstream list(words);
  std::vector<std::string> call;
  for (std::string word; std::getline(list, word, '\0');) call.push_back(word);
  const int exitCode = advisor::compiler::runProgram(std::move(call));
  std::cout.flush();
  std::cerr.flush();
  return exitCode;
}
