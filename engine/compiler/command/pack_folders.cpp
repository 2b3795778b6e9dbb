#include "engine/compiler/command/pack_folders.h"

#include <algorithm>
#include <map>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

constexpr const char* kPackFile = "pack.json";

bool isPack(const std::string& folder) {
  return machine::entryAt(machine::joined(folder, kPackFile)) == machine::Entry::kFile;
}

}  // namespace

std::vector<std::string> packFoldersIn(const std::string& folder) {
  if (machine::entryAt(folder) != machine::Entry::kFolder) return {};
  if (isPack(folder)) return {folder};
  std::vector<std::string> names = machine::namesIn(folder);
  std::sort(names.begin(), names.end());  // so that every machine tells the same
  std::vector<std::string> packs;
  for (const std::string& name : names) {
    std::string path = machine::joined(folder, name);
    if (isPack(path)) packs.push_back(std::move(path));
  }
  if (packs.empty()) packs.push_back(folder);
  return packs;
}

void refuseSharedIds(std::vector<PackFolder>& packs) {
  std::map<std::string, std::string> owners;  // id → pack.json of the first with it
  for (PackFolder& pack : packs) {
    const std::string& id = pack.content.model.id;
    if (id.empty()) continue;
    const std::string file = machine::joined(pack.path, kPackFile);
    const auto [owner, isNew] = owners.emplace(id, file);
    if (isNew) continue;
    pack.content.diagnostics.push_back(
        {Code::kDuplicateId,
         {kPackFile, "/id", 0},
         "the id " + quoted(id) + " in " + file + " is the id of the pack in " + owner->second + " too",
         "give one of them another id: the files of one pack would replace those of the other"});
  }
}

void printToTerminal(const std::vector<PackFolder>& packs) {
  Diagnostics all;
  SourceFiles files;
  for (const PackFolder& pack : packs) {
    const auto named = [&](const std::string& file) {
      return packs.size() == 1 ? file : machine::joined(pack.path, file);
    };
    if (pack.content.diagnostics.empty()) continue;
    for (const auto& [file, text] : pack.content.files) files[named(file)] = text;
    for (Diagnostic diagnostic : pack.content.diagnostics) {
      diagnostic.place.file = named(diagnostic.place.file);
      all.push_back(std::move(diagnostic));
    }
  }
  printToTerminal(all, files);
}

}  // namespace advisor::compiler
