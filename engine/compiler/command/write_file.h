// Files that the program writes for an author: whole or not at all, and never over something the author wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

struct OutputFile {
  std::string path;
  std::string bytes;
};

// Writes all of them, or leaves what was there: each is written beside its place, then all are renamed, and when one
// cannot be, those before it are put back. Says what is wrong, or "".
[[nodiscard]] std::string writeFiles(const std::vector<OutputFile>& files);

// Whether a file that is already there may be replaced: `first` is how the program's own files of this kind begin; an
// empty one stands for none. Says what is wrong, or "".
[[nodiscard]] std::string mayReplace(const std::string& path, std::string_view first, bool force);

}  // namespace advisor::compiler
