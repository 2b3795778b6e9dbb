// Patterns of words and how they are found in a sentence: a small language, so that a list of forbidden phrases reads
// like the phrases.
//
//   strain          the word            strain|pull     either word
//   diagnos*        words that begin so  *itis          words that end so
//   likely?         the word or nothing
//   !to             not followed by the word
//   ~               up to four words that do not change what is said ("a small deep")
//   @condition      the name of a condition: of the pack's list or of the language's general one
//   @body           a part of the body, of the pack's list
//   @number         digits, or a number word
//
// Case does not count. A pattern may run over a comma, but never over another mark of punctuation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

// The words of one sentence, in small letters, with the clause that each belongs to. A clause ends at punctuation and
// before words such as "but", so that a "not" is known to reach no further.
struct Word {
  std::string text;
  int clause = 0;   // ends at every mark and at joining words
  int stretch = 0;  // ends at every mark but the comma
};

struct LanguageWords {
  std::span<const std::string_view> conditions;     // words, "*itis" too; the general names of injuries and illnesses
  std::span<const std::string_view> notConditions;  // words that only look like one: "diagnosis"
  std::span<const std::string_view> numbers;        // number words
  std::span<const std::string_view> stops;          // words that "~" never takes: they change what is said
  std::span<const std::string_view> negations;      // "not", "rather than"
  std::span<const std::string_view> suppositions;   // "if", "when": what follows in the clause is not stated
  std::span<const std::string_view> joins;          // a clause begins with it: "but"
  std::span<const std::string_view> joinsBefore;    // "and" begins a clause before one of these: "and it is safe"
  std::span<const std::string_view> ands;
};

// Names that a pack adds, each a list of words.
struct PackWords {
  std::vector<std::vector<std::string>> conditions, bodyParts;
};

[[nodiscard]] std::vector<Word> wordsOf(std::string_view sentence, const LanguageWords& language);

// A name of the pack as a list of words: "Sore spot" → sore, spot.
[[nodiscard]] std::vector<std::string> nameWords(std::string_view name);

struct PhraseMatch {
  std::size_t first = 0, end = 0;  // words
};

// Every place where the pattern stands, at most one from each word.
[[nodiscard]] std::vector<PhraseMatch> findPhrase(std::string_view pattern, std::span<const Word> words,
                                                  const LanguageWords& language, const PackWords& pack);

// Whether one of these phrases ("rather than" may have a blank) stands among the words.
[[nodiscard]] bool anyOf(std::span<const std::string_view> phrases, std::span<const Word> words);

}  // namespace advisor::compiler
