#include "engine/compiler/source/normal_text.h"

#include <algorithm>
#include <array>

#include "engine/compiler/source/code_point.h"

namespace advisor::compiler {
namespace {

std::string encoded(char32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

bool isWideBlank(char32_t code) {
  return code == ' ' || code == '\t' || code == '\r' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isLineEnd(char32_t code) { return code == '\n' || code == 0x2028 || code == 0x2029 || code == 0x85; }

bool isInvisible(char32_t code) {
  return code == 0xAD || code == 0x034F || code == 0x180E || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

char32_t plainForm(char32_t code) {
  if (code == 0x2018 || code == 0x2019 || code == 0x02BC || code == 0x2032 || code == 0xB4 || code == '`') return '\'';
  if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + '!';
  return code;
}

// The canonical compositions of Latin-1, and of the letters of Latin Extended-A in the languages that it serves.
struct Composition {
  char32_t accent;
  std::u32string_view letters;
  std::u32string_view composed;
};
constexpr std::array<Composition, 8> kCompositions{{
    {0x300, U"AEIOUaeiou", U"ÀÈÌÒÙàèìòù"},
    {0x301, U"AEIOUYaeiouyCcNnSsZz", U"ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"},
    {0x302, U"AEIOUaeiou", U"ÂÊÎÔÛâêîôû"},
    {0x303, U"ANOano", U"ÃÑÕãñõ"},
    {0x308, U"AEIOUaeiouy", U"ÄËÏÖÜäëïöüÿ"},
    {0x30A, U"AUau", U"ÅŮåů"},
    {0x30C, U"CDENRSTZcdenrstz", U"ČĎĚŇŘŠŤŽčďěňřšťž"},
    {0x327, U"CSTcst", U"ÇŞŢçşţ"},
}};

char32_t composed(char32_t letter, char32_t accent) {
  for (const Composition& known : kCompositions) {
    const std::size_t at = known.accent == accent ? known.letters.find(letter) : std::u32string_view::npos;
    if (at != std::u32string_view::npos) return known.composed[at];
  }
  return 0;
}

char32_t small(char32_t code) {
  if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7)) return code + 0x20;
  // Pairs of a capital and a small letter. In two parts of the block, the capital letter is the odd one.
  const bool oddIsCapital = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
  if (code >= 0x100 && code <= 0x17F && code != 0x130 && code != 0x138 && code != 0x149 && code != 0x178 &&
      code != 0x17F) {
    return (code % 2 == 1) == oddIsCapital ? code + 1 : code;
  }
  return code == 0x178 ? 0xFF : code;
}

}  // namespace

NormalText normalText(std::string_view original) {
  NormalText normal;
  int column = 0;
  char32_t before = 0;  // the last character written
  std::size_t beforeBytes = 0;
  const auto put = [&](char32_t code, int at) {
    const std::string bytes = encoded(code);
    normal.text += bytes;
    normal.columns.insert(normal.columns.end(), bytes.size(), at);
    before = code;
    beforeBytes = bytes.size();
  };
  for (std::size_t at = 0; at < original.size();) {
    const CodePoint next = codePointAt(original, at);
    at += next.bytes;
    ++column;
    if (isInvisible(next.code)) continue;
    if (isLineEnd(next.code)) {
      put('\n', column);
    } else if (isWideBlank(next.code)) {
      if (before != ' ') put(' ', column);
    } else if (const char32_t joined = composed(before, next.code); joined != 0) {
      const int first = normal.columns.back();
      normal.text.resize(normal.text.size() - beforeBytes);
      normal.columns.resize(normal.text.size());
      put(joined, first);
    } else {
      put(plainForm(next.code), column);
    }
  }
  return normal;
}

std::string lowerCase(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = codePointAt(text, at);
    const char32_t code = small(next.code);
    lower += code == next.code ? std::string(text.substr(at, next.bytes)) : encoded(code);
    at += next.bytes;
  }
  return lower;
}

std::string comparableWords(std::string_view text) {
  const std::string lower = lowerCase(normalText(text).text);
  std::string words;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint next = codePointAt(lower, at);
    const bool isPart = isWordCharacter(next.code) || next.code == '{' || next.code == '}';
    if (isPart) words.append(lower, at, next.bytes);
    if (!isPart && !words.empty() && words.back() != ' ') words += ' ';
    at += next.bytes;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace advisor::compiler
