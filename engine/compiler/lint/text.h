// Are a pack's words plain enough and careful enough? Sentence length, reading level and words that no reader may be
// told.
//
// Runs over every reader text in every language, in each of its plural forms and with the words of each region. It
// knows English and Spanish, and checks a language it does not know for sentence length only. What a reader says
// (options) may contain what we must not say. Limits stand at their constants.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

void lintText(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
