// One example reader of a set of answer sets; a finding shows it in addition to the number.
#pragma once

#include "engine/compiler/prove/proof.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

// The reader with these answers. Its words name only the answers that keep every such reader of `real` inside `set`.
Example exampleOf(SymbolicModel& meaning, const Assignment& values, const Bdd& set, const Bdd& real, Stage upTo);

}  // namespace advisor::compiler
