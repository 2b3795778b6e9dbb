#include "engine/compiler/prove/interview.h"

#include <algorithm>
#include <unordered_set>

#include "engine/compiler/condition/ids.h"

namespace advisor::compiler {
namespace {

std::vector<ResultFunction> resultsOf(SymbolicModel& meaning, Stage stage) {
  std::vector<ResultFunction> distinct;
  std::unordered_set<int> seen{0, 1};
  const auto add = [&](const std::vector<Bdd>& functions) {
    for (const Bdd& function : functions) {
      if (seen.insert(function.node()).second) distinct.push_back({function, function.support(), function.size()});
    }
  };
  if (stage == Stage::kRaceCheck) {
    add(meaning.checkOutcomes());
  } else {
    add(meaning.outcomes());
    add(meaning.urgencies());
    add(meaning.starts());
    for (const ItemId item : eachId<ItemId>(meaning.model().items)) add(meaning.variants(item));
  }
  std::stable_sort(distinct.begin(), distinct.end(),
                   [](const ResultFunction& a, const ResultFunction& b) { return a.size < b.size; });
  return distinct;
}

}  // namespace

bool ResultFunction::testsAny(const std::vector<int>& bits) const {
  return std::any_of(bits.begin(), bits.end(),
                     [&](int bit) { return std::binary_search(support.begin(), support.end(), bit); });
}

Interview::Interview(SymbolicModel& meaning)
    : meaning_(meaning),
      triageResults_(resultsOf(meaning, Stage::kTriage)),
      checkResults_(resultsOf(meaning, Stage::kRaceCheck)) {
  const Model& model = meaning.model();
  for (const QuestionId q : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(q)];
    asks_.push_back(dependence(q));
    if (question.stage == Stage::kRaceCheck) continue;
    const bool sameScreen = at(q) > 0 && model.questions[at(q) - 1].screen == question.screen;
    if (sameScreen) screens_.back() |= asks_.back();
    if (!sameScreen) screens_.push_back(asks_.back());
  }
}

// A question is asked after those earlier answers for which two completions differ only in this question and have
// different results.
Bdd Interview::dependence(QuestionId question) const {
  const AnswerSpace& space = meaning_.space();
  const Bdd bits = space.bitsOf(question);
  const Bdd after = space.bitsAfter(question);
  const std::vector<int> own = space.bitNumbersOf(question);
  Bdd asks;
  // Answers from this question on, after earlier answers for which it is not known yet that the question is asked. Most
  // results depend on a question for the same readers, so this set shrinks soon, and with it the cost of each step.
  Bdd open = space.answered(question) & space.answeredAfter(question);
  for (const ResultFunction& result : results(meaning_.model().questions[at(question)].stage)) {
    if (!result.testsAny(own)) continue;
    const Bdd some = (open & result.function).exists(bits);
    if (some.isEmpty()) continue;
    const Bdd someNot = (open - result.function).exists(bits);
    const Bdd depends = some.andExists(someNot, after);
    if (depends.isEmpty()) continue;
    asks |= depends;
    open = open - depends;
    if (open.isEmpty()) break;
  }
  return asks;
}

// For each k, the sets of earlier answers after which at least k questions were asked. Answers that no later step reads
// are projected away.
int Interview::most(const std::vector<Bdd>& asked) const {
  AnswerSpace& space = meaning_.space();
  const auto blocks = static_cast<std::size_t>(space.triageBlocks());
  std::vector<std::size_t> lastUse(meaning_.model().questions.size(), 0);
  std::vector<QuestionId> questionOfBit;
  for (std::size_t b = 0; b < blocks; ++b) {
    questionOfBit.insert(questionOfBit.end(), at(space.blocks()[b].bits), space.blocks()[b].question);
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    for (const int bit : asked[i].support()) lastUse[at(questionOfBit[at(bit)])] = i;
  }
  std::vector<Bdd> reached{Bdd::constantTrue()};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const Bdd here = asked[i] & space.answeredAll();  // bits that encode no answer do not count
    if (!here.isEmpty()) reached.emplace_back();
    for (std::size_t k = reached.size(); k-- > 1 && !here.isEmpty();) reached[k] |= reached[k - 1] & here;
    while (reached.back().isEmpty()) reached.pop_back();
    for (const QuestionId q : eachId<QuestionId>(lastUse)) {
      if (lastUse[at(q)] != i || meaning_.model().questions[at(q)].stage != Stage::kTriage) continue;
      for (Bdd& one : reached) one = one.andExists(space.answered(q), space.bitsOf(q));
    }
  }
  return static_cast<int>(reached.size()) - 1;
}

int Interview::longest() const {
  std::vector<Bdd> triage;
  for (const QuestionId q : eachId<QuestionId>(asks_)) {
    if (meaning_.model().questions[at(q)].stage == Stage::kTriage) triage.push_back(asks(q));
  }
  return most(triage);
}

int Interview::screensLongest() const { return most(screens_); }

}  // namespace advisor::compiler
