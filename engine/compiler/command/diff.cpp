// `advisor diff`: reports exactly what a new version of a pack changes for readers.
#include <cstdio>
#include <iostream>
#include <map>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/model/answers.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/prove/difference.h"
#include "engine/compiler/source/json.h"

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

// A reader text that is new, removed or changed.
struct WordChange {
  std::string key, before, now;    // "" when there is none
  std::vector<std::string> stale;  // languages whose translation is still of the old text
};

std::vector<WordChange> wordChanges(const Model& before, const Model& after) {
  std::map<std::string, std::string> old;
  for (const ReaderText& one : readerTexts(before)) old[one.text->key] = one.text->value;
  std::vector<WordChange> changes;
  for (const ReaderText& one : readerTexts(after)) {
    const std::string& key = one.text->key;
    const std::string was = old[key];
    old.erase(key);
    if (was == one.text->value) continue;
    WordChange change{key, was, one.text->value, {}};
    for (const auto& [locale, texts] : after.translations) {
      const auto earlier = before.translations.find(locale);
      const auto now = texts.find(key);
      if (earlier == before.translations.end() || now == texts.end()) continue;
      const auto then = earlier->second.find(key);
      if (then != earlier->second.end() && then->second.value == now->second.value) change.stale.push_back(locale);
    }
    changes.push_back(std::move(change));
  }
  for (const auto& [key, words] : old) changes.push_back({key, words, "", {}});
  return changes;
}

void print(const WordChange& change) {
  std::cout << change.key << "\n";
  if (!change.before.empty()) std::cout << "    before: " << change.before << "\n";
  if (!change.now.empty()) std::cout << "    now:    " << change.now << "\n";
  for (const std::string& locale : change.stale)
    std::cout << "    the words in \"" << locale << "\" are still the old ones\n";
}

Json wordsJson(const WordChange& change) {
  Json stale = Json::array();
  for (const std::string& locale : change.stale) stale.push(Json::of(std::string_view(locale)));
  Json json = Json::object();
  json.add("key", Json::of(std::string_view(change.key)))
      .add("before", Json::of(std::string_view(change.before)))
      .add("now", Json::of(std::string_view(change.now)))
      .add("stale", std::move(stale));
  return json;
}

void print(const Difference& found, const std::vector<WordChange>& words) {
  std::cout << "compared over all " << found.answerSets << " sets of answers\n";
  if (!words.empty()) std::cout << words.size() << (words.size() == 1 ? " text" : " texts") << " changed:\n";
  for (const WordChange& change : words) print(change);
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
  const std::vector<WordChange> words = wordChanges(before->model, after->model);
  if (arguments.has("--json")) {
    Json texts = Json::array();
    for (const WordChange& change : words) texts.push(wordsJson(change));
    Json json = Json::object();
    Json changes = Json::array();
    for (const Change& change : found.changes) changes.push(changeJson(change, found.questions));
    json.add("answer_sets", Json::of(std::string_view(found.answerSets))).add("changes", std::move(changes));
    json.add("milder", found.milder ? changeJson(*found.milder, found.questions) : Json());
    json.add("texts", std::move(texts));
    std::cout << writeJson(json) << "\n";
  } else {
    print(found, words);
  }
  return found.milder ? kMilder : kFine;
}

}  // namespace

Command diffCommand() {
  return {"diff",
          {"OLD", "NEW"},
          "which answers get different or milder advice",
          "Compares two folders of one pack over every set of answers: how many get another outcome, urgency, start "
          "advice\n"
          "or item, with a smallest example each. Exit code 3 when some reader gets milder advice than before.",
          {{"--json", "", "print one JSON object instead", false}},
          runDiff};
}

}  // namespace advisor::compiler
