// Checks of roles that need the whole pack (missing or doubled ones), and of names that had a meaning before roles
// existed.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

// Precondition: all files are loaded and the conditions are resolved.
void checkRoles(const Model& model, Diagnostics& out);

// Whether format 1 treated this question as the race date because of its name.
[[nodiscard]] bool wasRaceDate(const Question& question);

// Whether a region value contains a telephone number: at least two digits in a row.
[[nodiscard]] bool holdsNumber(const std::string& text);

}  // namespace advisor::compiler
