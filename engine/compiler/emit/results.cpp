#include "engine/compiler/emit/results.h"

#include <set>

namespace advisor::compiler {
namespace {

using Handle = Decisions::Handle;

template <typename Choices, typename Leaf>
Handle firstTrue(Conditions& conditions, Decisions& decisions, const Choices& choices, Handle otherwise, Leaf leafOf) {
  Handle result = otherwise;
  for (std::size_t i = choices.size(); i > 0; --i) {
    result = decisions.choose(conditions.of(choices[i - 1].when), decisions.leaf(leafOf(i - 1)), result);
  }
  return result;
}

bool narrowEnough(const Decisions& decisions, const std::vector<Handle>& rules, const Variables& variables) {
  std::set<int> tested;
  for (const Handle rule : rules) {
    for (const Handle node : decisions.reachable(rule)) tested.insert(decisions.variable(node));
  }
  return tested.size() <= 128 && variables.domains().size() <= 512;
}

std::vector<Handle> buildVerdicts(const Model& model, const Variables& variables, Decisions& decisions,
                                  const std::vector<Handle>& rules) {
  if (narrowEnough(decisions, rules, variables)) {
    try {
      Handle joint = decisions.leaf(0);
      for (std::size_t i = rules.size(); i > 0; --i) {
        joint = decisions.choose(rules[i - 1], decisions.leaf(1 + model.rules[i - 1].outcome), joint);
      }
      if (decisions.reachable(joint).size() <= kMostJointNodes) return {joint};
    } catch (const TooManyNodes&) {
      // falls back below; what was built stays shared and is not written
    }
  }
  std::vector<Handle> verdicts;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    verdicts.push_back(decisions.choose(rules[i], decisions.leaf(1 + model.rules[i].outcome), decisions.leaf(0)));
  }
  return verdicts;
}

}  // namespace

Roots buildRoots(const Model& model, const Variables& variables, Decisions& decisions, bool probes) {
  Conditions conditions(model, variables, decisions);
  const auto truth = [&](const Condition& condition) {
    return decisions.choose(conditions.of(condition), decisions.leaf(1), decisions.leaf(0));
  };
  Roots roots;
  for (const Rule& rule : model.rules) roots.rules.push_back(truth(rule.when));
  roots.verdicts = buildVerdicts(model, variables, decisions, roots.rules);

  std::vector<Handle> urgencies, starts;
  for (const Outcome& outcome : model.outcomes) {
    urgencies.push_back(firstTrue(conditions, decisions, outcome.urgency, decisions.leaf(0),
                                  [&](std::size_t i) { return static_cast<std::int64_t>(outcome.urgency[i].is); }));
    starts.push_back(firstTrue(conditions, decisions, outcome.start, decisions.leaf(0),
                               [&](std::size_t i) { return static_cast<std::int64_t>(outcome.start[i].is); }));
  }
  roots.urgency = decisions.test(kOutcomeVariable, urgencies);
  roots.start = decisions.test(kOutcomeVariable, starts);
  for (const Item& item : model.items) {
    const Handle shown = firstTrue(conditions, decisions, item.variants, decisions.leaf(0),
                                   [](std::size_t i) { return static_cast<std::int64_t>(i) + 1; });
    roots.items.push_back(decisions.choose(conditions.of(item.when), shown, decisions.leaf(0)));
  }
  roots.checksAvailable = truth(model.checks.availableWhen);
  if (model.checks.rules.empty()) roots.checksAvailable = decisions.leaf(0);
  roots.checks = decisions.leaf(0);
  for (std::size_t i = model.checks.rules.size(); i > 0; --i) {
    const Rule& rule = model.checks.rules[i - 1];
    roots.checkRules.insert(roots.checkRules.begin(), truth(rule.when));
    roots.checks = decisions.choose(roots.checkRules.front(), decisions.leaf(1 + rule.outcome), roots.checks);
  }
  if (probes) {
    for (const Fact& fact : model.facts) {
      const Handle h = conditions.of(fact.when);
      roots.probes.push_back(
          decisions.apply([](std::int64_t a, std::int64_t) { return a == kNullLeaf ? 2 : a; }, h, decisions.leaf(0)));
    }
  }
  return roots;
}

}  // namespace advisor::compiler
