// What an answer says about the variables of its question.
#pragma once

#include "engine/runtime/pack.h"

namespace advisor {

using format::kNull;

// Whether the question takes the value: an option's place, a set of options, a number or kNull.
bool fits(const Pack& pack, QuestionId question, std::int32_t value);

// Leaves one value to each variable of the question, the answer's; or, without an answer, every value. It must fit.
void allow(const Pack& pack, QuestionId question, bool answered, std::int32_t value, Set* possible);

}  // namespace advisor
