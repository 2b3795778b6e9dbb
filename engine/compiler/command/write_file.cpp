#include "engine/compiler/command/write_file.h"

#include "engine/compiler/command/machine.h"

namespace advisor::compiler {
namespace {

using machine::Entry;

std::string beside(const std::string& path, const char* ending) {
  return machine::joined(machine::folderOf(path), "." + machine::nameOf(path) + ending);
}

std::string cannotWrite(const std::string& path, const std::string& why) {
  return "cannot write \"" + path + "\"" + (why.empty() ? "" : ": " + why);
}

std::string writeTemporary(const OutputFile& file) {
  const std::string folder = machine::folderOf(file.path);
  const std::string noFolder = folder.empty() ? "" : machine::makeFolders(folder);
  const bool written = machine::writeFile(beside(file.path, ".new"), file.bytes).empty();
  return written ? "" : cannotWrite(file.path, noFolder);
}

// Moves the old file aside until every new file is in place.
std::string takePlace(const std::string& path) {
  const Entry there = machine::entryAt(path);
  if (there != Entry::kNothing && there != Entry::kFile) return cannotWrite(path, "it is no file");
  std::string reason = there == Entry::kFile ? machine::renameFile(path, beside(path, ".old")) : "";
  if (reason.empty()) reason = machine::renameFile(beside(path, ".new"), path);
  return reason.empty() ? "" : cannotWrite(path, reason);
}

}  // namespace

std::string writeFiles(const std::vector<OutputFile>& files) {
  std::string fault;
  for (const OutputFile& file : files) {
    if (fault.empty()) fault = writeTemporary(file);
  }
  std::size_t placed = 0;
  while (fault.empty() && placed < files.size()) fault = takePlace(files[placed++].path);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string old = beside(files[i].path, ".old");
    if (!fault.empty() && i < placed) {
      if (machine::entryAt(old) != Entry::kNothing)
        (void)machine::renameFile(old, files[i].path);
      else if (i + 1 < placed)
        machine::removeFile(files[i].path);
    }
    machine::removeFile(old);
    machine::removeFile(beside(files[i].path, ".new"));
  }
  return fault;
}

std::string mayReplace(const std::string& path, std::string_view first, bool force) {
  const Entry there = machine::entryAt(path);
  if (there == Entry::kNothing) return "";
  if (there != Entry::kFile) return "\"" + path + "\" is not a file";
  if (force) return "";
  const std::unique_ptr<std::istream> in = machine::openFile(path);
  std::string begin(first.size(), '\0');
  if (in) in->read(begin.data(), static_cast<std::streamsize>(begin.size()));
  if (!first.empty() && in && *in && begin == first) return "";
  return "\"" + path + "\" is there already; choose another name, or add --force to replace it";
}

std::string liesAmongFiles(const std::string& path, const std::string& folder) {
  const std::string own = machine::folderOf(path);
  if (!machine::samePlace(own.empty() ? "." : own, folder)) return "";
  return "\"" + path + "\" would lie among the files of the pack; name another folder";
}

}  // namespace advisor::compiler
