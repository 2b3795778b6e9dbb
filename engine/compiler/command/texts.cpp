// `advisor texts`: every text that readers see, where it stands, and how hard it is to read.
#include "engine/compiler/model/texts.h"

#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/texts_json.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

int runTexts(const Arguments& arguments) {
  std::optional<Content> pack = openFolder(arguments.positional[0]);
  if (!pack) return refuseCall(textsCommand(), "there is no folder \"" + arguments.positional[0] + "\"");
  if (!pack->loaded) {
    printToTerminal(pack->diagnostics, pack->files);
    return kContentWrong;
  }
  if (arguments.has("--json")) {
    std::cout << writeJson(textsJson(pack->model)) << "\n";
    return kFine;
  }
  for (const ReaderText& one : readerTexts(pack->model)) {
    std::cout << one.text->key << "\n    " << printable(one.text->value) << "\n";
  }
  return kFine;
}

}  // namespace

Command textsCommand() {
  return {"texts",
          {"DIR"},
          "every text that readers see, with its key",
          "Lists the texts in the order of the files. As JSON also where each stands, its words, its reading level "
          "(English:\n"
          "the Flesch-Kincaid grade; Spanish: the Szigriszt-Pazos index) and the level of each language as a whole.",
          {{"--json", "", "print one JSON object instead"}},
          runTexts};
}

}  // namespace advisor::compiler
