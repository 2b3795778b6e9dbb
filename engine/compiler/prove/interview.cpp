#include "engine/compiler/prove/interview.h"

#include <algorithm>
#include <unordered_set>

#include "engine/compiler/model/index.h"

namespace advisor::compiler {
Interview::Interview(SymbolicModel& meaning) : meaning_(meaning) {
  const Model& model = meaning.model();
  const auto prepared = [&](Stage stage) {
    std::vector<Result> list;
    for (const Bdd& function : results(meaning, stage)) {
      list.push_back({function, function.support()});
    }
    return list;
  };
  const std::vector<Result> triage = prepared(Stage::kTriage);
  const std::vector<Result> checks = prepared(Stage::kRaceCheck);
  for (int q = 0; q < static_cast<int>(model.questions.size()); ++q) {
    const Question& question = model.questions[at(q)];
    asks_.push_back(dependence(question.stage == Stage::kTriage ? triage : checks, q));
    if (question.stage == Stage::kRaceCheck) continue;
    const bool sameScreen = q > 0 && model.questions[at(q) - 1].screen == question.screen;
    if (sameScreen) screens_.back() |= asks_.back();
    if (!sameScreen) screens_.push_back(asks_.back());
  }
}

std::vector<Bdd> Interview::results(SymbolicModel& meaning, Stage stage) {
  std::vector<Bdd> distinct;
  std::unordered_set<int> seen{0, 1};
  const auto add = [&](const std::vector<Bdd>& functions) {
    for (const Bdd& function : functions) {
      if (seen.insert(function.node()).second) distinct.push_back(function);
    }
  };
  if (stage == Stage::kRaceCheck) {
    add(meaning.checkOutcomes());
    return distinct;
  }
  add(meaning.outcomes());
  add(meaning.urgencies());
  add(meaning.starts());
  for (int i = 0; i < static_cast<int>(meaning.model().items.size()); ++i) add(meaning.variants(i));
  return distinct;
}

// A question is asked after those earlier answers for which two completions differ only in this question and have
// different results.
Bdd Interview::dependence(const std::vector<Result>& results, int question) const {
  AnswerSpace& space = meaning_.space();
  const Bdd bits = space.bitsOf(question);
  const Bdd after = space.bitsAfter(question);
  const Bdd answered = space.answered(question);
  const Bdd answeredFromHere = answered & space.answeredAfter(question);
  std::vector<int> own;
  for (const int b : space.blocksOf(question)) {
    const Block& block = space.blocks()[at(b)];
    for (int i = 0; i < block.bits; ++i) own.push_back(block.firstBit + i);
  }
  Bdd asks;
  for (const Result& result : results) {
    const bool tests = std::any_of(own.begin(), own.end(), [&](int bit) {
      return std::binary_search(result.support.begin(), result.support.end(), bit);
    });
    if (!tests) continue;
    // Skip earlier answers after which the question is already known to be asked: most results depend on a question for
    // the same readers, and the last quantification is the expensive step.
    const Bdd some = (result.function - asks).andExists(answered, bits);
    if (some.isEmpty()) continue;
    const Bdd someNot = (answeredFromHere - result.function).exists(bits);
    asks |= some.andExists(someNot, after);
  }
  return asks;
}

// For each k, the sets of earlier answers after which at least k questions were asked. Answers that no later step reads
// are projected away.
int Interview::most(const std::vector<Bdd>& asked) const {
  AnswerSpace& space = meaning_.space();
  const auto blocks = static_cast<std::size_t>(space.triageBlocks());
  std::vector<std::size_t> lastUse(meaning_.model().questions.size(), 0);
  std::vector<int> questionOfBit;
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
    for (std::size_t q = 0; q < lastUse.size(); ++q) {
      if (lastUse[q] != i || meaning_.model().questions[q].stage != Stage::kTriage) continue;
      for (Bdd& one : reached)
        one = one.andExists(space.answered(static_cast<int>(q)), space.bitsOf(static_cast<int>(q)));
    }
  }
  return static_cast<int>(reached.size()) - 1;
}

int Interview::longest() const {
  std::vector<Bdd> triage;
  for (int q = 0; q < static_cast<int>(asks_.size()); ++q) {
    if (meaning_.model().questions[at(q)].stage == Stage::kTriage) triage.push_back(asks_[at(q)]);
  }
  return most(triage);
}

int Interview::screensLongest() const { return most(screens_); }

}  // namespace advisor::compiler
