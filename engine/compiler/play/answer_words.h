// An answer as a text repeats it, for `{where}` and the like. The widget does the same
// (web/src/engine/answer-value.ts), with the lists of the browser; here a list has the "and" of English and Spanish,
// and commas in other languages.
#pragma once

#include <optional>
#include <string>

#include "engine/compiler/play/assessment.h"

namespace advisor::compiler {

// "?" where the reader has given none: the compiler proves that no reader sees it.
[[nodiscard]] std::string answerWords(QuestionId question, const Model& model, PackSession& session,
                                      const DisplayOptions& how);

[[nodiscard]] std::string isoDate(std::chrono::sys_days day);  // "2026-05-31"

}  // namespace advisor::compiler
