// The first step of most commands: read, load and lint a folder that is named on the command line.
#pragma once

#include <optional>
#include <string>

#include "engine/compiler/command/command.h"
#include "engine/compiler/compile/content.h"

namespace advisor::compiler {

// Empty when there is no such folder, which is a mistake of the call and not of the content.
[[nodiscard]] std::optional<Content> openFolder(const std::string& folder);

// Prints to stderr, in colour when it is a terminal (and NO_COLOR is not set); the last line counts the mistakes.
void printToTerminal(const Diagnostics& diagnostics, const SourceFiles& files);

// Opens the folder for a command that needs content without mistakes. On failure prints why and sets `exitCode`.
[[nodiscard]] std::optional<Content> openGoodFolder(const Command& command, const std::string& folder, int& exitCode);

}  // namespace advisor::compiler
