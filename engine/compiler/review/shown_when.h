// When a reader text is shown, in words: the conditions that must all hold, each with what it belongs to.
//
// Plain text, not markup, for a terminal and for the studio. A long condition has one line a part, with "•" before it.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/texts.h"

namespace advisor::compiler {

struct ShownWhen {
  std::string what;  // "the item plaster"
  std::string when;  // "always", or the condition in words
};

[[nodiscard]] std::vector<ShownWhen> shownWhen(const Model& model, const ReaderText& text);

}  // namespace advisor::compiler
