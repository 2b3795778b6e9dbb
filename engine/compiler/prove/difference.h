// What a new version of a pack changes for readers: how many sets of answers get another result, and which a milder
// one.
//
// Both versions are read over the questions of either. A version does not see an answer it has no question or option
// for; so a new question counts as a change only where its answer changes something. Words are not compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct Change {
  std::string what;   // "outcome", "urgency", "start", "checks", or an item's id
  std::string count;  // sets of answers, exact
  double share = 0;
  Example before, after;  // the same reader, as simple as there is; each with the answers that version asks for
};

struct Difference {
  std::string answerSets;
  std::vector<Change> changes;   // without those nobody sees
  std::optional<Change> milder;  // a lower urgency or looser start advice
  std::string stopped;           // as in Proof
  Model questions;               // whose questions the answers of the examples count in: those of either version
};

Difference difference(const Model& before, const Model& after, const ProofOptions& options = {});

}  // namespace advisor::compiler
