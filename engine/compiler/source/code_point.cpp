#include "engine/compiler/source/code_point.h"

#include <algorithm>
#include <array>

namespace advisor::compiler {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t Size>
bool isIn(const std::array<Range, Size>& ranges, char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return code >= range.first && code <= range.last; });
}

// Blocks of Unicode that hold letters and digits, with few signs among them.
constexpr std::array<Range, 19> kLetters{{{'0', '9'},
                                          {'A', 'Z'},
                                          {'a', 'z'},
                                          {0xAA, 0xAA},
                                          {0xB5, 0xB5},
                                          {0xBA, 0xBA},
                                          {0xC0, 0xD6},
                                          {0xD8, 0xF6},
                                          {0xF8, 0x2AF},
                                          {0x370, 0x1FFF},
                                          {0x2C00, 0x2DFF},
                                          {0x3005, 0x3007},
                                          {0x3041, 0xD7FF},
                                          {0xF900, 0xFDFF},
                                          {0xFE70, 0xFEFE},
                                          {0xFF10, 0xFF19},
                                          {0xFF21, 0xFF5A},
                                          {0xFF66, 0xFFDC},
                                          {0x20000, 0x3FFFF}}};
constexpr std::array<Range, 5> kFillers{
    {{0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x3164, 0x3164}, {0xFFA0, 0xFFA0}}};
constexpr std::array<Range, 5> kMarks{
    {{0x300, 0x36F}, {0x483, 0x489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}}};

}  // namespace

CodePoint codePointAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t bytes = byte(0) < 0xC0 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  if (bytes == 1 || at + bytes > text.size()) return {byte(0), 1};
  char32_t code = byte(0) & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return {code, bytes};
}

bool isFiller(char32_t code) { return isIn(kFillers, code); }

bool isWordCharacter(char32_t code) { return isIn(kLetters, code) && !isFiller(code) && !isCombiningMark(code); }

bool hasWords(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = codePointAt(text, at);
    if (isWordCharacter(next.code)) return true;
    at += next.bytes;
  }
  return false;
}

bool isCombiningMark(char32_t code) { return isIn(kMarks, code); }

Alphabet alphabetOf(char32_t code) {
  if (code < 0x250)
    return isWordCharacter(code) && !(code >= '0' && code <= '9') && code != 0xB5 ? Alphabet::kLatin : Alphabet::kNone;
  // "μg" and "kΩ" are written with Greek letters.
  if (code == 0x3BC || code == 0x3A9) return Alphabet::kNone;
  if (code >= 0x370 && code <= 0x3FF) return Alphabet::kGreek;
  return code >= 0x400 && code <= 0x52F ? Alphabet::kCyrillic : Alphabet::kNone;
}

}  // namespace advisor::compiler
