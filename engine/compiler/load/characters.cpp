#include "engine/compiler/load/characters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "engine/compiler/source/code_point.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

struct Refused {
  Code code;
  std::string_view message, hint;
};

constexpr Refused kTurning{Code::kHiddenCharacter, "a control character that turns the direction of text",
                           "delete it and type the words again"};
constexpr Refused kInvisible{Code::kHiddenCharacter, "a character that cannot be seen",
                             "delete it and type the words again"};
constexpr Refused kLost{Code::kBrokenText, "a letter was lost here: the file was saved in another encoding",
                        "type the letter again, and save the file as UTF-8"};
constexpr Refused kChanged{Code::kBrokenText,
                           "these letters stand for another one: the file was opened in another encoding",
                           "type the letter that is meant, and open and save the file as UTF-8"};

constexpr Refused kStruck{Code::kHiddenCharacter, "a mark that strikes a letter through, or many marks on one letter",
                          "delete it and type the word again; write **words** for what is to stand out"};
constexpr Refused kMixed{Code::kBrokenText, "a letter of another alphabet stands in this word, and looks like its own",
                         "type the whole word again with one keyboard"};
constexpr Refused kFormula{Code::kBrokenText, "a letter for formulas: screen readers spell it or leave it out",
                           "type the word with ordinary letters; write **words** for bold ones"};

bool isBetween(std::string_view bytes, std::string_view first, std::string_view last) {
  return bytes >= first && bytes <= last;
}

// UTF-8 that was read as Windows-1252 and written as UTF-8 again: "Ã©" for "é", "â€™" for "’", "Â " for a no-break
// space.
bool isReadTwice(std::string_view text) {
  if (text.starts_with("\xC3\xA2\xE2\x82\xAC")) return true;
  const std::string_view second = text.substr(std::min<std::size_t>(2, text.size()), 2);
  return (text.starts_with("\xC3\x83") || text.starts_with("\xC3\x82")) && isBetween(second, "\xC2\x80", "\xC2\xBF") &&
         second.size() == 2;
}

bool isPrintableAscii(unsigned char byte) { return byte >= 0x20 && byte < 0x7F; }

// Whether nothing can be wrong with the text: all of it is printable ASCII, as most texts are.
bool isPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '\n' || isPrintableAscii(static_cast<unsigned char>(c)); });
}

// What is wrong with the character with which the text begins.
std::optional<Refused> refusedIn(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (isPrintableAscii(byte) || byte == '\n') return std::nullopt;
  const std::string_view two = text.substr(0, 2);
  const std::string_view three = text.substr(0, 3);
  const std::string_view four = text.substr(0, 4);
  if (two == "\xD8\x9C" || three == "\xE2\x80\x8E" || three == "\xE2\x80\x8F" ||
      isBetween(three, "\xE2\x80\xAA", "\xE2\x80\xAE") || isBetween(three, "\xE2\x81\xA6", "\xE2\x81\xA9")) {
    return kTurning;
  }
  const bool isControl = byte < 0x80 || isBetween(two, "\xC2\x80", "\xC2\x9F");
  const bool isFormat =
      three == "\xE2\x80\x8B" || three == "\xEF\xBB\xBF" || three == "\xE1\xA0\x8E" ||
      isBetween(three, "\xE2\x81\xA0", "\xE2\x81\xA4") || isBetween(three, "\xE2\x81\xAA", "\xE2\x81\xAF") ||
      isBetween(three, "\xEF\xBF\xB9", "\xEF\xBF\xBB") || isBetween(four, "\xF3\xA0\x80\x80", "\xF3\xA0\x87\xAF");
  if (isControl || isFormat) return kInvisible;
  // U+FFFD, and the private characters of symbol fonts, which other fonts do not have.
  if (three == "\xEF\xBF\xBD" || isBetween(three, "\xEE\x80\x80", "\xEF\xA3\xBF")) return kLost;
  if (isReadTwice(text)) return kChanged;
  return std::nullopt;
}

// What is wrong with a character among those before it. `letters`: the alphabet of the word so far; `marks`: the marks
// on the letter so far.
struct Reading {
  Alphabet letters = Alphabet::kNone;
  int marks = 0;

  std::optional<Refused> next(char32_t code) {
    constexpr int kMostMarks = 2;  // Vietnamese has letters with two
    const bool isMark = isCombiningMark(code);
    marks = isMark ? marks + 1 : 0;
    if (marks > kMostMarks || (code >= 0x334 && code <= 0x338) || (code >= 0x20D0 && code <= 0x20FF)) return kStruck;
    // Blanks that are no blank: fillers of Hangul, the empty cell of Braille, line and paragraph separators.
    if (code == 0x2028 || code == 0x2029 || code == 0x2800 || code == 0x034F) return kInvisible;
    if (isFiller(code)) return kInvisible;
    if ((code >= 0x1D400 && code <= 0x1D7FF) || (code >= 0x1D00 && code <= 0x1D7F) ||
        (code >= 0x24B6 && code <= 0x24E9) || (code >= 0x1F130 && code <= 0x1F189))
      return kFormula;
    if (isMark) return std::nullopt;
    const Alphabet alphabet = alphabetOf(code);
    const bool isMixed = letters != Alphabet::kNone && alphabet != Alphabet::kNone && alphabet != letters;
    letters = alphabet;
    return isMixed ? std::optional(kMixed) : std::nullopt;
  }
};

// A place within a file, as a chain from the inside out: most values are fine, so no pointer is written for them.
struct Standing {
  const Standing* outer = nullptr;
  std::string_view key;  // of a member; null for an item of a list
  std::size_t index = 0;

  [[nodiscard]] std::string pointer(const std::string& begin) const {
    if (outer == nullptr) return begin;
    return outer->pointer(begin) + (key.data() != nullptr ? pointerStep(key) : "/" + std::to_string(index));
  }
};

void checkCharacters(const Json& json, const Place& begin, const Standing& standing, Diagnostics& out) {
  if (full(out)) return;
  if (json.is(Json::Kind::kString) && !isPlain(json.text)) {
    int column = 0;
    Reading reading;
    for (std::size_t i = 0; i < json.text.size(); ++i) {
      if (continuesCharacter(json.text[i])) continue;
      ++column;
      std::optional<Refused> refused = refusedIn(std::string_view(json.text).substr(i));
      const std::optional<Refused> amongOthers = reading.next(codePointAt(json.text, i).code);
      if (!refused) refused = amongOthers;
      if (!refused) continue;
      out.push_back({refused->code,
                     {begin.file, standing.pointer(begin.pointer), column},
                     std::string(refused->message),
                     std::string(refused->hint)});
      return;
    }
  }
  for (std::size_t i = 0; i < json.items.size(); ++i) checkCharacters(json.items[i], begin, {&standing, {}, i}, out);
  for (const auto& [key, value] : json.members) checkCharacters(value, begin, {&standing, key, 0}, out);
}

}  // namespace

void checkCharacters(const Json& json, const Place& place, Diagnostics& out) {
  checkCharacters(json, place, Standing{}, out);
}

}  // namespace advisor::compiler
