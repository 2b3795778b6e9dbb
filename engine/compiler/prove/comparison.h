// The result of a comparison of whole numbers for given answers: true, false or null, as in FEEL.
//
// It deliberately duplicates the engine's own evaluation: the proofs share no code with what they prove.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/compiler/condition/expression.h"

namespace advisor::compiler {

enum class Truth : std::uint8_t { kFalse, kTrue, kNull };
using NumberOf = std::function<std::optional<std::int64_t>(QuestionId)>;  // empty: null

bool isComparison(Op op);
bool isNumeric(const Expression& expression);                     // a whole number, or arithmetic over whole numbers
std::vector<QuestionId> numbersIn(const Expression& expression);  // ascending, each once
std::optional<std::int64_t> numberOf(const Expression& expression, const NumberOf& value);
Truth compare(const Expression& comparison, const NumberOf& value);  // precondition: a comparison of numbers or null

}  // namespace advisor::compiler
