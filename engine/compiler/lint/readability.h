// Reading-level figures of a text: the counts behind the lint and the figures of the review page.
//
// Every kind of blank separates words; pass a text in its normal form (normal_text.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

struct Sentence {
  std::string words;       // including its full stop, question mark or other final mark
  std::size_t offset = 0;  // of its first byte in the text
  int column = 0;          // of its first character in the text, from 1
};

// Splits at . ! ? before a space, and at line feeds. Numbers ("1.5") and known abbreviations do not end a sentence.
[[nodiscard]] std::vector<Sentence> sentencesOf(std::string_view text);

struct Readability {
  int sentences = 0;
  int words = 0;
  int syllables = 0;

  Readability& operator+=(const Readability& other);
};

// Which figure is taken in a language: the grade in English, the ease in Spanish, none in others.
enum class ReadingMeasure : std::uint8_t { kNone, kGrade, kEase };
[[nodiscard]] ReadingMeasure readingMeasureOf(std::string_view locale);

[[nodiscard]] int countWords(std::string_view text);
[[nodiscard]] Readability measure(std::string_view text, std::string_view locale);

// English: Flesch-Kincaid grade; 5 is about age 10 to 11. Lower is easier.
[[nodiscard]] double gradeEnglish(const Readability& counts);
// Spanish: Szigriszt-Pazos index as graded by INFLESZ; above 65 is "fairly easy". Higher is easier.
[[nodiscard]] double easeSpanish(const Readability& counts);

}  // namespace advisor::compiler
