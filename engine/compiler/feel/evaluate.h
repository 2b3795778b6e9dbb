// What a condition is worth for given answers: a direct interpreter with exactly FEEL's meaning, three-valued logic
// included.
//
// This is the plain reading that decision diagrams, the shipped engine and other interpreters are compared with; it is
// not what ships. Ill-typed operands give null as FEEL says: `true and 123` is null, `false and 123` is false.
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

// Any FEEL text within reach, as `advisor eval` takes it: names need no types, and strings, decimals, lists, contexts,
// ranges, dates, times and durations may be compared. A name that `inputs` does not have is null.
using Inputs = Value;  // a context; null for none

struct EvalOutcome {
  Value value;                         // meaningless when there are errors
  std::vector<ConditionError> errors;  // the text is no FEEL, or uses what is not supported
};

EvalOutcome evaluateText(std::string_view source, const Inputs& inputs);

}  // namespace advisor::compiler
