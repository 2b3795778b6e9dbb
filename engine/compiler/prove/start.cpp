// Proves that the start advice and the race checks fit what the reader said about the race, so that nobody with a race
// is told that there is none, and nobody who is told not to start is offered checks that can be passed.
#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

Bdd startsWith(ProofContext& context, Start start) { return context.meaning.starts()[static_cast<std::size_t>(start)]; }

// Readers who have no race, whether they said so or were not asked.
Bdd withoutRace(ProofContext& context, std::optional<QuestionId> race) {
  if (!race) return Bdd::constantTrue();
  const std::string& id = context.model.questions[at(*race)].id;
  const Expression path{Op::kPath, 0, 0, id, {Symbol::Kind::kNumber, position(*race), -1}, {}};
  return context.meaning.where({Op::kEqual, 0, 0, "", {}, {path, {}}}, true);
}

// Reports, at the start advice of an outcome, readers whose advice does not fit their race.
void reportStart(ProofContext& context, const Bdd& readers, const std::string& message, const std::string& hint) {
  if ((readers & context.real).isEmpty()) return;
  const Example example = context.example(readers);
  Place place{"outcomes.json", "/outcomes", 0};
  for (const Outcome& outcome : context.model.outcomes) {
    if (outcome.id == example.outcome) place = {outcome.place.file, outcome.place.pointer + "/start", 0};
  }
  context.proof.problems.push_back({Code::kStartMisfit, place, example.outcome, message, hint, example, {}});
}

void proveStartFitsRace(ProofContext& context) {
  const std::optional<QuestionId> race = context.model.questionWith(QuestionRole::race_date);
  const Bdd none = withoutRace(context, race);
  const std::string id = race ? context.model.questions[at(*race)].id : "";
  const std::string hint =
      race ? "begin the list with { \"when\": \"" + id + " = null\", \"is\": \"no_race\" }" : "write \"no_race\"";
  reportStart(context, startsWith(context, Start::no_race) - none,
              "\"no_race\" is the start advice of readers who gave the day of a race", hint);
  reportStart(context, startsWith(context, Start::if_checks_pass) & none,
              "\"if_checks_pass\" is the start advice of readers who have no race", hint);
  if (!race) return;
  reportStart(context, startsWith(context, Start::do_not_start) & none & context.interview.asks(*race),
              "\"do_not_start\" is the start advice of readers who said that they have no race", hint);
}

void proveChecksFitStart(ProofContext& context) {
  const Checks& checks = context.model.checks;
  if (checks.outcomes.empty()) return;
  const Bdd offered = context.meaning.checksAvailable();
  const Bdd may = startsWith(context, Start::if_checks_pass);
  const auto report = [&](const Bdd& readers, const std::string& message, const std::string& hint) {
    if ((readers & context.real).isEmpty()) return;
    context.proof.problems.push_back({Code::kChecksMisfit,
                                      checks.availableWhen.place,
                                      "available_when",
                                      message,
                                      hint,
                                      context.example(readers),
                                      {}});
  };
  report(offered - may, "the race checks are offered to readers who may not start even if they pass",
         "add \"start.if_checks_pass\" to the condition");
  report(may - offered, "readers who may start if the checks pass are not offered them",
         "write \"start.if_checks_pass\"; when there is nothing to check, the start advice is another");
}

}  // namespace

void proveStart(ProofContext& context) {
  std::size_t before = context.proof.problems.size();
  proveStartFitsRace(context);
  context.claim("start_fits_race", "The start advice fits whether the reader has a race.", before);
  before = context.proof.problems.size();
  proveChecksFitStart(context);
  context.claim("checks_fit_start", "The race checks are offered to exactly the readers who may start if they pass.",
                before);
}

}  // namespace advisor::compiler
