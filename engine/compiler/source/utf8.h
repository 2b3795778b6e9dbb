// Counts characters in UTF-8 text. A character is a code point; columns count code points.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace advisor::compiler {

// True for a continuation byte of UTF-8.
[[nodiscard]] constexpr bool continuesCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

[[nodiscard]] constexpr std::size_t countCharacters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continuesCharacter(c); }));
}

}  // namespace advisor::compiler
