// `advisor check`: everything that can be known about a pack before it ships.
#include <algorithm>
#include <cstdio>
#include <iostream>

#include "engine/compiler/command/cases.h"
#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/json.h"
#include "engine/compiler/prove/proof.h"
#include "engine/compiler/report.h"

namespace advisor::compiler {
namespace {

Json strings(const std::vector<std::string>& list) {
  Json json = Json::array();
  for (const std::string& text : list) json.push(Json::of(std::string_view(text)));
  return json;
}

Json tallies(const std::vector<Tally>& list) {
  Json json = Json::object();
  for (const Tally& tally : list) json.add(tally.id, Json::of(std::string_view(tally.count)));
  return json;
}

// A count as a number where a reader of the JSON cannot lose digits, else as text.
Json countJson(const std::string& count) {
  constexpr std::size_t kExactDigits = 15;  // a double holds so many
  if (count.empty() || count.size() > kExactDigits) return Json::of(std::string_view(count));
  return Json::of(static_cast<std::int64_t>(std::stoll(count)));
}

void addProof(const Proof& proof, Json& json) {
  Json claims = Json::array();
  for (const ClaimProof& claim : proof.claims) {
    Json entry = Json::object();
    entry.add("id", Json::of(std::string_view(claim.id)))
        .add("text", Json::of(std::string_view(claim.text)))
        .add("built_in", Json::of(claim.builtIn))
        .add("holds", Json::of(claim.holds));
    claims.push(std::move(entry));
  }
  Json questions = Json::object();
  questions.add("longest", Json::of(proof.longest))
      .add("mean", Json::of(proof.mean))
      .add("screens_longest", Json::of(proof.screensLongest))
      .add("screens_mean", Json::of(proof.screensMean))
      .add("cases_mean", Json::of(proof.casesMean))
      .add("cases_screens_mean", Json::of(proof.casesScreensMean));
  json.add("answer_sets", Json::of(std::string_view(proof.answerSets)))
      .add("outcomes", tallies(proof.outcomes))
      .add("rules", tallies(proof.rules))
      .add("urgencies", tallies(proof.urgencies))
      .add("starts", tallies(proof.starts))
      .add("questions", std::move(questions))
      .add("claims", std::move(claims))
      .add("unmatched", countJson(proof.unmatched))
      .add("idle_questions", strings(proof.idleQuestions))
      .add("unreachable", strings(proof.unreachable))
      .add("stopped", Json::of(std::string_view(proof.stopped)));
}

std::string shortNumber(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

void printSummary(const Proof& proof, const CaseRuns& cases) {
  std::size_t width = 0;
  for (const Tally& tally : proof.outcomes) width = std::max(width, tally.id.size());
  std::cout << "proved for all " << proof.answerSets << " sets of answers\n";
  for (const Tally& tally : proof.outcomes) {
    std::string id = tally.id;
    id.resize(width, ' ');
    std::cout << "  " << id << "  " << tally.count << "\n";
  }
  std::cout << "questions: " << proof.longest << " in the longest interview, " << shortNumber(proof.mean)
            << " on average over all answers, " << shortNumber(proof.casesMean) << " over the cases\n"
            << "claims: " << proof.claims.size() << " hold\ncases: " << cases.passed << " passed\n";
}

int run(const Arguments& arguments) {
  std::optional<PackFolder> pack = openFolder(arguments.positional[0]);
  if (!pack) return refuseCall(checkCommand(), "there is no folder \"" + arguments.positional[0] + "\"");
  Json json = Json::object();
  std::optional<Proof> proof;
  CaseRuns cases;
  // Half a model proves nothing; one whose only faults are in its wording does.
  if (pack->loaded) {
    proof = prove(pack->model);
    const Diagnostics unproved = findings(*proof, pack->model);
    pack->diagnostics.insert(pack->diagnostics.end(), unproved.begin(), unproved.end());
    cases = runCases(pack->model, pack->diagnostics);
    sortByPlace(pack->files, pack->diagnostics);
    addProof(*proof, json);
    Json counts = Json::object();
    counts.add("passed", Json::of(cases.passed)).add("failed", Json::of(cases.failed));
    json.add("cases", std::move(counts));
  }
  const bool good = pack->diagnostics.empty();
  json.add("diagnostics", diagnosticsJson(pack->diagnostics, pack->files));
  if (arguments.has("--json")) {
    std::cout << writeJson(json) << "\n";
  } else {
    printToTerminal(pack->diagnostics, pack->files);
    if (good) printSummary(*proof, cases);
  }
  return good ? kFine : kContentWrong;
}

}  // namespace

Command checkCommand() {
  return {
      "check",
      {"DIR"},
      "lint, prove, run cases",
      "Reads the pack in DIR, checks its texts, proves what must hold for every set of answers and runs its cases.\n"
      "Each mistake is told with its place, a code and a hint.",
      {{"--json", "", "print one JSON object instead"}},
      run};
}

}  // namespace advisor::compiler
