// Random interviews over the calf pack; each step is compared with what the decision diagrams say can still change.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <vector>

#include "tests/engine/exact_results.h"
#include "tests/engine/packed.h"

using namespace advisor;

namespace {

using Functions = std::vector<ExactResults::Handle>;

// ADVISOR_READERS sets another number. The states of this pack are too many to visit all.
int interviews() {
  const char* wanted = std::getenv("ADVISOR_READERS");
  return wanted == nullptr ? 1000 : std::atoi(wanted);
}

// The first question whose answer can still change a result, or kNothing.
std::uint32_t firstDependence(const ExactResults& exact, const Functions& functions, std::uint32_t questions) {
  for (std::uint32_t q = 0; q < questions; ++q) {
    if (exact.depends(functions, q)) return q;
  }
  return kNothing;
}

}  // namespace

TEST_CASE("random interviews over the calf pack ask each question that can change the result, and no other") {
  const compiler::Model model = calf();
  Opened opened(emitted(model));
  ExactResults exact(model);
  Session& session = opened.session;
  const std::uint32_t seed = 20260531;
  std::mt19937 random(seed);
  std::size_t asked = 0, longest = 0;
  for (int i = 0; i < interviews(); ++i) {
    INFO("seed " << seed << ", interview " << i);
    session.forgetAll();
    Functions open = exact.exact();
    std::vector<Left> left;
    for (;;) {
      const std::uint32_t next = session.next(Stage::kTriage);
      REQUIRE(next == firstDependence(exact, open, opened.pack.triageCount));
      if (next == kNothing) break;
      left.push_back(session.left(Stage::kTriage));
      // The first value is drawn twice as often: it is the reassuring one, so interviews go on.
      const std::uint32_t values = valueCount(opened.pack, next);
      const std::uint32_t drawn = static_cast<std::uint32_t>(random() % (2 * values));
      const std::int32_t value = valueAt(opened.pack, next, drawn < values ? drawn : 0);
      REQUIRE(session.answer(QuestionId{static_cast<std::uint16_t>(next)}, value));
      open = exact.given(open, next, value);
    }
    REQUIRE(session.firedRule(Stage::kTriage) != kNothing);
    for (std::size_t k = 0; k < left.size(); ++k) {
      REQUIRE(left[k].least <= left.size() - k);
      REQUIRE(left[k].most >= left.size() - k);
    }
    asked += left.size();
    longest = std::max(longest, left.size());
  }
  REQUIRE(asked > static_cast<std::size_t>(interviews()));
  WARN(asked << " questions asked; the longest interview had " << longest);
}
