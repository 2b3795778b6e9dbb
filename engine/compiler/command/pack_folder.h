// What most commands begin with: a folder given on the command line, read, loaded and linted.
#pragma once

#include <optional>
#include <string>

#include "engine/compiler/command/command.h"
#include "engine/compiler/load/load.h"

namespace advisor::compiler {

struct PackFolder {
  SourceFiles files;
  Model model;
  Diagnostics diagnostics;  // of loading and of the text lint, in file order
  bool loaded = false;      // loading was fine: the model is whole
};

// Empty when there is no such folder: the call is wrong, not the content.
[[nodiscard]] std::optional<PackFolder> openFolder(const std::string& folder);

// Prints to stderr, in colour when it is a terminal (and NO_COLOR is not set), with a last line that counts.
void printToTerminal(const Diagnostics& diagnostics, const SourceFiles& files);

// Opens the folder for a command that needs content without faults. On failure says why and sets `exitCode`.
[[nodiscard]] std::optional<PackFolder> openGoodFolder(const Command& command, const std::string& folder,
                                                       int& exitCode);

}  // namespace advisor::compiler
