// Counting characters in UTF-8 text. A character here is a code point: a column in a file is counted in them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace advisor::compiler {

// True for a byte that continues a character which an earlier byte began.
[[nodiscard]] constexpr bool continuesCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

[[nodiscard]] constexpr std::size_t countCharacters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continuesCharacter(c); }));
}

}  // namespace advisor::compiler
