// Proves that a worrying answer (a warning, "not sure") never makes the advice milder.
#include <algorithm>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

// For each level of urgency or start advice, the readers with a milder level.
std::vector<Bdd> milderThan(const std::vector<Bdd>& levels) {
  std::vector<Bdd> milder;
  Bdd rest;
  for (std::size_t level = levels.size(); level-- > 1;) {
    rest |= levels[level];
    milder.insert(milder.begin(), rest);
  }
  return milder;
}

// One answer to one question: a value of its block; for any_of, the options chosen.
struct Given {
  std::vector<std::pair<int, int>> values;  // block, value
};

Bdd restrict(const ProofContext& context, Bdd set, const Given& given) {
  for (const auto& [block, value] : given.values) set = context.meaning.space().cofactor(set, block, value);
  return set;
}

// The answers to other questions for which `a` gives a milder result than `b`.
Bdd milder(const ProofContext& context, const std::vector<Bdd>& levels, const Given& a, const Given& b) {
  Bdd found;
  for (const Bdd& level : levels) found |= restrict(context, level, a) - restrict(context, level, b);
  return found;
}

class Options {
 public:
  Options(const ProofContext& context, QuestionId question)
      : question_(context.model.questions[at(question)]), blocks_(context.meaning.space().blocksOf(question)) {}
  Given one(OptionId option) const { return {{{blocks_.front(), position(option)}}}; }
  Given alone(std::optional<OptionId> option) const {
    Given given;
    for (const OptionId o : eachId<OptionId>(blocks_)) given.values.emplace_back(blocks_[at(o)], o == option ? 1 : 0);
    return given;
  }
  Given only(OptionId option, int value) const { return {{{blocks_[at(option)], value}}}; }
  bool oneOf() const { return question_.kind == QuestionKind::one_of; }
  // Empty: an empty list, of any_of.
  Given answer(std::optional<OptionId> option) const { return oneOf() ? one(*option) : alone(option); }

 private:
  const Question& question_;
  const std::vector<int>& blocks_;
};

struct Scale {
  const char* what;
  std::vector<Bdd> milder;
};

Example completed(const ProofContext& context, Assignment values, const Given& given, Bdd bad, Stage stage) {
  for (const auto& [block, value] : given.values) {
    values[at(block)] = value;
    bad &= context.meaning.space().is(block, value);
  }
  return context.example(values, bad, stage);
}

void reportWarning(ProofContext& context, QuestionId question, OptionId option, const Bdd& bad, const Given& without,
                   const Given& with, const char* what) {
  const Question& one = context.model.questions[at(question)];
  const std::optional<Assignment> values =
      context.meaning.space().smallest(bad & context.meaning.space().answeredAll());
  if (!values) return;
  const Option& chosen = one.options[at(option)];
  context.proof.problems.push_back(
      {Code::kWarningNotMonotone, chosen.text.place, one.id + "." + chosen.id,
       "the warning \"" + one.id + "." + chosen.id + "\" makes the " + what + " milder for some readers",
       "a rule for this option must stand above the rule that wins without it, or the milder text needs \"not(" +
           one.id + "." + chosen.id + ")\"",
       completed(context, *values, without, bad, one.stage), completed(context, *values, with, bad, one.stage)});
}

void proveWarnings(ProofContext& context, QuestionId question, const std::vector<Scale>& scales) {
  const Question& one = context.model.questions[at(question)];
  const Options options(context, question);
  for (const OptionId o : eachId<OptionId>(one.options)) {
    if (!one.options[at(o)].warning) continue;
    for (const Scale& scale : scales) {
      if (!options.oneOf()) {
        const Given without = options.only(o, 0);
        const Given with = options.only(o, 1);
        reportWarning(context, question, o, milder(context, scale.milder, with, without), without, with, scale.what);
        continue;
      }
      for (const OptionId other : eachId<OptionId>(one.options)) {
        if (one.options[at(other)].warning || one.options[at(other)].unsure) continue;
        const Bdd bad = milder(context, scale.milder, options.one(o), options.one(other));
        if (bad.isEmpty()) continue;
        reportWarning(context, question, o, bad, options.one(other), options.one(o), scale.what);
        break;
      }
    }
  }
}

// Readers for whom "not sure" is milder than every other answer.
Bdd reassures(const ProofContext& context, const Scale& scale, QuestionId question, OptionId option) {
  const Question& one = context.model.questions[at(question)];
  const Options options(context, question);
  Bdd bad;
  for (const Bdd& level : scale.milder) {
    Bdd others;
    if (options.oneOf()) {
      for (const OptionId o : eachId<OptionId>(one.options)) {
        if (!one.options[at(o)].unsure) others |= restrict(context, level, options.one(o));
      }
      bad |= restrict(context, level, options.one(option)) - others;
    } else {
      others = restrict(context, level, options.only(option, 0)).exists(context.meaning.space().bitsOf(question));
      bad |= restrict(context, level, options.only(option, 1)) - others;
    }
  }
  return bad;
}

