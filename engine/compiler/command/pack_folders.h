// The packs of several folders, for `advisor build`: where they are, and that no two of them have one id.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/compile/content.h"

namespace advisor::compiler {

struct PackFolder {
  std::string path;
  Content content;
};

// The folders of packs that `folder` stands for: itself, or, when it holds no pack.json, those folders in it that do,
// by name. A folder without any stands for itself, so that what it lacks is told. Empty when there is no such folder.
[[nodiscard]] std::vector<std::string> packFoldersIn(const std::string& folder);

// Adds a diagnostic to each pack whose id a pack before it has. The files of a pack are named by its id, so one would
// replace the other.
void refuseSharedIds(std::vector<PackFolder>& packs);

// Prints the diagnostics of all packs. Of several packs, files are named with their folder.
void printToTerminal(const std::vector<PackFolder>& packs);

}  // namespace advisor::compiler
