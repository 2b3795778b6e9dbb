// Every text of a pack with the readers who see it, and what is known about them when they see it.
//
// It uses `readerTexts`, the only list of texts, so no text can be omitted. A text of a question is seen while later
// questions are open, a text around the interview before any answer, and a text of a result after all answers.
#pragma once

#include <vector>

#include "engine/compiler/model/texts.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {

struct ShownText {
  ReaderText text;
  Bdd readers;  // raw answer sets; its canonical ones are those of `stage`
  Stage stage = Stage::kTriage;
  std::size_t answered = 0;  // so many questions are answered or do not apply to this reader, from the first on
};

// Who sees one text: what `advisor who` tells. Of all sets of answers of its stage, not of the whole proof.
struct TextReaders {
  std::string count, all;          // sets of answers, exact
  double share = 0;                // of `all`
  std::optional<Example> example;  // the simplest reader; empty: nobody sees it
  std::string stopped;             // not empty: the budget that was hit, and nothing else is known
};

[[nodiscard]] TextReaders readersOf(const Model& model, const ReaderText& text, const ProofOptions& options = {});

}  // namespace advisor::compiler
