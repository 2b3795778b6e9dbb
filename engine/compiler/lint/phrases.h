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

// The words of one sentence in small letters, each with its clause. A clause ends at punctuation and before words such
// as "but", because a "not" does not reach beyond it.
struct Word {
  std::string text;
  int clause = 0;   // ends at every mark and at joining words
  int stretch = 0;  // ends at every mark but the comma
};

struct LanguageWords {
  std::span<const std::string_view> conditions;     // words, "*itis" too; the general names of injuries and illnesses
  std::span<const std::string_view> notConditions;  // words that only look like a condition: "diagnosis"
  std::span<const std::string_view> numbers;        // number words
  std::span<const std::string_view> stops;          // words that "~" never matches, because they change the meaning
  std::span<const std::string_view> negations;      // "not", "rather than"
  std::span<const std::string_view> suppositions;   // "if", "when": the rest of the clause is not a statement
  std::span<const std::string_view> joins;          // a clause begins with it: "but"
  std::span<const std::string_view> joinsBefore;    // "and" begins a clause before one of these: "and it is safe"
  std::span<const std::string_view> ands;
};

// Names that a pack adds; each is a list of words.
struct PackWords {
  std::vector<std::vector<std::string>> conditions, bodyParts;
};

// The pieces of a text between separators; none is empty.
[[nodiscard]] std::vector<std::string_view> splitAt(std::string_view text, char separator);

[[nodiscard]] std::vector<Word> wordsOf(std::string_view sentence, const LanguageWords& language);

// A name of the pack as a list of words: "Sore spot" → sore, spot.
[[nodiscard]] std::vector<std::string> nameWords(std::string_view name);

struct PhraseMatch {
  std::size_t first = 0, end = 0;  // words
};

// All matches of the pattern, at most one from each word.
[[nodiscard]] std::vector<PhraseMatch> findPhrase(std::string_view pattern, std::span<const Word> words,
                                                  const LanguageWords& language, const PackWords& pack);

// Whether one of these phrases (which may have blanks: "rather than") is among the words.
[[nodiscard]] bool anyOf(std::span<const std::string_view> phrases, std::span<const Word> words);

}  // namespace advisor::compiler
