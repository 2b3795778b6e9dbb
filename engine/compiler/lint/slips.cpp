#include "engine/compiler/lint/slips.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/compiler/source/code_point.h"
#include "engine/compiler/source/language.h"
#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

// Marks of which the second is one too many. Three points are an ellipsis, and "etc.," is right.
constexpr std::array<std::string_view, 6> kDoubled{",,", "?.", "!.", ",.", ";.", ";,"};

// Words that may stand twice: "all that that takes".
constexpr std::array<std::string_view, 6> kMayRepeat{"that", "had", "very", "no", "muy", "bye"};

struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 3> kPairs{{{"(", ")"}, {"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}}};

std::size_t countOf(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

bool hasTwoPoints(std::string_view text) {
  for (std::size_t at = text.find(".."); at != std::string_view::npos; at = text.find("..", at)) {
    const std::size_t end = std::min(text.find_first_not_of('.', at), text.size());
    if (end - at == 2) return true;
    at = end;
  }
  return false;
}

// The first word that stands twice with only a blank between.
std::optional<std::string> repeatedWord(std::string_view text) {
  const std::string lower = lowerCase(text);
  std::string before;
  std::string word;
  for (std::size_t at = 0; at <= lower.size();) {
    const CodePoint next = at < lower.size() ? codePointAt(lower, at) : CodePoint{'\n', 1};
    if (isWordCharacter(next.code)) {
      word.append(lower, at, next.bytes);
    } else {
      const bool isLetters = word.find_first_of("0123456789") == std::string::npos && word.size() > 1;
      if (word == before && isLetters && std::find(kMayRepeat.begin(), kMayRepeat.end(), word) == kMayRepeat.end())
        return word;
      // Another mark than a blank parts the words: "no, no".
      before = next.code == ' ' ? word : "";
      word.clear();
    }
    at += next.bytes;
  }
  return std::nullopt;
}

}  // namespace

std::string slipIn(std::string_view shown, std::string_view locale) {
  if (shown.find("  ") != std::string_view::npos) return "two blanks in a row";
  if (shown.ends_with(' ') || shown.find(" \n") != std::string_view::npos) return "a blank at the end of a line";
  if (shown.find(" ,") != std::string_view::npos || shown.find(" . ") != std::string_view::npos ||
      shown.ends_with(" ."))
    return "a blank before a mark";
  if (hasTwoPoints(shown)) return "two full stops";
  for (const std::string_view marks : kDoubled) {
    if (shown.find(marks) != std::string_view::npos) return "the marks " + std::string(marks) + " side by side";
  }
  for (const Pair& pair : kPairs) {
    if (countOf(shown, pair.open) > countOf(shown, pair.close))
      return "a " + std::string(pair.open) + " that is not closed";
  }
  const std::string_view language = languageOf(locale);
  if (language != "en" && language != "es") return "";  // "vous vous" is right in French
  const std::optional<std::string> word = repeatedWord(shown);
  return word ? "\"" + *word + "\" twice" : "";
}

}  // namespace advisor::compiler
