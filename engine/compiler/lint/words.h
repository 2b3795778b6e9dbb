// Words that no reader may be told, by language: statements of a diagnosis, promises and reassurance.
//
// One entry a phrase. Matching ignores case and takes whole words. A phrase after a negation in the same sentence is
// allowed where that turns its meaning ("this is not a diagnosis", "do not push through pain").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace advisor::compiler {

struct ForbiddenWords {
  std::string_view pattern;  // ECMAScript regular expression over lower-case text
  std::string_view hint;
  bool mayBeNegated;  // allowed after a negation in the same sentence
  bool isStatement;   // not in what the reader says, nor after "if" and the like
};

// Empty for a language without a list.
[[nodiscard]] std::span<const ForbiddenWords> forbiddenWords(std::string_view locale);

struct WordFinding {
  std::string words;  // as found
  std::string_view hint;
};

// The first forbidden words in one sentence. `byReader`: the sentence is an answer the reader gives.
[[nodiscard]] std::optional<WordFinding> findForbidden(std::string_view sentence, std::string_view locale,
                                                       bool byReader);

}  // namespace advisor::compiler
