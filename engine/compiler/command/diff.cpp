// `advisor diff`: reports exactly what a new version of a pack changes for readers.
#include <cstdio>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/proof_json.h"
#include "engine/compiler/compile/word_changes.h"
#include "engine/compiler/model/answers.h"
#include "engine/compiler/prove/difference.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

Json resultJson(const Example& example) {
  Json json = Json::object();
  json.add("outcome", Json::of(std::string_view(example.outcome)))
      .add("urgency", Json::of(std::string_view(example.urgency)))
      .add("start", Json::of(std::string_view(example.start)));
  return json;
}

Json changeJson(const Change& change, const Model& questions) {
  Json json = Json::object();
  json.add("what", Json::of(std::string_view(change.what)))
      .add("answer_sets", Json::of(std::string_view(change.count)))
      .add("share", Json::of(change.share))
      .add("example", writeAnswers(change.after.answers, questions))
      .add("before", resultJson(change.before))
      .add("after", resultJson(change.after));
  return json;
}

std::string percent(double share) {
  if (share > 0 && share < 0.0001) return "less than 0.01 %";
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.2f %%", share * 100);
  return digits;
}

std::string resultWords(const Example& example) {
  if (example.outcome.empty()) return "no outcome";
  return example.outcome + ", " + example.urgency + ", " + example.start;
}

void print(const Change& change, const std::string& title) {
  std::cout << title << ": " << change.count << " sets of answers (" << percent(change.share) << ")\n";
  for (const std::string& answer : change.after.words) std::cout << "    " << answer << "\n";
  const std::string before = resultWords(change.before);
  const std::string after = resultWords(change.after);
  if (before != after) std::cout << "    before: " << before << "\n    now:    " << after << "\n";
}

void print(const WordChange& change) {
  std::cout << change.key << (change.locale.empty() ? "" : " (" + change.locale + ")") << "\n";
  if (!change.before.empty()) std::cout << "    before: " << change.before << "\n";
  if (!change.now.empty()) std::cout << "    now:    " << change.now << "\n";
  for (const ShownWhen& one : change.shown) std::cout << "    shown:  " << one.what << ": " << one.when << "\n";
  for (const std::string& locale : change.stale)
    std::cout << "    the words in \"" << locale << "\" are still the old ones\n";
}

Json textsJson(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push(Json::of(std::string_view(text)));
  return list;
}

Json wordsJson(const WordChange& change) {
  Json json = Json::object();
  const auto add = [&](const char* key, const std::string& value) { json.add(key, Json::of(std::string_view(value))); };
  add("key", change.key);
  add("locale", change.locale);
  add("before", change.before);
  add("now", change.now);
  json.add("shown", conditionsJson(change.shown)).add("stale", textsJson(change.stale));
  return json;
}

void print(const Difference& found, const WordChanges& words) {
  std::cout << "compared over all " << found.answerSets << " sets of answers\n";
  const std::size_t count = words.changes.size();
  if (count > 0) std::cout << count << (count == 1 ? " text" : " texts") << " changed:\n";
  for (const WordChange& change : words.changes) print(change);
  for (const std::string& locale : words.newLanguages) std::cout << "the language \"" << locale << "\" is new\n";
  for (const std::string& locale : words.goneLanguages) std::cout << "the language \"" << locale << "\" is gone\n";
  if (found.changes.empty() && words.empty()) std::cout << "no reader gets another result or other words\n";
  for (const Change& change : found.changes) print(change, change.what);
  if (found.milder) print(*found.milder, "MILDER urgency or start advice");
}

int runDiff(const Arguments& arguments) {
  int exitCode = kFine;
  const std::optional<Content> before = openGoodFolder(diffCommand(), arguments.positional[0], exitCode);
  if (!before) return exitCode;
  const std::optional<Content> after = openGoodFolder(diffCommand(), arguments.positional[1], exitCode);
  if (!after) return exitCode;
  const Difference found = difference(before->model, after->model);
  if (!found.stopped.empty()) {
    std::cerr << machine::calledAs() << " diff: the packs are too large to compare; stopped at " << found.stopped
              << "\n";
    return kContentWrong;
  }
  const WordChanges words = wordChanges(before->model, after->model);
  if (arguments.has("--json")) {
    Json texts = Json::array();
    for (const WordChange& change : words.changes) texts.push(wordsJson(change));
    Json json = Json::object();
    Json changes = Json::array();
    for (const Change& change : found.changes) changes.push(changeJson(change, found.questions));
    json.add("answer_sets", Json::of(std::string_view(found.answerSets))).add("changes", std::move(changes));
    json.add("milder", found.milder ? changeJson(*found.milder, found.questions) : Json());
    json.add("texts", std::move(texts));
    json.add("new_languages", textsJson(words.newLanguages)).add("gone_languages", textsJson(words.goneLanguages));
    json.add("diagnostics", diagnosticsJson(words.stale, after->files));
    std::cout << writeJson(json) << "\n";
  } else {
    print(found, words);
    printToTerminal(words.stale, after->files);
  }
  if (found.milder) return kMilder;
  return words.stale.empty() ? kFine : kContentWrong;
}

}  // namespace

Command diffCommand() {
  return {"diff",
          {"OLD", "NEW"},
          "which answers get different or milder advice",
          "Compares two folders of one pack over every set of answers: how many get another outcome, urgency, start "
          "advice\n"
          "or item, with a smallest example each. Lists each text that changed and who sees it; a safety text that "
          "changed without\n"
          "its translation is a mistake. Exit code 3 when some reader gets milder advice than before.",
          {{"--json", "", "print one JSON object instead", false}},
          runDiff};
}

}  // namespace advisor::compiler
