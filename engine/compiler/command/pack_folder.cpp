#include "engine/compiler/command/pack_folder.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "engine/compiler/lint/text.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {

std::optional<PackFolder> openFolder(const std::string& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) return std::nullopt;
  PackFolder pack;
  Diagnostics unreadable;
  pack.files = readFolder(folder, unreadable);
  Loaded loaded = load(pack.files);
  pack.model = std::move(loaded.model);
  pack.diagnostics = std::move(unreadable);
  pack.diagnostics.insert(pack.diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  pack.loaded = pack.diagnostics.empty();
  lintText(pack.model, pack.diagnostics);
  bound(pack.diagnostics);
  sortByPlace(pack.files, pack.diagnostics);
  return pack;
}

void printToTerminal(const Diagnostics& diagnostics, const SourceFiles& files) {
  const bool colour = isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  printDiagnostics(diagnostics, files, colour, std::cerr);
  if (diagnostics.empty()) return;
  std::cerr << diagnostics.size() << (diagnostics.size() == 1 ? " mistake" : " mistakes") << " found\n";
}

std::optional<PackFolder> openGoodFolder(const Command& command, const std::string& folder, int& exitCode) {
  std::optional<PackFolder> pack = openFolder(folder);
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
