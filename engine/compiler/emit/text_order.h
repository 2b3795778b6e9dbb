// Which texts a pack holds, and in which order.
//
// Texts of one kind are neighbours: first ids, then texts for readers, then shapes and sources. This order compresses 3
// % better than the order of the content. Which texts of a question or an item come first was found by trial (0.1 kB at
// most).
#pragma once

#include <string>

#include "engine/compiler/emit/words.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

class TextOrder {
 public:
  // `split`: for the files of pages, which omit what no screen of theirs shows.
  TextOrder(const Model& model, Words& words, bool split) : model_(model), words_(words), split_(split) {}

  void addQuestionTexts();
  void addResultTexts();

  // Whether the pack holds that named text. The files for pages omit the texts around the element.
  [[nodiscard]] bool holds(const std::string& key) const;
  // The number of a text that no screen shows. The whole pack holds such texts for programs and tests.
  std::uint16_t unshown(const std::string& text);

 private:
  const Model& model_;
  Words& words_;
  bool split_;
};

// The screen that the question is on: its own, or one that it shares with its neighbours.
[[nodiscard]] const std::string& screenOf(const Question& question);

}  // namespace advisor::compiler
