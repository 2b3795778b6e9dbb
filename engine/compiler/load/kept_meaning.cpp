#include "engine/compiler/load/kept_meaning.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/compiler/model/message.h"
#include "engine/compiler/source/language.h"
#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

// From 0; "one" is left out, because it is an article too.
constexpr std::array<std::string_view, 13> kEnglish{"zero",  "",      "two",  "three", "four",   "five",  "six",
                                                    "seven", "eight", "nine", "ten",   "eleven", "twelve"};
constexpr std::array<std::string_view, 13> kSpanish{"cero",  "",     "dos",   "tres", "cuatro", "cinco", "seis",
                                                    "siete", "ocho", "nueve", "diez", "once",   "doce"};

const std::array<std::string_view, 13>* wordsFor(std::string_view locale) {
  const std::string_view language = languageOf(locale);
  return language == "en" ? &kEnglish : language == "es" ? &kSpanish : nullptr;
}

// The text without its placeholders, whose exact forms ("=14") are no words.
std::string wordsAround(std::string_view text) {
  std::string words;
  for (const MessagePiece& piece : readMessage(text).pieces) {
    words += piece.kind == MessagePiece::Kind::kWords ? piece.text : " ";
    for (const auto& [form, said] : piece.forms) words += said + " ";
  }
  return lowerCase(normalText(words).text);
}

struct Said {
  std::set<std::string> digits;
  std::set<std::string> words;  // the numbers that stand as words, in digits
};

Said numbersSaidIn(const TextIn& one) {
  Said said;
  const std::string text = wordsAround(one.text);
  const auto isDigit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto isLetter = [&](std::size_t at) {
    return at < text.size() &&
           ((text[at] >= 'a' && text[at] <= 'z') || (static_cast<unsigned char>(text[at]) & 0x80U) != 0);
  };
  const auto* const names = wordsFor(one.locale);
  for (std::size_t at = 0; at < text.size();) {
    if (isDigit(at)) {
      std::string number;
      // A point or comma before a digit belongs to the number: "1.5" is "1,5" in other languages.
      for (; isDigit(at) || (isDigit(at + 1) && (text[at] == '.' || text[at] == ',')); ++at) {
        if (isDigit(at)) number += text[at];
      }
      said.digits.insert(number);
      continue;
    }
    std::size_t end = at;
    while (isLetter(end)) ++end;
    for (std::size_t n = 0; names != nullptr && end > at && n < names->size(); ++n) {
      if ((*names)[n] == std::string_view(text).substr(at, end - at)) said.words.insert(std::to_string(n));
    }
    at = end > at ? end : at + 1;
  }
  return said;
}

// A number of `a` in digits that `b` does not say. Numbers below two are often articles or left out.
std::string missingFrom(const Said& a, const Said& b, bool knowsWordsOfB) {
  constexpr std::size_t kMostWord = 2;  // digits of a number that is often a word
  for (const std::string& number : a.digits) {
    const bool mayBeWord = !knowsWordsOfB && number.size() <= kMostWord;
    if (number == "0" || number == "1" || mayBeWord) continue;
    if (!b.digits.contains(number) && !b.words.contains(number)) return number;
  }
  return "";
}

constexpr std::array<std::string_view, 3> kForbid{"do not ", "don't ", "never "};
// The English words are for texts that are not translated yet, which is another mistake.
constexpr std::array<std::string_view, 17> kDeny{"no",    "nunca",  "ni",      "sin",    "tampoco", "jamás",
                                                 "nadie", "nada",   "ninguna", "ningún", "ninguno", "evita",
                                                 "evite", "evitar", "not",     "never",  "don"};

// Whether a sentence or a line of the English words begins with one that forbids.
bool forbids(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    at = std::min(words.find_first_not_of(" \n-*", at), words.size());
    for (const std::string_view beginning : kForbid) {
      if (words.substr(at).starts_with(beginning)) return true;
    }
    const std::size_t end = words.find_first_of(".!?:\n", at);
    at = end == std::string_view::npos ? words.size() : end + 1;
  }
  return false;
}

// Whether one of the Spanish words denies.
bool denies(const std::string& words) {
  const std::string apart = " " + comparableWords(words) + " ";
  return std::any_of(kDeny.begin(), kDeny.end(), [&](std::string_view word) {
    return apart.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

}  // namespace

bool prohibitionLost(const TextIn& original, const TextIn& translation) {
  return languageOf(original.locale) == "en" && languageOf(translation.locale) == "es" &&
         forbids(wordsAround(original.text)) && !denies(wordsAround(translation.text));
}

std::string numberApart(const TextIn& original, const TextIn& translation) {
  const Said there = numbersSaidIn(original);
  const Said here = numbersSaidIn(translation);
  const std::string lost = missingFrom(there, here, wordsFor(translation.locale) != nullptr);
  return lost.empty() ? missingFrom(here, there, wordsFor(original.locale) != nullptr) : lost;
}

}  // namespace advisor::compiler
