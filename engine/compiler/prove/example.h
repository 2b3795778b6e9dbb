// One reader for a set of answer sets: what a finding shows instead of a number.
#pragma once

#include "engine/compiler/prove/proof.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

// The reader with these answers. In words only those answers that keep every such reader among `real` inside `set`.
Example exampleOf(SymbolicModel& meaning, const Assignment& values, const Bdd& set, const Bdd& real, Stage upTo);

}  // namespace advisor::compiler
