// Writes files for an author: completely or not at all, and never over a file that the author wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

struct OutputFile {
  std::string path;
  std::string bytes;
};

// Writes all files or changes nothing: each is written to a temporary file, then all are renamed. When a rename fails,
// the earlier ones are undone. Returns what is wrong, or "".
[[nodiscard]] std::string writeFiles(const std::vector<OutputFile>& files);

// Whether an existing file may be replaced. `first` is the beginning of the program's own files of this kind; an empty
// one means that there are none. Returns what is wrong, or "".
[[nodiscard]] std::string mayReplace(const std::string& path, std::string_view first, bool force);

// What is wrong with writing a file at `path` that is no file of the pack in `folder`: it would lie directly in the
// folder, where every file is read as one of the pack's. Or "".
[[nodiscard]] std::string liesAmongFiles(const std::string& path, const std::string& folder);

}  // namespace advisor::compiler
