// Parses and type-checks every condition of a loaded model, and refuses names that have no meaning where they stand.
//
//   facts                     answers, facts
//   ask_when                  answers of earlier questions and facts over them; in the race checks results too
//   rules                     answers and facts, but never the time to the race: that cannot change what the answers
//   fit urgency                   answers, facts start                     answers, facts, urgency.* items,
//   available_when     answers, facts, outcome.*, urgency.*, start.* rules of the race checks  likewise, with the
//   answers of the race checks claims                    all of these, item.*, tag.*; not the answers of the race
//   checks
#pragma once

#include "engine/compiler/condition/types.h"
#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

void resolveConditions(Model& model, Diagnostics& out);

// Every name that a condition of this pack could use, wherever it stands.
[[nodiscard]] Scope scopeOf(const Model& model);

}  // namespace advisor::compiler
