// `advisor who`: which readers see a text.
#include <algorithm>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/proof_json.h"
#include "engine/compiler/prove/text_walk.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/review/shown_when.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

void print(const ReaderText& text, const std::vector<ShownWhen>& when, const TextReaders& readers) {
  std::cout << "\"" << printable(text.text->value) << "\"\nis shown when\n";
  for (const ShownWhen& one : when) std::cout << "  " << one.what << ": " << one.when << "\n";
  if (!readers.example) {
    std::cout << "no reader sees it\n";
    return;
  }
  std::cout << "seen by " << readers.count << " of " << readers.all << " sets of answers (" << percent(readers.share)
            << "), for example\n";
  if (readers.example->words.empty()) std::cout << "    nothing out of the ordinary\n";
  for (const std::string& answer : readers.example->words) std::cout << "    " << answer << "\n";
}

Json whoJson(const ReaderText& text, const std::vector<ShownWhen>& when, const TextReaders& readers,
             const Model& model) {
  Json json = Json::object();
  json.add("key", Json::of(text.text->key))
      .add("text", Json::of(text.text->value))
      .add("conditions", conditionsJson(when))
      .add("seen_by", Json::of(readers.count))
      .add("of", Json::of(readers.all))
      .add("share", Json::of(readers.share))
      .add("reader", readers.example ? exampleJson(*readers.example, model) : Json());
  return json;
}

int runWho(const Arguments& arguments) {
  std::optional<Content> pack = openFolder(arguments.positional[0]);
  if (!pack) return refuseCall(whoCommand(), "there is no folder \"" + arguments.positional[0] + "\"");
  if (!pack->loaded) {
    printToTerminal(pack->diagnostics, pack->files);
    return kContentWrong;
  }
  const std::string& key = arguments.positional[1];
  std::vector<std::string> keys;
  for (const ReaderText& text : readerTexts(pack->model)) {
    keys.push_back(text.text->key);
    if (text.text->key != key) continue;
    const TextReaders readers = readersOf(pack->model, text);
    if (!readers.stopped.empty()) {
      std::cerr << machine::calledAs() << " who: the pack is too large; stopped at " << readers.stopped << "\n";
      return kContentWrong;
    }
    const std::vector<ShownWhen> when = shownWhen(pack->model, text);
    if (arguments.has("--json")) {
      std::cout << writeJson(whoJson(text, when, readers, pack->model)) << "\n";
    } else {
      print(text, when, readers);
    }
    return kFine;
  }
  const std::string near = closest(key, keys);
  return refuseCall(whoCommand(),
                    "the pack has no text \"" + printable(key) + "\"" +
                        (near.empty() ? "; \"advisor texts DIR\" lists all" : "; did you mean " + near + "?"));
}

}  // namespace

Command whoCommand() {
  return {"who",
          {"DIR", "KEY"},
          "which readers see a text",
          "Tells when the text with that key is shown, in words, for how many sets of answers, and the simplest reader "
          "who\n"
          "sees it. `advisor texts DIR` lists the keys.",
          {{"--json", "", "print one JSON object instead"}},
          runWho};
}

}  // namespace advisor::compiler
