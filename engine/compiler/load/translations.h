// Texts across languages: every translation has every text and no other, with the same placeholders.
#pragma once

#include "engine/compiler/load/object_reader.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Reads one `<locale>.json` into the model and checks it against the main language.
void loadTranslation(const std::string& locale, const Json& json, Model& model, Diagnostics& out);

// Placeholders of all texts of all languages: well formed, known, with the language's plural forms.
void checkPlaceholders(const Model& model, Diagnostics& out);

// Characters that no text may hold, in any string of a file: bidirectional controls, which can make a text read other
// than it is, and control characters but the line feed.
void checkCharacters(const Json& json, const Place& place, Diagnostics& out);

}  // namespace advisor::compiler
