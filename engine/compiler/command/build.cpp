// `advisor build`: writes one pack for each locale, only when the content has no mistakes.
#include <algorithm>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/kept_output.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/pack_folders.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/compile/outputs.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

// Opens the packs of all folders. Says what is wrong with the call, or "".
std::string openFolders(const std::vector<std::string>& folders, std::vector<PackFolder>& packs) {
  for (const std::string& folder : folders) {
    const std::vector<std::string> paths = packFoldersIn(folder);
    if (paths.empty()) return "there is no folder \"" + folder + "\"";
    for (const std::string& path : paths) {
      const bool isAgain = std::any_of(packs.begin(), packs.end(),
                                       [&](const PackFolder& pack) { return machine::samePlace(pack.path, path); });
      if (isAgain) return "the folder \"" + path + "\" is named twice";
      std::optional<Content> content = openFolder(path);
      if (content) packs.push_back({path, std::move(*content)});
    }
  }
  return "";
}

int runBuild(const Arguments& arguments) {
  std::vector<PackFolder> packs;
  const std::string wrong = openFolders(arguments.positional, packs);
  if (!wrong.empty()) return refuseCall(buildCommand(), wrong);
  refuseSharedIds(packs);
  const std::string folder = arguments.get("-o");
  const bool split = arguments.has("--split");
  const bool unproved = arguments.has("--unproved");
  std::vector<OutputFile> outputs;
  // What takes seconds, the proofs, waits until every pack can be read.
  bool isGood = std::all_of(packs.begin(), packs.end(), [&](const PackFolder& pack) {
    return unproved ? pack.content.loaded : pack.content.diagnostics.empty();
  });
  if (isGood) {
    for (PackFolder& pack : packs) {
      std::vector<NamedBytes> files =
          unproved ? buildUnprovedPacks(pack.content, split) : buildPacks(pack.content, split);
      isGood = isGood && !files.empty();
      for (NamedBytes& file : files) outputs.push_back({machine::joined(folder, file.name), std::move(file.bytes)});
    }
  }
  if (!isGood) {
    printToTerminal(packs);
    return kContentWrong;
  }
  const std::string reason = machine::makeFolders(folder);
  if (!reason.empty()) return refuseCall(buildCommand(), "cannot create \"" + folder + "\": " + reason);
  const auto holdsOutput = [&](const std::string& place) { return machine::samePlace(folder, place); };
  const std::vector<std::string>& given = arguments.positional;
  if (std::any_of(given.begin(), given.end(), holdsOutput) ||
      std::any_of(packs.begin(), packs.end(), [&](const PackFolder& pack) { return holdsOutput(pack.path); })) {
    return refuseCall(buildCommand(), "the packs would be written among the files of the pack; name another folder");
  }
  for (const OutputFile& output : outputs) {
    const std::string taken = arguments.has("--force") ? "" : whyNotReplace(output);
    if (!taken.empty()) return refuseCall(buildCommand(), taken);
  }
  const std::string fault = writeFiles(outputs);
  if (!fault.empty()) return refuseCall(buildCommand(), fault);
  for (const OutputFile& output : outputs)
    std::cout << printable(output.path) << " " << output.bytes.size() << " bytes\n";
  return kFine;
}

}  // namespace

Command buildCommand() {
  return {
      "build",
      {"DIR…"},
      "one .pack a locale",
      "Checks the pack in DIR as the command check does and writes OUT/<id>.<locale>.pack for each of its languages.\n"
      "A DIR without pack.json stands for the packs in its folders; two packs with one id are refused. With any "
      "mistake\n"
      "nothing is written. The same content gives the same bytes.",
      {{"-o", "OUT", "the folder to write to; created when it is not there", true},
       {"--split", "",
        "also write each pack as .first.json, .head and .words: the first screen, the interview, and the words of "
        "results",
        false},
       {"--unproved", "",
        "for a preview: without proof and in spite of its wording; the packs call themselves a draft, and their "
        "version "
        "ends in -unproved",
        false},
       {"--force", "", "replace the pack of another topic with the same id, and files that are no part of a pack"}},
      runBuild};
}

}  // namespace advisor::compiler
