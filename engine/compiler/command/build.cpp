// `advisor build`: one pack a locale, written only when everything is right.
#include <filesystem>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/emit/emit.h"
#include "engine/compiler/play/cases.h"
#include "engine/compiler/play/first_screen.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {
namespace {

namespace fs = std::filesystem;

int runBuild(const Arguments& arguments) {
  int exitCode = kFine;
  std::optional<PackFolder> pack = openGoodFolder(buildCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  const Model& model = pack->model;
  Diagnostics mistakes = findings(prove(model), model);
  (void)runCases(model, mistakes);
  const fs::path folder = arguments.get("-o");
  std::vector<OutputFile> outputs;
  const auto add = [&](const std::string& name, std::vector<std::uint8_t> bytes) {
    outputs.push_back({folder / name, std::string(bytes.begin(), bytes.end())});
  };
  for (const std::string& locale : model.locales) {
    const std::string name = model.id + "." + locale;
    Emitted emitted = emitPack(model, locale);
    // What does not fit the format was found by the cases already, in the main language.
    if (mistakes.empty()) mistakes.insert(mistakes.end(), emitted.diagnostics.begin(), emitted.diagnostics.end());
    const std::size_t whole = outputs.size();
    add(name + ".pack", std::move(emitted.bytes));
    if (!arguments.has("--split") || !mistakes.empty()) continue;
    Emitted split = emitPack(model, locale, {.split = true});
    add(name + ".head", std::move(split.bytes));
    add(name + ".words", std::move(split.words));
    const std::unique_ptr<PackSession> session = PackSession::open(
        model, std::vector<std::uint8_t>(outputs[whole].bytes.begin(), outputs[whole].bytes.end()), mistakes);
    const std::string first = session ? opening(*session) : std::string();
    if (!first.empty()) add(name + ".first.json", {first.begin(), first.end()});
  }
  if (!mistakes.empty()) {
    sortByPlace(pack->files, mistakes);
    printToTerminal(mistakes, pack->files);
    return kContentWrong;
  }
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return refuseCall(buildCommand(), "cannot create \"" + folder.string() + "\": " + error.message());
  if (fs::equivalent(folder, arguments.positional[0], error)) {
    return refuseCall(buildCommand(), "the packs would be written among the files of the pack; name another folder");
  }
  const std::string fault = writeFiles(outputs);
  if (!fault.empty()) return refuseCall(buildCommand(), fault);
  for (const OutputFile& output : outputs)
    std::cout << output.path.string() << " " << output.bytes.size() << " bytes\n";
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
