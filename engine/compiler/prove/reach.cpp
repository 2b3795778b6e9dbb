// Proves that everything an author wrote affects some reader: a rule that never fires is a mistake or a leftover.
#include <algorithm>
#include <map>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

class Reach {
 public:
  explicit Reach(ProofContext& context) : context_(context) {}

  bool never(const Bdd& set, Stage stage = Stage::kTriage) {
    return (set & (stage == Stage::kTriage ? context_.real : everything())).isEmpty();
  }

  void report(Code code, const Place& place, const std::string& subject, const std::string& message,
              const std::string& hint) {
    context_.proof.problems.push_back({code, place, subject, message, hint, {}, {}});
  }

  // Something that no reader reaches. When its own condition is never true, constants() reports that instead.
  void unreachable(Code code, const Place& place, const std::string& subject, const std::string& message,
                   const std::string& hint, const Condition* own = nullptr) {
    if (own == nullptr || !isNeverTrue(*own)) report(code, place, subject, message, hint);
    context_.proof.unreachable.push_back(subject);
  }

  void rules(const std::vector<Rule>& rules, const std::vector<Bdd>& first, Stage stage) {
    for (std::size_t r = 0; r < rules.size(); ++r) {
      if (!never(first[r], stage)) continue;
      const Bdd when = context_.meaning.conditionTrue(rules[r].when);
      std::string hint = "whenever it is true, one of these is true before it:";
      for (std::size_t earlier = 0; earlier < r; ++earlier) {
        if (!never(first[earlier] & when, stage)) hint += " " + rules[earlier].id;
      }
      if (never(when, stage)) hint = "its condition is true for no reader";
      unreachable(Code::kRuleUnreachable, rules[r].place, rules[r].id,
                  "the rule \"" + rules[r].id + "\" is never the first one true", hint, &rules[r].when);
    }
  }

  void outcomes(const std::vector<Outcome>& outcomes, const std::vector<Bdd>& sets, Stage stage) {
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
      if (!never(sets[o], stage)) continue;
      unreachable(Code::kOutcomeUnreachable, outcomes[o].place, outcomes[o].id,
                  "no answers lead to the outcome \"" + outcomes[o].id + "\"", "add a rule for it, or take it out");
    }
  }

  template <typename T>
  void choices(const Outcome& outcome, const std::vector<Choice<T>>& list, const std::vector<Bdd>& sets,
               const std::string& what) {
    for (std::size_t c = 0; c < list.size(); ++c) {
      if (!never(sets[c])) continue;
      Place place = list[c].when.place;
      if (place.file.empty()) place = outcome.place;
      const bool last = c + 1 == list.size();
      unreachable(Code::kChoiceUnreachable, place, outcome.id + "." + what,
                  "this " + what + " of \"" + outcome.id + "\" is never given",
                  last && c > 0 ? "the conditions above it are always true for this outcome"
                                : "its condition is never true for this outcome, or one above it always is",
                  &list[c].when);
    }
  }

  void items() {
    for (const ItemId i : eachId<ItemId>(context_.model.items)) {
      const Item& item = context_.model.items[at(i)];
      if (never(!context_.meaning.status(i, Status::hidden))) {
        unreachable(Code::kItemUnreachable, item.place, item.id, "the item \"" + item.id + "\" is never shown",
                    never(context_.meaning.conditionTrue(item.when))
                        ? "its \"when\" is never true"
                        : "none of its variants is true when its \"when\" is");
        continue;
      }
      for (std::size_t v = 0; v < item.variants.size(); ++v) {
        if (!never(context_.meaning.variants(i)[v])) continue;
        const std::string name = item.id + "." + item.variants[v].id;
        unreachable(Code::kVariantUnreachable, item.variants[v].place, name,
                    "the variant \"" + name + "\" is never shown",
                    "when the item is shown, its condition is false or one above it is true");
      }
    }
  }

  // A condition that never changes has no use and may hide a typing error.
  void constants() {
    for (const Fact& fact : context_.model.facts) constant(fact.when, "the fact \"" + fact.id + "\"", fact.id);
    for (const Question& question : context_.model.questions) {
      constant(question.askWhen, "\"ask_when\" of \"" + question.id + "\"", question.id);
    }
    constants(context_.model.rules);
    constants(context_.model.checks.rules);
    for (const Outcome& outcome : context_.model.outcomes) {
      constants(outcome.urgency, "the urgency of \"" + outcome.id + "\"", outcome.id);
      constants(outcome.start, "the start advice of \"" + outcome.id + "\"", outcome.id);
    }
    for (const Item& item : context_.model.items) {
      for (const Variant& variant : item.variants) {
        const std::string name = item.id + "." + variant.id;
        // A variant that is never shown is often a consequence: no answers lead to the outcome that it names.
        if (!isNeverTrue(variant.when)) constant(variant.when, "the condition of the variant \"" + name + "\"", name);
      }
    }
  }

  void questions() {
    for (const QuestionId q : eachId<QuestionId>(context_.model.questions)) {
      const Question& question = context_.model.questions[at(q)];
      if (never(context_.interview.asks(q), question.stage)) {
        context_.proof.idleQuestions.push_back(question.id);
        report(Code::kQuestionIdle, question.place, question.id,
               "the answer to \"" + question.id + "\" never changes a result",
               "use it in a rule or an item, or do not ask it");
        continue;
      }
      if (question.kind == QuestionKind::any_of) anyOf(q);
      if (question.kind == QuestionKind::one_of) oneOf(q);
    }
  }

 private:
  const Bdd& everything() { return context_.meaning.canonical(Stage::kRaceCheck); }

  bool isNeverTrue(const Condition& condition) {
    return !condition.source.empty() && never(context_.meaning.conditionTrue(condition), Stage::kRaceCheck);
  }

  void constants(const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) constant(rule.when, "the condition of the rule \"" + rule.id + "\"", rule.id);
  }

  template <typename T>
  void constants(const std::vector<Choice<T>>& choices, const std::string& what, const std::string& subject) {
    for (const Choice<T>& choice : choices) constant(choice.when, "a condition of " + what, subject);
  }

  void constant(const Condition& condition, const std::string& what, const std::string& subject) {
    if (condition.source.empty()) return;
    const Bdd isTrue = context_.meaning.conditionTrue(condition);
    const bool always = (everything() - isTrue).isEmpty();
    if (!always && !never(isTrue, Stage::kRaceCheck)) return;
    report(Code::kConditionConstant, condition.place, subject, what + (always ? " is always true" : " is never true"),
           always ? "a part of it may be missing a \"not\", or it is not needed"
                  : "two of its parts may exclude each other");
  }

  void anyOf(QuestionId q) {
    const Question& question = context_.model.questions[at(q)];
    const AnswerSpace& space = context_.meaning.space();
    const Bdd answered = space.answeredAll();
    const std::vector<ResultFunction>& results = context_.interview.results(question.stage);
    for (const OptionId o : eachId<OptionId>(question.options)) {
      const Option& option = question.options[at(o)];
      const int block = space.blocksOf(q)[at(o)];
      const std::vector<int> bit{space.blocks()[at(block)].firstBit};
      const auto tells = [&](const ResultFunction& result) {
        if (!result.testsAny(bit)) return false;
        const Bdd without = space.cofactor(result.function, block, 0);
        const Bdd with = space.cofactor(result.function, block, 1);
        return !(((with - without) | (without - with)) & answered).isEmpty();
      };
      const bool matters = std::any_of(results.begin(), results.end(), tells);
      if (matters) continue;
      report(Code::kOptionIdle, option.text.place, question.id + "." + option.id,
             "the option \"" + question.id + "." + option.id + "\" never changes a result",
             "use it in a rule or an item, or take it out");
    }
  }

  // Options of one_of that lead to the same results are not a mistake by themselves: some wordings help readers choose.
  void oneOf(QuestionId q) {
    const Question& question = context_.model.questions[at(q)];
    const AnswerSpace& space = context_.meaning.space();
    const int block = space.blocksOf(q).front();
    const std::vector<int> own = space.bitNumbersOf(q);
    const Bdd answered = space.cofactor(space.answeredAll(), block, 0);  // the other questions
    // Options with the same results so far share a group, which is identified by its first option.
    std::vector<std::size_t> group(question.options.size(), 0);
    std::size_t groups = 1;
    for (const ResultFunction& result : context_.interview.results(question.stage)) {
      if (groups == group.size()) break;
      if (!result.testsAny(own)) continue;
      std::map<std::pair<std::size_t, int>, std::size_t> first;
      std::vector<Bdd> kept;  // keeps the diagrams alive, so that equal node numbers mean equal functions
      for (std::size_t o = 0; o < group.size(); ++o) {
        const bool isAlone = std::count(group.begin(), group.end(), group[o]) == 1;
        kept.push_back(isAlone ? Bdd() : space.cofactor(result.function, block, static_cast<int>(o)) & answered);
        group[o] = first.emplace(std::pair(group[o], kept.back().node()), o).first->second;
      }
      groups = first.size();
    }
    for (std::size_t o = 0; o < group.size(); ++o) {
      if (group[o] == o) continue;
      context_.proof.twins.emplace_back(question.id + "." + question.options[group[o]].id,
                                        question.id + "." + question.options[o].id);
    }
  }

  ProofContext& context_;
};

}  // namespace

