// machine.h over the functions that JavaScript provides to the module.
#include <sstream>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/module/host_imports.h"

namespace advisor::compiler::machine {
namespace {

std::string taken(std::size_t size) {
  std::string bytes(size, '\0');
  if (size > 0) host_take(bytes.data());
  return bytes;
}

// The position of the last part of a path.
std::size_t lastPart(const std::string& path) {
  return static_cast<std::size_t>(host_last_separator(path.data(), path.size()) + 1);
}

}  // namespace

Entry entryAt(const std::string& path) { return static_cast<Entry>(host_entry_at(path.data(), path.size())); }

std::vector<std::string> namesIn(const std::string& folder) {
  std::istringstream list(taken(host_names_in(folder.data(), folder.size())));
  std::vector<std::string> names;
  for (std::string name; std::getline(list, name, '\0');) names.push_back(name);
  return names;
}

bool isEmptyFolder(const std::string& path) { return entryAt(path) == Entry::kFolder && namesIn(path).empty(); }

bool samePlace(const std::string& a, const std::string& b) {
  return host_same_place(a.data(), a.size(), b.data(), b.size()) != 0;
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() || lastPart(folder) == folder.size() ? folder + name : folder + "/" + name;
}

// As std::filesystem: the folder of "/" is "/", and separators at the end of a folder are dropped.
std::string folderOf(const std::string& path) {
  std::string folder = path.substr(0, lastPart(path));
  while (folder.size() > 1 && lastPart(folder) == folder.size()) folder.pop_back();
  return folder;
}

std::string nameOf(const std::string& path) { return path.substr(lastPart(path)); }

std::size_t sizeOf(const std::string& file) { return host_size_of(file.data(), file.size()); }

std::unique_ptr<std::istream> openFile(const std::string& path) {
  const std::int32_t size = host_read_file(path.data(), path.size());
  if (size < 0) return nullptr;
  return std::make_unique<std::istringstream>(taken(static_cast<std::size_t>(size)));
}

std::string makeFolders(const std::string& path) { return taken(host_make_folders(path.data(), path.size())); }

std::string writeFile(const std::string& path, const std::string& bytes) {
  return taken(host_write_file(path.data(), path.size(), bytes.data(), bytes.size()));
}

std::string renameFile(const std::string& from, const std::string& to) {
  return taken(host_rename_file(from.data(), from.size(), to.data(), to.size()));
}

void removeFile(const std::string& path) { host_remove_file(path.data(), path.size()); }

std::string calledAs() { return taken(host_called_as()); }
bool showsColours() { return host_shows_colours() != 0; }
std::chrono::sys_days localDay() { return std::chrono::sys_days{std::chrono::days{host_local_day()}}; }

}  // namespace advisor::compiler::machine
