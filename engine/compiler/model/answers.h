// Answers in JSON as a person writes them, `{"now":[],"onset":"gradual","days_to_race":5}`: in cases, for `advisor run`
// and as test input. An answer is a list for any_of, an option id for one_of, a whole number, or null for "none".
#pragma once

#include <string>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Reads the answers. Each one that does not fit its question becomes a diagnostic that names the question.
[[nodiscard]] Answers readAnswers(const Json& json, const Model& model, const Place& place, Diagnostics& out);

// The same answers as JSON, in the order of the questions.
[[nodiscard]] Json writeAnswers(const Answers& answers, const Model& model);
[[nodiscard]] Json writeAnswer(const Answer& answer, const Question& question);

}  // namespace advisor::compiler
