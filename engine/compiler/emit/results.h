// Every root of a pack as a decision diagram, ready to be written.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/emit/variables.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// In the order and with the leaves of engine/format/pack.fbs.
struct Roots {
  std::vector<MddManager::Handle> verdicts, rules, items, checkRules, probes;
  MddManager::Handle urgency = 0, start = 0, checksAvailable = 0, checks = 0;
};

// All rules become one verdict diagram while it stays small, because the interview is then exact: it never asks what
// two rules together have already decided. Beyond this limit, each rule is a diagram of its own and the engine takes
// the first match. The limit would be wrong if a real pack came near it; `advisor check` prints the size.
inline constexpr std::size_t kMostJointNodes = 6000;

// Thrown by `buildRoots` with the condition that takes most of the nodes or of the time that all may take.
struct ConditionsTooLarge {
  Place place;
  std::string what;   // 'the rule "rest"'
  std::string limit;  // as in TooManyNodes
};

// `probes`: facts become roots of their own, for tests.
Roots buildRoots(const Model& model, const Variables& variables, MddManager& mdd, bool probes);

}  // namespace advisor::compiler
