// Roles that only the whole pack can show to be missing or doubled, and names that carried meaning before roles were
// declared.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

// Precondition: all files were read, and the conditions are resolved.
void checkRoles(const Model& model, Diagnostics& out);

// Whether a pack of format 1 took the question for the race date, by its name.
[[nodiscard]] bool wasRaceDate(const Question& question);

// Whether a region value has a telephone number in it: two digits or more that stand together.
[[nodiscard]] bool holdsNumber(const std::string& text);

}  // namespace advisor::compiler
