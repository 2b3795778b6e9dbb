// Words that no reader may be told, by language: statements of a diagnosis, promises and reassurance.
//
// A phrase is a pattern over words (phrases.h). General names of injuries are part of the language; the names of a
// topic (conditions and parts of the body) come from the pack's own list. A negation excuses a phrase only within its
// clause: "this is no diagnosis", but not "this is not serious: you have a strain".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/compiler/lint/phrase_index.h"
#include "engine/compiler/lint/phrases.h"

namespace advisor::compiler {

struct ForbiddenPhrase {
  std::string_view pattern;
  std::string_view hint;
  bool mayBeNegated;  // allowed after a negation in the same clause
  bool isStatement;   // allowed in the reader's own words, in a question, and after "if" in the same clause
};

struct ForbiddenLanguage {
  ForbiddenLanguage(const LanguageWords& ownWords, std::span<const ForbiddenPhrase> ownPhrases);

  LanguageWords words;
  std::span<const ForbiddenPhrase> phrases;
  PhraseIndex index;  // of the patterns of `phrases`
};

// Null for a language without a list.
[[nodiscard]] const ForbiddenLanguage* forbiddenIn(std::string_view locale);
const ForbiddenLanguage& forbiddenEnglish();
const ForbiddenLanguage& forbiddenSpanish();

struct WordFinding {
  std::string words;  // as found, in small letters
  std::string_view hint;
};

// The first forbidden words in one sentence, which includes its final mark. `byReader`: the sentence is an answer of
// the reader.
[[nodiscard]] std::optional<WordFinding> findForbidden(std::string_view sentence, const ForbiddenLanguage& language,
                                                       const PackWords& pack, bool byReader);

}  // namespace advisor::compiler
