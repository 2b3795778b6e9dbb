// Compares what a text and its translation must both say: the numbers, so that "3 weeks" does not become 2 in another
// language, and that something is not to be done.
#pragma once

#include <string>
#include <string_view>

namespace advisor::compiler {

struct TextIn {
  std::string_view text, locale;
};

// The first number that one of the two says in digits and the other says neither in digits nor in words; empty when
// there is none. Number words are known for English and Spanish; in other languages small numbers may be words.
[[nodiscard]] std::string numberApart(const TextIn& original, const TextIn& translation);

// Whether a sentence of an English original begins with "Do not" and its Spanish translation has no word that denies.
// False for other languages.
[[nodiscard]] bool prohibitionLost(const TextIn& original, const TextIn& translation);

}  // namespace advisor::compiler
