#include "engine/compiler/command/read_folder.h"

#include <algorithm>
#include <string_view>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/read_input.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kMostFolderBytes = std::size_t{format::kMostFolderMegabytes} << 20;

// Adds the files of one folder with that ending; `prefix` is put before each name. False when the total size exceeds
// the limit.
bool readFiles(const std::string& folder, const std::string& prefix, std::string_view ending, SourceFiles& files,
               std::size_t& read, Diagnostics& out) {
  std::vector<std::string> names = machine::namesIn(folder);
  std::sort(names.begin(), names.end());  // so that every machine reports the same
  for (const std::string& entry : names) {
    const std::string path = machine::joined(folder, entry);
    // Skip a name that consists of the ending only.
    if (entry.size() <= ending.size() || !entry.ends_with(ending)) continue;
    const std::string name = prefix + entry;
    if (machine::entryAt(path) != machine::Entry::kFile) {
      out.push_back({Code::kUnreadableFile,
                     {name, "", 0},
                     "this is no file that can be read, but a folder, a device or a broken link",
                     "put the file itself there, or remove it"});
      continue;
    }
    const std::size_t size = machine::sizeOf(path);
    read += std::min(size, kMaxJsonBytes);
    if (read > kMostFolderBytes) {
      out.push_back(
          {Code::kTooLarge,
           {name, "", 0},
           "the files of this folder are larger than " + std::to_string(format::kMostFolderMegabytes) + " MiB together",
           "keep the files of one pack in it and nothing else"});
      return false;
    }
    if (size > kMaxJsonBytes) {
      // One byte more than the limit is enough for the parser to report it; the rest need not be in memory.
      files[name] = std::string(kMaxJsonBytes + 1, ' ');
      continue;
    }
    const std::unique_ptr<std::istream> in = machine::openFile(path);
    // Reads with a limit, because the file may have grown since its size was asked for. A read that fails sets badbit.
    std::string text;
    if (in) text = readBounded(*in, kMaxJsonBytes);
    if (!in || in->bad())
      out.push_back({Code::kUnreadableFile, {name, "", 0}, "this file cannot be read", "check its permissions"});
    else
      files[name] = std::move(text);
  }
  return true;
}

}  // namespace

SourceFiles readFolder(const std::string& folder, Diagnostics& out) {
  SourceFiles files;
  std::size_t read = 0;
  if (machine::entryAt(folder) != machine::Entry::kFolder) {
    out.push_back({Code::kMissingFile,
                   {folder, "", 0},
                   "there is no folder \"" + folder + "\"",
                   "give the folder that holds pack.json"});
    return files;
  }
  bool fits = readFiles(folder, "", ".json", files, read, out);
  for (const std::string_view drawings : {kPictureFolder, kDrawingFolder}) {
    const std::string inside = machine::joined(folder, std::string(drawings.substr(0, drawings.size() - 1)));
    if (machine::entryAt(inside) != machine::Entry::kFolder) continue;
    fits = fits && readFiles(inside, std::string(drawings), kDrawingEnding, files, read, out);
  }
  return fits ? files : SourceFiles{};
}

}  // namespace advisor::compiler
