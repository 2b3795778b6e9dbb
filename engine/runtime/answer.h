// What an answer says about the variables of its question.
#pragma once

#include "engine/runtime/pack.h"

namespace advisor {

// "none" for a number that may be null: no race. As a number it comes after all others, as null does in class_starts.
inline constexpr std::int32_t kNull = INT32_MAX;

// Whether the question takes the value: an option's place, a set of options, a number or kNull.
bool fits(const Pack& pack, QuestionId question, std::int32_t value);

// Leaves one value to each variable of the question, the answer's; or, without an answer, every value. It must fit.
void allow(const Pack& pack, QuestionId question, bool answered, std::int32_t value, Set* possible);

}  // namespace advisor
