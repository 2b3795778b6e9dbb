// What most commands begin with: a folder given on the command line, read, loaded and linted.
#pragma once

#include <optional>
#include <string>

#include "engine/compiler/command/command.h"
#include "engine/compiler/compile/content.h"

namespace advisor::compiler {

// Empty when there is no such folder: the call is wrong, not the content.
[[nodiscard]] std::optional<Content> openFolder(const std::string& folder);

// Prints to stderr, in colour when it is a terminal (and NO_COLOR is not set), with a last line that counts.
void printToTerminal(const Diagnostics& diagnostics, const SourceFiles& files);

// Opens the folder for a command that needs content without faults. On failure says why and sets `exitCode`.
[[nodiscard]] std::optional<Content> openGoodFolder(const Command& command, const std::string& folder, int& exitCode);

}  // namespace advisor::compiler
