// What was proved, for machines: the part of `advisor check --json` that the proofs give, and failing readers as cases.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

void addProof(const Proof& proof, const Model& model, Json& json);

// {"cases":[…]}: each reader a proof failed for, in the form of cases.json. What to expect is for the author to add.
[[nodiscard]] Json failingCases(const Proof& proof, const Model& model);

}  // namespace advisor::compiler
