// `advisor diff`: what a new version of a pack changes for readers, exactly.
#include <cstdio>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/model/answers.h"
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

void print(const Difference& found) {
  std::cout << "compared over all " << found.answerSets << " sets of answers\n";
  if (found.changes.empty()) std::cout << "no reader gets another result\n";
  for (const Change& change : found.changes) print(change, change.what);
  if (found.milder) print(*found.milder, "MILDER urgency or start advice");
}

int run(const Arguments& arguments) {
  int exitCode = kFine;
  const std::optional<PackFolder> before = openGoodFolder(diffCommand(), arguments.positional[0], exitCode);
  if (!before) return exitCode;
  const std::optional<PackFolder> after = openGoodFolder(diffCommand(), arguments.positional[1], exitCode);
  if (!after) return exitCode;
  const Difference found = difference(before->model, after->model);
  if (!found.stopped.empty()) {
    std::cerr << "advisor diff: the packs are too large to compare; stopped at " << found.stopped << "\n";
    return kContentWrong;
  }
  if (arguments.has("--json")) {
    Json json = Json::object();
    Json changes = Json::array();
    for (const Change& change : found.changes) changes.push(changeJson(change, found.questions));
    json.add("answer_sets", Json::of(std::string_view(found.answerSets))).add("changes", std::move(changes));
    json.add("milder", found.milder ? changeJson(*found.milder, found.questions) : Json());
    std::cout << writeJson(json) << "\n";
  } else {
    print(found);
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
          run};
}

}  // namespace advisor::compiler
