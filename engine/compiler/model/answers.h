// Answers as a person writes them in JSON, `{"now":[],"onset":"gradual","days_to_race":5}`: in cases, for `advisor run`
// and as test input. A list for any-of-several, an option id for one-of-several, a whole number, or null for "none".
#pragma once

#include <string>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Reads what it can; each answer that does not fit its question is a diagnostic that names the question.
[[nodiscard]] Answers readAnswers(const Json& json, const Model& model, const Place& place, Diagnostics& out);

// The same answers as JSON, in the order of the questions.
[[nodiscard]] Json writeAnswers(const Answers& answers, const Model& model);
[[nodiscard]] Json writeAnswer(const Answer& answer, const Question& question);

}  // namespace advisor::compiler
