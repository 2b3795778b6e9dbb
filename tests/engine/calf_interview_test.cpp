// Every state that an interview over the calf pack can reach, up to states that no further answer tells apart.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

#include "tests/engine/exact_results.h"
#include "tests/engine/packed.h"

using namespace advisor;

namespace {

using Functions = std::vector<ExactResults::Handle>;

// One state: what is left of every result once the answers so far are in.
struct State {
  std::vector<std::pair<std::uint32_t, std::int32_t>> answers;  // one way to get here
  Functions shipped, exact;
  std::vector<std::size_t> after;  // states after each answer to the question asked
  Left left;
};

class Interviews {
 public:
  Interviews() : model_(calf()), opened_(emitted(model_)), exact_(model_) {
    reachableTerminals({{}, exact_.shipped(), exact_.exact(), {}, {}});
    for (std::size_t i = 0; i < states.size(); ++i) ask(i);
  }

  // The question answered last, counted from 1; 0 at the start.
  std::uint32_t last(std::size_t i) const { return states[i].answers.empty() ? 0 : 1 + states[i].answers.back().first; }

  std::vector<State> states;
  std::size_t asked = 0, idle = 0, missed = 0, withoutRule = 0;

 private:
  void ask(std::size_t i) {
    Session& session = opened_.session;
    session.forgetAll();
    for (const auto& [q, value] : states[i].answers) session.answer(QuestionId{static_cast<std::uint16_t>(q)}, value);
    const std::uint32_t next = session.next(Stage::kTriage);
    const std::uint32_t wanted = firstDependence(states[i].exact);
    if (next == kNothing) {
      missed += wanted != kNothing ? 1 : 0;
      withoutRule += session.firedRule(Stage::kTriage) == kNothing ? 1 : 0;
      return;
    }
    ++asked;
    idle += next != wanted ? 1 : 0;
    states[i].left = session.left(Stage::kTriage);
    for (std::uint32_t n = 0; n < valueCount(opened_.pack, next); ++n) {
      State after{states[i].answers, {}, {}, {}, {}};
      after.answers.emplace_back(next, valueAt(opened_.pack, next, n));
      after.shipped = exact_.given(states[i].shipped, next, after.answers.back().second);
      after.exact = exact_.given(states[i].exact, next, after.answers.back().second);
      const std::size_t place = reachableTerminals(std::move(after));
      states[i].after.push_back(place);
    }
  }

  // The place of the state, which is new or was met before.
  std::size_t reachableTerminals(State state) {
    Functions key = state.shipped;
    key.push_back(state.answers.empty() ? 0 : 1 + state.answers.back().first);
    const auto [found, isNew] = places_.emplace(std::move(key), states.size());
    if (isNew) states.push_back(std::move(state));
    return found->second;
  }

  std::uint32_t firstDependence(const Functions& functions) const {
    for (std::uint32_t q = 0; q < opened_.pack.triageCount; ++q) {
      if (exact_.depends(functions, q)) return q;
    }
    return kNothing;
  }

  compiler::Model model_;
  Opened opened_;
  ExactResults exact_;
  std::map<Functions, std::size_t> places_;
};

}  // namespace

TEST_CASE("no interview over the calf pack asks a question that cannot change the result") {
  Interviews all;
  WARN(all.states.size() << " states, " << all.asked << " with a question, " << all.idle << " of them idle");
  REQUIRE(all.asked > 1000);
  REQUIRE(all.idle == 0);
  REQUIRE(all.missed == 0);       // and none ends while a question could still change it
  REQUIRE(all.withoutRule == 0);  // every result has the rule that gave it

  // What follows a state was answered at a later question: settle the last ones first.
  std::vector<std::size_t> order(all.states.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return all.last(a) > all.last(b); });
  std::size_t longest = 0;
  std::vector<std::pair<std::size_t, std::size_t>> remaining(all.states.size());
  std::size_t tight = 0;
  for (const std::size_t i : order) {
    const State& state = all.states[i];
    if (state.after.empty()) continue;
    std::size_t least = SIZE_MAX;
    std::size_t most = 0;
    for (const std::size_t after : state.after) {
      least = std::min(least, 1 + remaining[after].first);
      most = std::max(most, 1 + remaining[after].second);
    }
    remaining[i] = {least, most};
    REQUIRE(state.left.least <= least);
    REQUIRE(state.left.most >= most);
    tight += state.left.least == least && state.left.most == most ? 1 : 0;
    longest = std::max(longest, most);
  }
  WARN("bounds hold in every state and are exact in " << tight << "; the longest interview has " << longest
                                                      << " questions");
}
