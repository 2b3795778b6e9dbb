// The canonical text of a condition: core operators only, with the fewest brackets. parse(print(tree)) gives the same
// tree.
//
// Used by diagnostics, reviews and tests. Conditions in plain words are in engine/compiler/review.
#pragma once

#include <string>

#include "engine/compiler/condition/expression.h"

namespace advisor::compiler {

std::string print(const Expression& tree);

}  // namespace advisor::compiler
