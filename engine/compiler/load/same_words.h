// Refuses texts side by side that a reader cannot tell apart, in every language of the pack: answers and groups of a
// question, questions of a screen, and places.
#pragma once

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Precondition: all files are loaded, translations too.
void checkSameWords(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
