// Checks that a pack's texts are plain and careful: sentence length, reading level, and words that no reader may be
// told.
//
// It checks every reader text in every language, in each of its plural forms and with the words of each region. It
// knows English and Spanish; in other languages it checks only the sentence length. Texts that the reader speaks
// (options) may contain words that the pack must not say. The limits are documented at their constants.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

void lintText(const Model& model, Diagnostics& out);

// The languages of the pack without a list of forbidden words and a reading level, in their order.
[[nodiscard]] std::vector<std::string> uncheckedLanguages(const Model& model);

}  // namespace advisor::compiler
