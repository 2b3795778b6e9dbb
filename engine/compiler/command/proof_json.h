// The proof as JSON: its part of `advisor check --json`, and failing readers as cases.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"
#include "engine/compiler/review/shown_when.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// {"answers","words","outcome","urgency","start"}
[[nodiscard]] Json exampleJson(const Example& example, const Model& model);

// [{"what","when"}, …]: the conditions that must all hold for a text to be shown
[[nodiscard]] Json conditionsJson(const std::vector<ShownWhen>& when);

void addProof(const Proof& proof, const Model& model, Json& json);

// {"cases":[…]}: each reader for whom a proof failed, in the form of cases.json. The author adds the expectation.
[[nodiscard]] Json failingCases(const Proof& proof, const Model& model);

}  // namespace advisor::compiler
