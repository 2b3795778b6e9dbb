// Translates an answer into values of the variables of its question.
#pragma once

#include "engine/runtime/pack.h"

namespace advisor {

using format::kNull;

// Whether the question accepts the value: an option's position, a set of options, a number or kNull.
bool fits(const Pack& pack, QuestionId question, std::int32_t value);

// Restricts each variable of the question to the value of the answer; without an answer, allows every value.
// Precondition: the answer fits.
void allow(const Pack& pack, QuestionId question, bool answered, std::int32_t value, Set* possible);

}  // namespace advisor
