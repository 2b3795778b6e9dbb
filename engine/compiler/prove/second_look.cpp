// A second look: a reader whose visit is finished returns with a new warning sign. Their answers stay, and questions
// that were not asked are open. Whatever the answers to those, the reader must get a complete result.
#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

// Answers that lead to an outcome, an urgency and a start advice.
Bdd wholeResults(SymbolicModel& meaning) {
  const auto any = [](const std::vector<Bdd>& sets) {
    Bdd all;
    for (const Bdd& set : sets) all |= set;
    return all;
  };
  return any(meaning.outcomes()) & any(meaning.urgencies()) & any(meaning.starts());
}

class SecondLook {
 public:
  explicit SecondLook(ProofContext& context)
      : context_(context),
        space_(context.meaning.space()),
        whole_(wholeResults(context.meaning)),
        answered_(space_.answeredAll()) {}

  // For one_of, the warning replaces the answer `before`; for any_of it is added (`before`: not picked).
  bool refused(QuestionId question, OptionId option, int block, int before, int after) {
    const Bdd refusedAfter = answered_ - space_.cofactor(whole_, block, after);
    if (refusedAfter.isEmpty()) return false;
    const Bdd bad = space_.cofactor(context_.interview.asks(question) & answered_, block, before) & refusedAfter;
    if (bad.isEmpty()) return false;
    std::optional<Assignment> values = space_.smallest(bad & space_.is(block, before) & answered_);
    if (!values) return false;
    const Question& one = context_.model.questions[at(question)];
    const Option& sign = one.options[at(option)];
    const Example visit = context_.example(*values, bad & space_.is(block, before));
    (*values)[at(block)] = after;
    context_.proof.problems.push_back(
        {Code::kSecondLookRefused, sign.text.place, one.id + "." + sign.id,
         "for some readers a finished visit with \"" + one.id + "." + sign.id + "\" added has no result",
         "a rule, an urgency and a start advice must be true for them; end each list with one that has no \"when\"",
         visit, context_.example(*values, bad & space_.is(block, after))});
    return true;
  }

 private:
  ProofContext& context_;
  AnswerSpace& space_;
  Bdd whole_, answered_;
};

}  // namespace

void proveSecondLook(ProofContext& context) {
  SecondLook look(context);
  for (const QuestionId q : eachId<QuestionId>(context.model.questions)) {
    const Question& question = context.model.questions[at(q)];
    if (question.stage != Stage::kTriage) continue;
    const std::vector<int>& blocks = context.meaning.space().blocksOf(q);
    for (const OptionId o : eachId<OptionId>(question.options)) {
      if (!question.options[at(o)].warning) continue;
      if (question.kind == QuestionKind::any_of) {
        look.refused(q, o, blocks[at(o)], 0, 1);
        continue;
      }
      for (const OptionId other : eachId<OptionId>(question.options)) {
        if (question.options[at(other)].warning) continue;
        if (look.refused(q, o, blocks.front(), position(other), position(o))) break;
      }
    }
  }
}

}  // namespace advisor::compiler
