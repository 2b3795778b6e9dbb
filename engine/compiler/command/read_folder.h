// Reads the files of a pack from a folder into memory.
#pragma once

#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

// Reads every *.json of the folder, and every *.svg of its subfolders "pictures" and "drawings", whose names become
// "drawings/ice.svg". A folder or file that cannot be read gives a diagnostic.
[[nodiscard]] SourceFiles readFolder(const std::string& folder, Diagnostics& out);

}  // namespace advisor::compiler
