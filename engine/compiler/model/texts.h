// Every text that a reader can see, in the order of the files, with the part of the pack that shows it. Translation,
// lint, emit and proofs use this list.
//
// It is the only list of texts. The prover adds who sees each one (prove/text_walk.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// The part of the pack that shows a text, and what `index` and `part` of a ReaderText are then.
enum class TextOwner : std::uint8_t {
  kPack,          // title, scope
  kNamedText,     // index: in `texts`
  kRegion,        // index: region
  kQuestion,      // index: question
  kOption,        // index: question, part: option
  kReadBack,      // index: question; its answer, a number, in words
  kOutcome,       // index: outcome
  kRule,          // index: rule
  kItem,          // index: item; the text is shown with every variant
  kVariant,       // index: item, part: variant
  kDrawing,       // index: the first item that shows it
  kCheckOutcome,  // index: outcome of the race checks
  kCheckRule,     // index: rule of the race checks
};

struct ReaderText {
  const Text* text = nullptr;  // borrowed from the model
  TextOwner owner = TextOwner::kPack;
  int index = -1;
  int part = -1;

  // The positions with their types. Precondition: the owner has such a position.
  [[nodiscard]] constexpr QuestionId question() const { return static_cast<QuestionId>(index); }
  [[nodiscard]] constexpr OptionId option() const { return static_cast<OptionId>(part); }
  [[nodiscard]] constexpr OutcomeId outcome() const { return static_cast<OutcomeId>(index); }
  [[nodiscard]] constexpr RuleId rule() const { return static_cast<RuleId>(index); }
  [[nodiscard]] constexpr ItemId item() const { return static_cast<ItemId>(index); }
  [[nodiscard]] constexpr VariantId variant() const { return static_cast<VariantId>(part); }
};

// Whether a named text is for the page around the element. Such texts are written into pages when pages are built.
[[nodiscard]] inline bool isAroundTheElement(std::string_view name) { return name == "fallback" || name == "intro"; }

// The text in a language of the pack; the original where it has no translation.
[[nodiscard]] const Text& translated(const Model& model, const std::string& locale, const Text& text);

// All texts that are not empty.
[[nodiscard]] std::vector<ReaderText> readerTexts(const Model& model);

}  // namespace advisor::compiler
