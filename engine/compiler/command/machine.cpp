#include "engine/compiler/command/machine.h"

#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace advisor::compiler::machine {

namespace fs = std::filesystem;

Entry entryAt(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Entry::kNothing;
  if (fs::is_directory(status)) return Entry::kFolder;
  if (fs::is_regular_file(status)) return Entry::kFile;
  return fs::is_fifo(status) ? Entry::kPipe : Entry::kDevice;
}

std::vector<std::string> namesIn(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    names.push_back(entry.path().filename().string());
  }
  return names;
}

bool isEmptyFolder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error) && fs::is_empty(path, error) && !error;
}

bool samePlace(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error);
}

std::string joined(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }
std::string folderOf(const std::string& path) { return fs::path(path).parent_path().string(); }
std::string nameOf(const std::string& path) { return fs::path(path).filename().string(); }

std::size_t sizeOf(const std::string& file) {
  std::error_code error;
  return static_cast<std::size_t>(fs::file_size(file, error));
}

std::unique_ptr<std::istream> openFile(const std::string& path) {
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*file) return nullptr;
  return file;
}

std::string makeFolders(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return error ? error.message() : "";
}

std::string writeFile(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out ? "" : "it cannot be written";
}

std::string renameFile(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::rename(from, to, error);
  return error ? error.message() : "";
}

void removeFile(const std::string& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

std::string calledAs() { return "advisor"; }
bool showsColours() { return isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

std::chrono::sys_days localDay() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return std::chrono::year_month_day{std::chrono::year(local.tm_year + 1900),
                                     std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                     std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace advisor::compiler::machine