void proveReach(ProofContext& context) {
  const Model& model = context.model;
  SymbolicModel& meaning = context.meaning;
  Reach reach(context);
  std::size_t before = context.proof.problems.size();
  reach.rules(model.rules, meaning.rules(), Stage::kTriage);
  reach.outcomes(model.outcomes, meaning.outcomes(), Stage::kTriage);
  for (std::size_t o = 0; o < model.outcomes.size(); ++o) {
    if (reach.never(meaning.outcomes()[o])) continue;
    reach.choices(model.outcomes[o], model.outcomes[o].urgency, meaning.urgencyChoices()[o], "urgency");
    reach.choices(model.outcomes[o], model.outcomes[o].start, meaning.startChoices()[o], "start");
  }
  reach.items();
  reach.rules(model.checks.rules, meaning.checkRules(), Stage::kRaceCheck);
  reach.outcomes(model.checks.outcomes, meaning.checkOutcomes(), Stage::kRaceCheck);
  reach.constants();
  context.claim("everything_can_matter",
                "Every rule, outcome, urgency, start advice, item and variant is reached by some answers.", before);
  before = context.proof.problems.size();
  reach.questions();
  context.claim("no_idle_question", "Every question and option can change some result.", before);

  Bdd checked;
  for (const Bdd& rule : meaning.checkRules()) checked |= rule;
  const Bdd unchecked = (meaning.canonical(Stage::kRaceCheck) & meaning.checksAvailable()) - checked;
  if (!model.checks.rules.empty() && !unchecked.isEmpty()) {
    context.proof.problems.push_back(
        {Code::kNoRuleMatches,
         model.checks.rules.back().place,
         "race_check",
         "for some answers to the race checks no rule is true",
         "end the rules with one that has no \"when\"",
         context.example(*meaning.space().smallest(unchecked), unchecked, Stage::kRaceCheck),
         {}});
  }
}

}  // namespace advisor::compiler
