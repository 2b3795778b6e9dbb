// Checks the markup of every text that a reader can see (model/markup.h), in all languages of the pack.
#pragma once

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Reports what looks like markup and is none, markup where a text is plain, and links that lead to no source.
void checkMarkup(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
