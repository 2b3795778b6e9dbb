// Properties that must hold for the results of any pack, whatever its topic.
#include <algorithm>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

std::optional<ItemId> itemCalled(const Model& model, const std::string& name) {
  for (const ItemId item : eachId<ItemId>(model.items)) {
    if (model.items[at(item)].id == name) return item;
  }
  return std::nullopt;
}

void proveHeadlines(ProofContext& context) {
  Bdd acts;
  Bdd twice;
  std::optional<ItemId> second;  // the first item that is a second headline
  for (const ItemId i : eachId<ItemId>(context.model.items)) {
    if (context.model.items[at(i)].section != Section::headline) continue;
    const Bdd shown = !(context.meaning.status(i, Status::hidden) | context.meaning.status(i, Status::withheld));
    twice |= acts & shown;
    if (!(twice & context.real).isEmpty() && !second) second = i;
    acts |= shown;
  }
  if (second) {
    const Item& item = context.model.items[at(*second)];
    context.proof.problems.push_back(
        {Code::kTwoHeadlines,
         item.place,
         item.id,
         "for " + context.count(twice).text() + " sets of answers two headlines say what to do",
         "the first sentence must be one: let their conditions exclude each other",
         context.example(twice & context.real),
         {}});
  }
  const Bdd silent = context.real - acts;
  if (silent.isEmpty()) return;
  const Example example = context.example(silent);
  Place place{"advice.json", "/items", 0};
  for (const Outcome& outcome : context.model.outcomes) {
    if (outcome.id == example.outcome) place = outcome.place;
  }
  context.proof.problems.push_back(
      {Code::kNoHeadline,
       place,
       example.outcome,
       "for " + context.count(silent).text() + " sets of answers no headline says what to do",
       "give an item of the section \"headline\" a condition that covers them",
       example,
       {}});
}

void proveUrgentResults(ProofContext& context) {
  const Bdd urgent = (context.meaning.urgencies()[0] | context.meaning.urgencies()[1]) & context.real;
  for (const ItemId i : eachId<ItemId>(context.model.items)) {
    const Item& item = context.model.items[at(i)];
    if (item.care != Care::kSelfCare && !item.fromColumn) continue;
    const Bdd shown = context.meaning.status(i, Status::do_) & urgent;
    if (shown.isEmpty()) continue;
    context.proof.problems.push_back(
        {Code::kSelfCareInEmergency,
         item.place,
         item.id,
         "\"" + item.id + "\" is shown as something to do beside an emergency or same-day result",
         "add \"not(urgency.emergency_now or urgency.same_day)\" to its \"when\"",
         context.example(shown),
         {}});
  }
}

void proveConflicts(ProofContext& context) {
  for (const ItemId i : eachId<ItemId>(context.model.items)) {
    const Item& item = context.model.items[at(i)];
    for (const std::string& name : item.conflicts) {
      const std::optional<ItemId> other = itemCalled(context.model, name);
      if (!other || *other == i) continue;
      const Bdd both =
          context.meaning.status(i, Status::do_) & context.meaning.status(*other, Status::do_) & context.real;
      if (both.isEmpty()) continue;
      context.proof.problems.push_back({Code::kConflict,
                                        item.place,
                                        item.id,
                                        "\"" + item.id + "\" and \"" + name + "\" are both shown as something to do",
                                        "they are listed as conflicting: withhold one when the other is shown",
                                        context.example(both),
                                        {}});
    }
  }
}

void proveUnasked(ProofContext& context) {
  for (const QuestionId q : eachId<QuestionId>(context.model.questions)) {
    const Bdd influence = context.interview.asks(q) - context.meaning.asked(q);
    if (influence.isEmpty()) continue;
    const Question& question = context.model.questions[at(q)];
    context.proof.problems.push_back({Code::kUnaskedMatters,
                                      question.place,
                                      question.id,
                                      "the answer to \"" + question.id + "\" matters where it is not asked",
                                      "report this: it is a fault of the compiler",
                                      context.example(influence),
                                      {}});
  }
}

}  // namespace

void proveSafety(ProofContext& context) {
  const auto step = [&](void (*prove)(ProofContext&), const char* id, const char* text) {
    const std::size_t before = context.proof.problems.size();
    prove(context);
    context.claim(id, text, before);
  };
  step(proveHeadlines, "every_result_acts", "Every result starts with one sentence that says what to do.");
  step(proveUrgentResults, "no_self_care_when_urgent",
       "No self-care tip is shown beside an emergency or same-day result.");
  step(proveConflicts, "no_conflicting_advice", "Items that conflict are never both shown as something to do.");
  step(proveNumbersShown, "numbers_are_known", "A text that repeats an answer is only shown to readers who gave it.");
  step(proveSecondLook, "second_look_goes_on",
       "A warning sign that is added to a finished visit leads to a result or to a further question.");
  step(proveUnasked, "unasked_has_no_influence", "An answer to a question that is not asked has no influence.");
}

}  // namespace advisor::compiler
