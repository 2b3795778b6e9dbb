// One reader for a set of answer sets: what a finding shows instead of a number.
#pragma once

#include "engine/compiler/prove/meaning.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

// The reader with these answers. In words only those answers that keep every such reader among `real` inside `set`.
Example exampleOf(Meaning& meaning, const Assignment& values, const Diagram& set, const Diagram& real, Stage upTo);

}  // namespace advisor::compiler
