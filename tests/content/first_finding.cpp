// Whether `advisor check` finds a mistake in a folder, at the least cost: loader and lint first, then the cases, and
// the proof only when those find nothing, because it takes two thirds of the time.
//
// Reads folders from standard input, one on a line, and prints the code of a finding for each, or "none".
#include <iostream>
#include <string>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/compile/content.h"

namespace advisor::compiler {
namespace {

Diagnostics firstFindings(const std::string& folder) {
  Diagnostics unreadable;
  SourceFiles files = readFolder(folder, unreadable);
  Content content = openContent(std::move(files), std::move(unreadable));
  if (!content.diagnostics.empty()) return content.diagnostics;
  (void)checkCases(content);
  if (!content.diagnostics.empty()) return content.diagnostics;
  return findings(prove(content.model), content.model);
}

}  // namespace
}  // namespace advisor::compiler

int main() {
  for (std::string folder; std::getline(std::cin, folder);) {
    const advisor::compiler::Diagnostics found = advisor::compiler::firstFindings(folder);
    std::cout << (found.empty() ? "none" : nameOf(found[0].code)) << std::endl;
  }
}
