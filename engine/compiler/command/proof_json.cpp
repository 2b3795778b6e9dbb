#include "engine/compiler/command/proof_json.h"

#include "engine/compiler/lint/text.h"
#include "engine/compiler/model/answers.h"

namespace advisor::compiler {
namespace {

Json strings(const std::vector<std::string>& list) {
  Json json = Json::array();
  for (const std::string& text : list) json.push(Json::of(std::string_view(text)));
  return json;
}

Json tallies(const std::vector<ModelCount>& list) {
  Json json = Json::object();
  for (const ModelCount& tally : list) json.add(tally.id, Json::of(std::string_view(tally.count)));
  return json;
}

// A count as a JSON number where no parser can lose digits, else as text.
Json countJson(const std::string& count) {
  constexpr std::size_t kExactDigits = 15;  // digits that a double can always hold
  if (count.empty() || count.size() > kExactDigits) return Json::of(std::string_view(count));
  return Json::of(static_cast<std::int64_t>(std::stoll(count)));
}

Json pairs(const std::vector<std::pair<std::string, std::string>>& list) {
  Json json = Json::array();
  for (const auto& [first, second] : list) {
    Json pair = Json::array();
    pair.push(Json::of(std::string_view(first)));
    pair.push(Json::of(std::string_view(second)));
    json.push(std::move(pair));
  }
  return json;
}

// Ranks of "not sure", in shares of the readers who are asked.
Json ranks(const std::vector<UnsureRank>& list) {
  Json json = Json::array();
  for (const UnsureRank& rank : list) {
    Json entry = Json::object();
    entry.add("option", Json::of(std::string_view(rank.question + "." + rank.option)))
        .add("against", Json::of(std::string_view(rank.other)))
        .add("more_urgent", Json::of(rank.more))
        .add("as_urgent", Json::of(rank.same))
        .add("less_urgent", Json::of(rank.less));
    json.push(std::move(entry));
  }
  return json;
}

}  // namespace

Json exampleJson(const Example& example, const Model& model) {
  Json json = Json::object();
  json.add("answers", writeAnswers(example.answers, model))
      .add("words", strings(example.words))
      .add("outcome", Json::of(std::string_view(example.outcome)))
      .add("urgency", Json::of(std::string_view(example.urgency)))
      .add("start", Json::of(std::string_view(example.start)));
  return json;
}

namespace {

// The readers that problems were found for, each with what names its diagnostic.
Json readers(const Proof& proof, const Model& model) {
  Json list = Json::array();
  for (const Problem& problem : proof.problems) {
    if (!problem.example) continue;
    Json entry = Json::object();
    entry.add("code", Json::of(nameOf(problem.code)))
        .add("subject", Json::of(problem.subject))
        .add("file", Json::of(problem.place.file))
        .add("pointer", Json::of(problem.place.pointer))
        .add("message", Json::of(problem.message))
        .add("reader", exampleJson(*problem.example, model));
    if (problem.milder) entry.add("milder", exampleJson(*problem.milder, model));
    list.push(std::move(entry));
  }
  return list;
}

// The reader's result, so that the author can paste the case and edit the expectation.
Json resultOf(const Example& example) {
  Json expect = Json::object();
  if (!example.outcome.empty()) expect.add("outcome", Json::of(std::string_view(example.outcome)));
  if (!example.urgency.empty()) expect.add("urgency", Json::of(std::string_view(example.urgency)));
  if (!example.start.empty()) expect.add("start", Json::of(std::string_view(example.start)));
  return expect;
}

}  // namespace

Json conditionsJson(const std::vector<ShownWhen>& when) {
  Json conditions = Json::array();
  for (const ShownWhen& one : when) {
    Json entry = Json::object();
    entry.add("what", Json::of(one.what)).add("when", Json::of(one.when));
    conditions.push(std::move(entry));
  }
  return conditions;
}

void addProof(const Proof& proof, const Model& model, Json& json) {
  Json claims = Json::array();
  for (const ClaimProof& claim : proof.claims) {
    Json entry = Json::object();
    entry.add("id", Json::of(std::string_view(claim.id)))
        .add("text", Json::of(std::string_view(claim.text)))
        .add("built_in", Json::of(claim.builtIn))
        .add("holds", Json::of(claim.holds));
    if (!claim.broken.empty()) entry.add("broken", countJson(claim.broken));
    if (claim.example) entry.add("counterexample", exampleJson(*claim.example, model));
    claims.push(std::move(entry));
  }
  Json texts = Json::object();
  texts.add("walked", Json::of(proof.textsWalked)).add("languages_not_checked", strings(uncheckedLanguages(model)));
  Json questions = Json::object();
  const bool known = proof.longestStopped.empty();
  questions.add("longest", known ? Json::of(proof.longest) : Json())
      .add("mean", Json::of(proof.mean))
      .add("screens_longest", known ? Json::of(proof.screensLongest) : Json())
      .add("screens_mean", Json::of(proof.screensMean))
      .add("cases_mean", Json::of(proof.casesMean))
      .add("cases_screens_mean", Json::of(proof.casesScreensMean));
  Json asked = Json::object();
  for (const QuestionProof& question : proof.questions) asked.add(question.id, Json::of(question.asked));
  questions.add("asked", std::move(asked));
  json.add("answer_sets", Json::of(std::string_view(proof.answerSets)))
      .add("outcomes", tallies(proof.outcomes))
      .add("rules", tallies(proof.rules))
      .add("urgencies", tallies(proof.urgencies))
      .add("starts", tallies(proof.starts))
      .add("questions", std::move(questions))
      .add("claims", std::move(claims))
      .add("texts", std::move(texts))
      .add("unmatched", countJson(proof.unmatched))
      .add("idle_questions", strings(proof.idleQuestions))
      .add("unreachable", strings(proof.unreachable))
      .add("same_result", pairs(proof.twins))
      .add("not_sure", ranks(proof.unsure))
      .add("stopped", Json::of(std::string_view(proof.stopped)));
  Json missing = Json::array();
  if (!known) missing.push(Json::of("questions.longest")).push(Json::of("questions.screens_longest"));
  json.add("not_computed", std::move(missing));
  json.add("readers", readers(proof, model));
}

Json failingCases(const Proof& proof, const Model& model) {
  Json cases = Json::array();
  for (const Problem& problem : proof.problems) {
    if (!problem.example) continue;
    std::string story;
    for (const std::string& answer : problem.example->words) story += (story.empty() ? "" : ". ") + answer;
    Json entry = Json::object();
    std::string id = std::string(nameOf(problem.code)) + "_" + std::to_string(cases.items.size() + 1);
    for (char& letter : id) letter = letter == '-' ? '_' : letter;
    entry.add("id", Json::of(std::string_view(id)))
        .add("story", Json::of(std::string_view(problem.message + ". " + story)))
        .add("answers", writeAnswers(problem.example->answers, model))
        .add("expect", resultOf(*problem.example));
    cases.push(std::move(entry));
  }
  Json file = Json::object();
  file.add("cases", std::move(cases));
  return file;
}

}  // namespace advisor::compiler
