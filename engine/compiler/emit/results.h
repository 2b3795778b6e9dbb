// Every root of a pack as a decision diagram: the model's meaning, ready to be written down.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/emit/variables.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// In the order and with the leaves that engine/format/pack.fbs gives.
struct Roots {
  std::vector<MddManager::Handle> verdicts, rules, items, checkRules, probes;
  MddManager::Handle urgency = 0, start = 0, checksAvailable = 0, checks = 0;
};

// All rules become one verdict diagram where that stays small, because then the interview is exact: it never asks what
// two rules together have already decided. Else each rule is a diagram of its own and the engine takes the first match.
// We would know the limit is wrong if a pack people write came near it; the flagship pack's size is in `advisor check`.
inline constexpr std::size_t kMostJointNodes = 6000;

// `probes`: facts become roots of their own, for tests.
Roots buildRoots(const Model& model, const Variables& variables, MddManager& mdd, bool probes);

}  // namespace advisor::compiler
