#include "engine/runtime/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "tests/engine/exact_results.h"
#include "tests/engine/readers.h"

using namespace advisor;

namespace {

constexpr std::uint32_t kModels = 200;

QuestionId id(std::uint32_t q) { return QuestionId{static_cast<std::uint16_t>(q)}; }

// Answers the interview at random.
void interview(Opened& opened, Draw& random) {
  opened.session.forgetAll();
  for (std::uint32_t next = opened.session.next(Stage::kTriage); next != kNothing;
       next = opened.session.next(Stage::kTriage)) {
    opened.session.answer(id(next), valueAt(opened.pack, next, random() % valueCount(opened.pack, next)));
  }
}

std::vector<bool> explained(Opened& opened, std::uint32_t item) {
  const std::size_t questions = opened.pack.questions.size();
  const std::unique_ptr<bool[]> needed(new bool[questions]());
  explain(opened.session, item == kNothing ? kResults : opened.pack.item(ItemId{item}), needed.get());
  return std::vector<bool>(needed.get(), needed.get() + questions);
}

struct Count {
  std::size_t lines = 0, answers = 0, spare = 0;
};

// `functions`: the line (or outcome, urgency and start) over all answers.
void requireReason(Opened& opened, ExactResults& exact, std::vector<ExactResults::Handle> functions, std::uint32_t item,
                   Count& count) {
  const std::vector<bool> needed = explained(opened, item);
  const auto constantWithout = [&](std::size_t left) {
    std::vector<ExactResults::Handle> rest = functions;
    for (std::size_t q = 0; q < opened.pack.triageCount; ++q) {
      if (needed[q]) REQUIRE(opened.session.counts(id(static_cast<std::uint32_t>(q))));
      if (needed[q] && q != left)
        rest = exact.given(rest, q, opened.session.answerOf(id(static_cast<std::uint32_t>(q))));
    }
    return std::all_of(rest.begin(), rest.end(), [&](auto h) { return exact.isTerminal(h); });
  };
  REQUIRE(constantWithout(SIZE_MAX));
  ++count.lines;
  for (std::size_t q = 0; q < needed.size(); ++q) {
    if (!needed[q]) continue;
    ++count.answers;
    if (constantWithout(q)) ++count.spare;
  }
}

void requireReasons(Opened& opened, ExactResults& exact, Count& count) {
  const std::vector<ExactResults::Handle>& all = exact.exact();
  requireReason(opened, exact, {all[0], all[1], all[2]}, kNothing, count);
  for (std::uint32_t i = 0; i < opened.pack.items.size(); ++i) requireReason(opened, exact, {all[3 + i]}, i, count);
}

struct Urgency {
  std::uint32_t urgency = kNothing, outcome = kNothing;
};

// Urgency and outcome after one counted answer is replaced; kNothing when the other answers do not determine them.
Urgency urgencyWith(Session& session, ExactResults& exact, std::uint32_t question, std::int32_t value) {
  std::vector<ExactResults::Handle> rest{exact.exact()[0], exact.exact()[1]};
  for (std::uint32_t q = 0; q < session.pack().triageCount; ++q) {
    if (session.counts(id(q))) rest = exact.given(rest, q, q == question ? value : session.answerOf(id(q)));
  }
  if (!exact.isTerminal(rest[0]) || !exact.isTerminal(rest[1])) return {};
  return {static_cast<std::uint32_t>(exact.leaf(rest[1])), static_cast<std::uint32_t>(exact.leaf(rest[0])) - 1};
}

std::size_t requireChanges(Opened& opened, ExactResults& exact) {
  Changes found;
  findChanges(opened.session, found);
  const std::uint32_t own = first(opened.session.results().urgency);
  std::size_t count = 0;
  for (std::uint32_t urgency = 0; urgency < kUrgencies; ++urgency) {
    const Change& change = found[urgency];
    if (change.question == kNothing) continue;
    ++count;
    REQUIRE(opened.session.counts(id(change.question)));
    REQUIRE(opened.session.answerOf(id(change.question)) != change.value);
    REQUIRE(urgency != own);
    const Urgency now = urgencyWith(opened.session, exact, change.question, change.value);
    REQUIRE(now.urgency == urgency);
    REQUIRE(now.outcome == change.outcome);
  }
  // No change is missing.
  for (std::uint32_t q = 0; q < opened.pack.triageCount; ++q) {
    if (!opened.session.counts(id(q))) continue;
    for (std::uint32_t n = 0; n < valueCount(opened.pack, q); ++n) {
      const std::int32_t value = valueAt(opened.pack, q, n);
      const std::int32_t now = opened.session.answerOf(id(q));
      if (value == now || (opened.pack.isAnyOf(id(q)) && !isSingle(static_cast<Set>(value ^ now)))) continue;
      const std::uint32_t urgency = urgencyWith(opened.session, exact, q, value).urgency;
      if (urgency != kNothing && urgency != own) REQUIRE(found[urgency].question != kNothing);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("an explanation is enough for its line, and without any of its answers the line could be another") {
  Count wild;
  for (std::uint32_t seed = 1; seed <= kModels; ++seed) {
    const compiler::Model model = wholeModel(seed);
    Opened opened(emitted(model));
    ExactResults exact(model);
    Draw random(seed);
    for (int round = 0; round < 20; ++round) {
      interview(opened, random);
      requireReasons(opened, exact, wild);
    }
  }
  WARN("seeds 1 to " << kModels << ": " << wild.lines << " lines, " << wild.answers << " answers, " << wild.spare
                     << " could be spared");
  REQUIRE(wild.spare * 50 < wild.answers);

  Count tame;
  const compiler::Model model = calf();
  Opened opened(emitted(model));
  ExactResults exact(model);
  Draw random(2028);
  for (int round = 0; round < 60; ++round) {
    interview(opened, random);
    requireReasons(opened, exact, tame);
  }
  WARN("calf, seed 2028: " << tame.lines << " lines, " << tame.answers << " answers, " << tame.spare
                           << " could be spared");
  REQUIRE(tame.spare == 0);
}

TEST_CASE("a change that is shown leads to the urgency it names, and none that would is left out") {
  std::size_t changes = 0;
  for (std::uint32_t seed = 1; seed <= kModels; ++seed) {
    const compiler::Model model = wholeModel(seed);
    Opened opened(emitted(model));
    ExactResults exact(model);
    Draw random(seed);
    for (int round = 0; round < 20; ++round) {
      interview(opened, random);
      changes += requireChanges(opened, exact);
    }
  }
  const compiler::Model model = calf();
  Opened opened(emitted(model));
  ExactResults exact(model);
  Draw random(2029);
  for (int round = 0; round < 300; ++round) {
    interview(opened, random);
    changes += requireChanges(opened, exact);
  }
  WARN(changes << " changes verified");
}

TEST_CASE("explaining leaves the session as it was") {
  Opened opened(emitted(calf()));
  Draw random(3);
  for (int round = 0; round < 50; ++round) {
    interview(opened, random);
    const Results before = opened.session.results();
    const std::vector<bool> first = explained(opened, kNothing);
    Changes found;
    findChanges(opened.session, found);
    REQUIRE(explained(opened, kNothing) == first);
    const Results after = opened.session.results();
    REQUIRE(before.outcome == after.outcome);
    REQUIRE(before.urgency == after.urgency);
    REQUIRE(opened.session.next(Stage::kTriage) == kNothing);
  }
}