void proveUnsure(ProofContext& context, QuestionId question, const std::vector<Scale>& scales) {
  const Question& one = context.model.questions[at(question)];
  const Options options(context, question);
  for (const OptionId o : eachId<OptionId>(one.options)) {
    if (!one.options[at(o)].unsure) continue;
    for (const Scale& scale : scales) {
      const Bdd bad = reassures(context, scale, question, o) & context.meaning.space().answeredAll();
      const std::optional<Assignment> values = context.meaning.space().smallest(bad);
      if (!values) continue;
      const Given given = options.oneOf() ? options.one(o) : options.only(o, 1);
      const std::string name = one.id + "." + one.options[at(o)].id;
      context.proof.problems.push_back(
          {Code::kUnsureReassures,
           one.options[at(o)].text.place,
           name,
           "\"" + name + "\" gives milder " + scale.what + " than any other answer to the question",
           "treat \"not sure\" like the answer that worries most",
           completed(context, *values, given, bad, one.stage),
           {}});
    }
  }
}

// Counts only readers who are asked the question: for all others, an emergency has already decided, and no answer ranks
// above another. Every combination of the other answers counts once, asked or not, so that the shares are comparable.
void rankUnsure(ProofContext& context, QuestionId question, const Scale& urgency) {
  const Question& one = context.model.questions[at(question)];
  const Options options(context, question);
  AnswerSpace& space = context.meaning.space();
  Bdd contexts = context.interview.asks(question) & space.idle(question);
  for (const QuestionId q : eachId<QuestionId>(context.model.questions)) {
    if (q != question && context.model.questions[at(q)].stage == Stage::kTriage) contexts &= space.answered(q);
  }
  const Count total = space.count(contexts, space.triageBlocks());
  std::vector<std::optional<OptionId>> answers;
  if (!options.oneOf()) answers.emplace_back();
  for (const OptionId option : eachId<OptionId>(one.options)) answers.emplace_back(option);
  for (const OptionId o : eachId<OptionId>(one.options)) {
    if (!one.options[at(o)].unsure) continue;
    for (const std::optional<OptionId> other : answers) {
      if (other == o) continue;
      const Bdd less = milder(context, urgency.milder, options.answer(o), options.answer(other)) & contexts;
      const Bdd more = milder(context, urgency.milder, options.answer(other), options.answer(o)) & contexts;
      const Count lessCount = space.count(less, space.triageBlocks());
      const Count moreCount = space.count(more, space.triageBlocks());
      Count same = total;
      same -= lessCount;
      same -= moreCount;
      context.proof.unsure.push_back({one.id, one.options[at(o)].id, other ? one.options[at(*other)].id : "",
                                      moreCount.text(), same.text(), lessCount.text(), share(moreCount, total),
                                      share(same, total), share(lessCount, total)});
    }
  }
}

// The race checks have one scale: a reader who passes may start, and nobody else may.
Scale scaleOfChecks(ProofContext& context) {
  Bdd passed;
  for (std::size_t o = 0; o < context.model.checks.roles.size(); ++o) {
    if (context.model.checks.roles[o] == CheckRole::pass) passed |= context.meaning.checkOutcomes()[o];
  }
  return {"result of the race checks", {passed}};
}

}  // namespace

void proveMonotone(ProofContext& context) {
  const std::vector<Scale> scales{{"urgency", milderThan(context.meaning.urgencies())},
                                  {"start advice", milderThan(context.meaning.starts())}};
  const std::vector<Scale> ofChecks{scaleOfChecks(context)};
  const auto each = [&](Stage stage, const auto& step) {
    for (const QuestionId q : eachId<QuestionId>(context.model.questions)) {
      const Question& question = context.model.questions[at(q)];
      if (question.stage == stage && !question.options.empty()) step(q);
    }
  };
  std::size_t before = context.proof.problems.size();
  each(Stage::kTriage, [&](QuestionId q) { proveWarnings(context, q, scales); });
  each(Stage::kRaceCheck, [&](QuestionId q) { proveWarnings(context, q, ofChecks); });
  context.claim("warnings_never_reassure",
                "Adding an answer marked as a warning never lowers the urgency, never loosens the start advice and "
                "never passes a race check.",
                before);
  before = context.proof.problems.size();
  each(Stage::kTriage, [&](QuestionId q) { proveUnsure(context, q, scales); });
  each(Stage::kRaceCheck, [&](QuestionId q) { proveUnsure(context, q, ofChecks); });
  context.claim("not_sure_is_careful", "\"Not sure\" is never more reassuring than the most reassuring other answer.",
                before);
  each(Stage::kTriage, [&](QuestionId q) { rankUnsure(context, q, scales.front()); });
}

}  // namespace advisor::compiler
