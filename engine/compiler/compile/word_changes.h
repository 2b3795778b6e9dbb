// What a new version of a pack changes in the words that readers see, in every language.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/review/shown_when.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

struct WordChange {
  std::string key;
  std::string locale;              // the language of the words; empty: the main one
  std::string before, now;         // empty: there is no such text
  std::vector<ShownWhen> shown;    // who sees it: conditions that must all hold
  std::vector<std::string> stale;  // languages whose translation is still that of the old words
};

struct WordChanges {
  std::vector<WordChange> changes;  // in the order of the new version's files, then the texts that are gone
  // Languages that only one of the versions has. Their texts are not listed one by one.
  std::vector<std::string> newLanguages, goneLanguages;
  // A safety text has changed and its translation has not. A translation that an author writes beside the new original
  // ({"from", "text"}) counts as read again.
  Diagnostics stale;

  [[nodiscard]] bool empty() const { return changes.empty() && newLanguages.empty() && goneLanguages.empty(); }
};

// Precondition: both models have no diagnostics.
[[nodiscard]] WordChanges wordChanges(const Model& before, const Model& after);

}  // namespace advisor::compiler
