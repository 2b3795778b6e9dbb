// The characters of UTF-8 text one by one, and what a reader sees of them: letters, marks, or nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace advisor::compiler {

// One character and its length in bytes.
struct CodePoint {
  char32_t code = 0;
  std::size_t bytes = 1;
};

// The loader has refused invalid UTF-8; an invalid byte is returned as it is. Precondition: `at` is inside the text.
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

// Letters and digits of all scripts, as far as they can be seen: not the fillers of Hangul, not the blank of Braille.
[[nodiscard]] bool isWordCharacter(char32_t code);

// Letters of Hangul, Khmer and Mongolian that show nothing.
[[nodiscard]] bool isFiller(char32_t code);

// Whether a text has at least one letter or digit. A text without any says nothing.
[[nodiscard]] bool hasWords(std::string_view text);

// An accent that stands over the letter before it.
[[nodiscard]] bool isCombiningMark(char32_t code);

// The alphabets whose letters look alike: a Cyrillic "а" in a Latin word cannot be told from a Latin one.
enum class Alphabet : unsigned char { kNone, kLatin, kGreek, kCyrillic };
[[nodiscard]] Alphabet alphabetOf(char32_t code);

}  // namespace advisor::compiler
