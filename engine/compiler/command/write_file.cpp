#include "engine/compiler/command/write_file.h"

#include <fstream>

namespace advisor::compiler {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& path, const char* ending) {
  return path.parent_path() / ("." + path.filename().string() + ending);
}

std::string cannotWrite(const fs::path& path, const std::string& why) {
  return "cannot write \"" + path.string() + "\"" + (why.empty() ? "" : ": " + why);
}

std::string writeTemporary(const OutputFile& file) {
  std::error_code error;
  if (file.path.has_parent_path()) fs::create_directories(file.path.parent_path(), error);
  std::ofstream out(beside(file.path, ".new"), std::ios::binary | std::ios::trunc);
  out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
  out.close();
  return out ? "" : cannotWrite(file.path, error ? error.message() : "");
}

// The old file waits beside its place until every new one has taken its own.
std::string takePlace(const fs::path& path) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return cannotWrite(path, "it is no file");
  if (fs::exists(path, error)) fs::rename(path, beside(path, ".old"), error);
  if (!error) fs::rename(beside(path, ".new"), path, error);
  return error ? cannotWrite(path, error.message()) : "";
}

}  // namespace

std::string writeFiles(const std::vector<OutputFile>& files) {
  std::error_code ignored;
  std::string fault;
  for (const OutputFile& file : files) {
    if (fault.empty()) fault = writeTemporary(file);
  }
  std::size_t placed = 0;
  while (fault.empty() && placed < files.size()) fault = takePlace(files[placed++].path);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path old = beside(files[i].path, ".old");
    if (!fault.empty() && i < placed) {
      if (fs::exists(old, ignored))
        fs::rename(old, files[i].path, ignored);
      else if (i + 1 < placed)
        fs::remove(files[i].path, ignored);
    }
    fs::remove(old, ignored);
    fs::remove(beside(files[i].path, ".new"), ignored);
  }
  return fault;
}

std::string mayReplace(const fs::path& path, std::string_view first, bool force) {
  std::error_code error;
  if (!fs::exists(path, error)) return "";
  if (!fs::is_regular_file(path, error)) return "\"" + path.string() + "\" is not a file";
  if (force) return "";
  std::ifstream in(path, std::ios::binary);
  std::string begin(first.size(), '\0');
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  if (!first.empty() && in && begin == first) return "";
  return "\"" + path.string() + "\" is there already; choose another name, or add --force to replace it";
}

}  // namespace advisor::compiler
