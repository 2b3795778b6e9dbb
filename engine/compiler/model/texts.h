// Every text that a reader can see, in the order of the files: what is translated, linted and emitted.
#pragma once

#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Texts without words are left out. Lent by the model.
[[nodiscard]] std::vector<const Text*> readerTexts(const Model& model);

}  // namespace advisor::compiler
