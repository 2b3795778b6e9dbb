// The file of a translator: every reader text in the order of the files, with the original beside its translation.
//
// An entry is {"from": original, "text": translation}. When the original has changed, the entry also has "was", the
// original that was translated: it is stale until somebody removes "was". The loader reads the same form.
#pragma once

#include <string>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

struct TranslationFile {
  std::string text;     // JSON, indented, with a newline at the end
  int texts = 0;        // entries for texts of the pack
  int open = 0;         // of these, entries without a translation
  int stale = 0;        // of these, entries whose original has changed since the translation
  int withoutText = 0;  // entries for keys that are no longer in the pack; they are kept
};

// `old`: the present file, an object, empty when there is none. Everything in it is kept. A translation that is plain
// text counts as a translation of the present original.
[[nodiscard]] TranslationFile translationFile(const Model& model, const Json& old);

}  // namespace advisor::compiler
