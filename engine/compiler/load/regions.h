// Checks the regions of a pack as the widget uses them: it finds a region by its id, a country, and dials the first
// number in the value that "call" names.
#pragma once

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Precondition: all files are loaded, translations too.
void checkRegions(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
