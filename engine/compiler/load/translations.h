// Checks texts across languages: every translation has all texts and no others, with the same placeholders.
#pragma once

#include "engine/compiler/load/object_reader.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Reads one `<locale>.json` into the model and checks it against the main language.
void loadTranslation(const std::string& locale, const Json& json, Model& model, Diagnostics& out);

// Checks the placeholders of all texts of all languages: well formed, known, with the plural forms of the language.
void checkPlaceholders(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
