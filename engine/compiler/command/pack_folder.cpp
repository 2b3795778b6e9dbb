#include "engine/compiler/command/pack_folder.h"

#include <iostream>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {

std::optional<Content> openFolder(const std::string& folder) {
  if (machine::entryAt(folder) != machine::Entry::kFolder) return std::nullopt;
  Diagnostics unreadable;
  SourceFiles files = readFolder(folder, unreadable);
  return openContent(std::move(files), std::move(unreadable));
}

void printToTerminal(const Diagnostics& diagnostics, const SourceFiles& files) {
  printDiagnostics(diagnostics, files, machine::showsColours(), std::cerr);
  if (diagnostics.empty()) return;
  std::cerr << diagnostics.size() << (diagnostics.size() == 1 ? " mistake" : " mistakes") << " found\n";
}

std::optional<Content> openGoodFolder(const Command& command, const std::string& folder, int& exitCode) {
  std::optional<Content> pack = openFolder(folder);
  if (!pack) {
    exitCode = refuseCall(command, "there is no folder \"" + folder + "\"");
  } else if (!pack->diagnostics.empty()) {
    printToTerminal(pack->diagnostics, pack->files);
    exitCode = kContentWrong;
    pack.reset();
  }
  return pack;
}

}  // namespace advisor::compiler
