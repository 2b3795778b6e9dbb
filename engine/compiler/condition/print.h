// The canonical text of a condition: core operators only, fewest brackets. parse(print(tree)) gives the same tree.
//
// For diagnostics, reviews and tests. How a condition reads in plain words is not known here.
#pragma once

#include <string>

#include "engine/compiler/condition/expression.h"

namespace advisor::compiler {

std::string print(const Expression& tree);

}  // namespace advisor::compiler
