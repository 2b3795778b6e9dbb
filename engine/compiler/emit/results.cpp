#include "engine/compiler/emit/results.h"

#include <algorithm>
#include <set>
#include <string>

namespace advisor::compiler {
namespace {

using Handle = MddManager::Handle;

// Nodes that the trial of a joint verdict may add; the rest is left for what must be built.
constexpr std::size_t kMostTrialNodes = 150'000;

// Builds parts of a pack and remembers which of them took most nodes.
class Parts {
 public:
  explicit Parts(const MddManager& mdd) : mdd_(mdd) {}

  template <typename Build>
  Handle build(const Place& place, const std::string& what, Build make) {
    const std::size_t before = mdd_.size();
    const auto note = [&] {
      if (mdd_.size() - before <= most_) return;
      most_ = mdd_.size() - before;
      largest_ = {place, what, ""};
    };
    try {
      const Handle made = make();
      note();
      return made;
    } catch (const TooManyNodes& reason) {
      note();
      largest_.limit = reason.what();
      throw ConditionsTooLarge(largest_);
    }
  }

 private:
  const MddManager& mdd_;
  std::size_t most_ = 0;
  ConditionsTooLarge largest_;
};

std::string named(const char* kind, const std::string& id) { return std::string(kind) + " \"" + id + "\""; }

template <typename Choices, typename Leaf>
Handle firstTrue(Conditions& conditions, MddManager& mdd, const Choices& choices, Handle otherwise, Leaf leafOf) {
  Handle result = otherwise;
  for (std::size_t i = choices.size(); i > 0; --i) {
    result = mdd.ite(conditions.of(choices[i - 1].when), mdd.terminal(leafOf(i - 1)), result);
  }
  return result;
}

bool narrowEnough(const MddManager& mdd, const std::vector<Handle>& rules, const Variables& variables) {
  std::set<int> tested;
  for (const Handle rule : rules) {
    for (const Handle node : mdd.reachable(rule)) tested.insert(mdd.variable(node));
  }
  return tested.size() <= 128 && variables.domains().size() <= 512;
}

// Lowers the limit of nodes while it lives.
class LowerLimit {
 public:
  LowerLimit(MddManager& mdd, std::size_t most) : mdd_(mdd), before_(mdd.mostNodes()) {
    mdd.limitNodes(std::min(before_, most));
  }
  LowerLimit(const LowerLimit&) = delete;
  LowerLimit& operator=(const LowerLimit&) = delete;
  ~LowerLimit() { mdd_.limitNodes(before_); }

 private:
  MddManager& mdd_;
  std::size_t before_;
};

std::vector<Handle> buildVerdicts(const Model& model, const Variables& variables, MddManager& mdd,
                                  const std::vector<Handle>& rules) {
  if (narrowEnough(mdd, rules, variables)) {
    const LowerLimit trial(mdd, mdd.size() + kMostTrialNodes);
    try {
      Handle joint = mdd.terminal(0);
      for (std::size_t i = rules.size(); i > 0; --i) {
        joint = mdd.ite(rules[i - 1], mdd.terminal(1 + position(model.rules[i - 1].outcome)), joint);
      }
      if (mdd.reachable(joint).size() <= kMostJointNodes) return {joint};
    } catch (const TooManyNodes&) {
      // use one verdict for each rule below; nodes built so far stay shared and are not written
    }
  }
  std::vector<Handle> verdicts;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    verdicts.push_back(mdd.ite(rules[i], mdd.terminal(1 + position(model.rules[i].outcome)), mdd.terminal(0)));
  }
  return verdicts;
}

}  // namespace

Roots buildRoots(const Model& model, const Variables& variables, MddManager& mdd, bool probes) {
  Conditions conditions(model, variables, mdd);
  const auto truth = [&](const Condition& condition) {
    return mdd.ite(conditions.of(condition), mdd.terminal(1), mdd.terminal(0));
  };
  Roots roots;
  Parts parts(mdd);
  for (const Rule& rule : model.rules) {
    roots.rules.push_back(parts.build(rule.place, named("the rule", rule.id), [&] { return truth(rule.when); }));
  }
  roots.verdicts = buildVerdicts(model, variables, mdd, roots.rules);

  std::vector<Handle> urgencies, starts;
  for (const Outcome& outcome : model.outcomes) {
    urgencies.push_back(parts.build(outcome.place, named("the urgency of", outcome.id), [&] {
      return firstTrue(conditions, mdd, outcome.urgency, mdd.terminal(0),
                       [&](std::size_t i) { return static_cast<std::int64_t>(outcome.urgency[i].is); });
    }));
    starts.push_back(parts.build(outcome.place, named("the start advice of", outcome.id), [&] {
      return firstTrue(conditions, mdd, outcome.start, mdd.terminal(0),
                       [&](std::size_t i) { return static_cast<std::int64_t>(outcome.start[i].is); });
    }));
  }
  roots.urgency = mdd.test(kOutcomeVariable, urgencies);
  roots.start = mdd.test(kOutcomeVariable, starts);
  for (const Item& item : model.items) {
    roots.items.push_back(parts.build(item.place, named("the item", item.id), [&] {
      const Handle shown = firstTrue(conditions, mdd, item.variants, mdd.terminal(0),
                                     [](std::size_t i) { return static_cast<std::int64_t>(i) + 1; });
      return mdd.ite(conditions.of(item.when), shown, mdd.terminal(0));
    }));
  }
  roots.checksAvailable = parts.build(model.checks.availableWhen.place, "when the race checks are available",
                                      [&] { return truth(model.checks.availableWhen); });
  if (model.checks.rules.empty()) roots.checksAvailable = mdd.terminal(0);
  roots.checks = mdd.terminal(0);
  for (std::size_t i = model.checks.rules.size(); i > 0; --i) {
    const Rule& rule = model.checks.rules[i - 1];
    const auto what = named("the rule of the race checks", rule.id);
    roots.checkRules.insert(roots.checkRules.begin(), parts.build(rule.place, what, [&] { return truth(rule.when); }));
    roots.checks = parts.build(rule.place, what, [&] {
      return mdd.ite(roots.checkRules.front(), mdd.terminal(1 + position(rule.outcome)), roots.checks);
    });
  }
  if (probes) {
    for (const Fact& fact : model.facts) {
      const Handle h = conditions.of(fact.when);
      roots.probes.push_back(
          mdd.apply([](std::int64_t a, std::int64_t) { return a == kNullTerminal ? 2 : a; }, h, mdd.terminal(0)));
    }
  }
  return roots;
}

}  // namespace advisor::compiler
