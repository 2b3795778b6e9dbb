// `advisor build`: one pack a locale, written only when everything is right.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/compile/outputs.h"

namespace advisor::compiler {
namespace {

int runBuild(const Arguments& arguments) {
  int exitCode = kFine;
  std::optional<Content> pack = openGoodFolder(buildCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  const std::string folder = arguments.get("-o");
  std::vector<OutputFile> outputs;
  for (NamedBytes& file : buildPacks(*pack, arguments.has("--split"))) {
    outputs.push_back({machine::joined(folder, file.name), std::move(file.bytes)});
  }
  if (!pack->diagnostics.empty()) {
    printToTerminal(pack->diagnostics, pack->files);
    return kContentWrong;
  }
  const std::string reason = machine::makeFolders(folder);
  if (!reason.empty()) return refuseCall(buildCommand(), "cannot create \"" + folder + "\": " + reason);
  if (machine::samePlace(folder, arguments.positional[0])) {
    return refuseCall(buildCommand(), "the packs would be written among the files of the pack; name another folder");
  }
  const std::string fault = writeFiles(outputs);
  if (!fault.empty()) return refuseCall(buildCommand(), fault);
  for (const OutputFile& output : outputs) std::cout << output.path << " " << output.bytes.size() << " bytes\n";
  return kFine;
}

}  // namespace

Command buildCommand() {
  return {
      "build",
      {"DIR"},
      "one .pack a locale",
      "Checks the pack in DIR as `advisor check` does and writes OUT/<id>.<locale>.pack for each of its languages.\n"
      "With any mistake nothing is written. The same content gives the same bytes.",
      {{"-o", "OUT", "the folder to write to; created when it is not there", true},
       {"--split", "",
        "also write each pack as .first.json, .head and .words: the first screen, the interview, and the words of "
        "results",
        false}},
      runBuild};
}

}  // namespace advisor::compiler
