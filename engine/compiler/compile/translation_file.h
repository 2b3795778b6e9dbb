// The file that a translator works in: every reader text in the order of the files, the original beside its translation.
//
// An entry is {"from": original, "text": translation}. When the original has changed since, the entry also has "was", the
// original that was translated: it is stale until somebody removes "was". The loader reads the same form.
#pragma once

#include <string>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

struct TranslationFile {
  std::string text;   // JSON, indented, with a newline at the end
  int texts = 0;      // entries for texts of the pack
  int open = 0;       // of these without a translation
  int stale = 0;      // of these with a translation of an original that has changed
  int withoutText = 0;  // entries kept for keys that are no longer in the pack
};

// `old`: the file as it is; an object, empty when there is none. Everything in it is kept: a translation that is plain
// text counts as one of the original as it is now.
[[nodiscard]] TranslationFile translationFile(const Model& model, const Json& old);

}  // namespace advisor::compiler
