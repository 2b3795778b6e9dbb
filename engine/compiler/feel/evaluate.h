// Evaluates a condition for given answers: a direct interpreter with exactly FEEL's semantics, including three-valued
// logic.
//
// The tests compare decision diagrams, the shipped engine and other interpreters with this reference; it does not ship.
// An ill-typed operand gives null, as in FEEL: `true and 123` is null, `false and 123` is false.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "engine/compiler/condition/expression.h"
#include "engine/compiler/condition/parser.h"
#include "engine/compiler/feel/value.h"

namespace advisor::compiler {

// Gives the value of a kPath node: by its symbol when resolved, or by its dotted path.
using Environment = std::function<Value(const Expression& path)>;

Value evaluate(const Expression& tree, const Environment& environment);

// Evaluates any supported FEEL text, as `advisor eval` takes it: names need no types, and strings, decimals, lists,
// contexts, ranges, dates, times and durations can be compared. A name that `inputs` does not have is null.
using Inputs = Value;  // a context; null for none

struct EvalOutcome {
  Value value;                         // undefined when there are errors
  std::vector<ConditionError> errors;  // the text is not FEEL, or uses unsupported features
};

EvalOutcome evaluateText(std::string_view source, const Inputs& inputs);

}  // namespace advisor::compiler
