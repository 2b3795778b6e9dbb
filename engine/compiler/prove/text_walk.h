// Every text of a pack with the readers who see it and with what is known of them at that moment.
//
// Rests on `readerTexts`, the only list of texts, so no text can be left out. A text of a question is seen while later
// questions are still open; a text around the interview before any answer; a text of a result after all.
#pragma once

#include <vector>

#include "engine/compiler/model/texts.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {

struct ShownText {
  ReaderText text;
  Bdd readers;  // canonical answer sets of `stage`
  Stage stage = Stage::kTriage;
  int answered = 0;  // questions before this one have been answered, or are not for this reader
};

[[nodiscard]] std::vector<ShownText> walkTexts(ProofContext& context);

}  // namespace advisor::compiler
