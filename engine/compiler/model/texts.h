// Every text that a reader can see, in the order of the files, with what shows it: what is translated, linted, emitted
// and proved.
//
// This is the only list of texts. The prover adds who sees each one (prove/text_walk.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// What shows a text; `index` and `part` of a ReaderText count in the model's lists.
enum class TextOwner : std::uint8_t {
  kPack,          // title, scope
  kNamedText,     // index: in `texts`
  kRegion,        // index: region
  kQuestion,      // index: question
  kOption,        // index: question, part: option
  kOutcome,       // index: outcome
  kRule,          // index: rule
  kItem,          // index: item; whichever variant is shown
  kVariant,       // index: item, part: variant
  kDrawing,       // index: the first item that shows it
  kCheckOutcome,  // index: outcome of the race checks
  kCheckRule,     // index: rule of the race checks
};

struct ReaderText {
  const Text* text = nullptr;  // lent by the model
  TextOwner owner = TextOwner::kPack;
  int index = -1;
  int part = -1;
};

// A named text for the page around the element, which is written into pages when those are made.
[[nodiscard]] inline bool isAroundTheElement(std::string_view name) { return name == "fallback" || name == "intro"; }

// Texts without words are left out.
[[nodiscard]] std::vector<ReaderText> readerTexts(const Model& model);

}  // namespace advisor::compiler
