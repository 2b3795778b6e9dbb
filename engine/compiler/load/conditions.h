// Parses and type-checks every condition of a loaded model, and refuses names that have no meaning where they are used.
//
//   condition of            may name
//   facts                   answers, facts
//   ask_when                answers of earlier questions, facts over them; in the race checks also results
//   rules                   answers, facts, but not the time to the race, which does not change what the answers fit
//   urgency                 answers, facts
//   start                   answers, facts, urgency.*
//   items, available_when   answers, facts, outcome.*, urgency.*, start.*
//   rules of race checks    the same, and answers of the race checks
//   claims                  all of these, item.*, tag.*, care.*, asked.*, check.*
#pragma once

#include "engine/compiler/condition/types.h"
#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

void resolveConditions(Model& model, Diagnostics& out);

// Every name that a condition of this pack could use, wherever it stands.
[[nodiscard]] Scope scopeOf(const Model& model);

}  // namespace advisor::compiler
