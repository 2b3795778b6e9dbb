// What a new version of a pack changes for readers: how many sets of answers have another result, and which have a
// milder one.
//
// Both versions are evaluated over the union of their questions. A version ignores an answer to a question or option
// that it does not have, so a new question counts as a change only where its answer changes a result. Texts are not
// compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct Change {
  std::string what;   // "outcome", "urgency", "start", "checks", or an item's id
  std::string count;  // number of sets of answers, exact
  double share = 0;
  // The same reader in both versions, as simple as possible, with the answers that each version asks for.
  Example before, after;
};

struct Difference {
  std::string answerSets;
  std::vector<Change> changes;   // without changes that no reader sees
  std::optional<Change> milder;  // a lower urgency or a less strict start advice
  std::string stopped;           // as in Proof
  // The model in whose questions the answers of the examples are given: the union of both versions.
  Model questions;
};

Difference difference(const Model& before, const Model& after, const ProofOptions& options = {});

}  // namespace advisor::compiler
