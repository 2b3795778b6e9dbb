#include "engine/compiler/lint/readability.h"

#include <algorithm>
#include <array>

#include "engine/compiler/source/language.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool endsWithAbbreviation(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kShort{"e.g.", "i.e.", "Dr.", "p.ej.", "St.", "No."};
  return std::any_of(kShort.begin(), kShort.end(), [&](std::string_view word) {
    return text.size() >= word.size() && text.substr(text.size() - word.size()) == word &&
           (text.size() == word.size() || isSpace(text[text.size() - word.size() - 1]));
  });
}

// Lower-case Latin letters. Accented Spanish vowels become one byte each: a, e, o without the accent; í and ú become 1
// and 2, because they form a syllable of their own; ü becomes u.
std::string letters(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (c >= 'a' && c <= 'z')
      out += c;
    else if (c == '\xC3' && i + 1 < word.size()) {
      switch (static_cast<unsigned char>(word[++i]) | 0x20U) {
        case 0xA1:
          out += 'a';
          break;
        case 0xA9:
          out += 'e';
          break;
        case 0xAD:
          out += '1';
          break;
        case 0xB3:
          out += 'o';
          break;
        case 0xBA:
          out += '2';
          break;
        case 0xBC:
          out += 'u';
          break;
        case 0xB1:
          out += 'n';
          break;
        default:
          break;
      }
    }
  }
  return out;
}

bool isOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// Counts groups of vowels without a silent final e, with corrections for the most frequent exceptions.
int syllablesEnglish(const std::string& word) {
  if (word.size() <= 3) return word.empty() ? 0 : 1;
  int count = 0;
  bool vowel = false;
  for (const char c : word) {
    const bool now = isOneOf(c, "aeiouy");
    if (now && !vowel) ++count;
    vowel = now;
  }
  const auto ends = [&](std::string_view end) {
    return word.size() > end.size() && word.compare(word.size() - end.size(), end.size(), end) == 0;
  };
  const bool spokenLe = ends("le") && !isOneOf(word[word.size() - 3], "aeiouy");
  const bool silentEd = ends("ed") && !ends("ted") && !ends("ded");
  const bool silentEs = ends("es") && !ends("ses") && !ends("xes") && !ends("zes") && !ends("ches") && !ends("shes") &&
                        !ends("ges") && !ends("ces");
  if ((ends("e") && !spokenLe && !ends("ee")) || silentEd || (silentEs && !ends("ies"))) --count;
  return std::max(count, 1);
}

// One syllable for each vowel; i and u without an accent join a neighbouring vowel.
int syllablesSpanish(const std::string& word) {
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (!isOneOf(c, "aeiou12")) {
      if (c == 'y' && i + 1 == word.size() && count == 0) ++count;
      continue;
    }
    const bool silentU =
        c == 'u' && i > 0 && isOneOf(word[i - 1], "gq") && i + 1 < word.size() && isOneOf(word[i + 1], "ei1");
    const bool joins = i > 0 && isOneOf(word[i - 1], "aeiou") && isOneOf(c, "aeiou") &&
                       (isOneOf(c, "iu") || isOneOf(word[i - 1], "iu"));
    if (!silentU && !joins) ++count;
  }
  return word.empty() ? 0 : std::max(count, 1);
}

template <typename Visit>
void eachWord(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && isSpace(text[at])) ++at;
    const std::size_t from = at;
    while (at < text.size() && !isSpace(text[at])) ++at;
    const std::string_view word = text.substr(from, at - from);
    const bool any = std::any_of(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\xC3';
    });
    const bool filled = word.find("\xE2\x80\xA6") != std::string_view::npos;  // a placeholder counts as a word
    if (any || filled) visit(word);
  }
}

}  // namespace

std::vector<Sentence> sentencesOf(std::string_view text) {
  std::vector<Sentence> sentences;
  Sentence sentence;
  int column = 0;
  const auto finish = [&] {
    if (countWords(sentence.words) > 0) sentences.push_back(sentence);
    sentence = Sentence();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!continuesCharacter(c)) ++column;
    if (sentence.words.empty() && isSpace(c)) continue;
    if (sentence.words.empty()) {
      sentence.offset = i;
      sentence.column = column;
    }
    sentence.words += c;
    std::size_t next = i + 1;
    while (next < text.size() && isOneOf(text[next], ")\"'")) ++next;
    const bool stop =
        isOneOf(c, ".!?") && (next >= text.size() || isSpace(text[next])) && !endsWithAbbreviation(sentence.words);
    if (stop || c == '\n') finish();
  }
  finish();
  return sentences;
}

Readability& Readability::operator+=(const Readability& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  return *this;
}

ReadingMeasure readingMeasureOf(std::string_view locale) {
  const std::string_view language = languageOf(locale);
  if (language == "en") return ReadingMeasure::kGrade;
  return language == "es" ? ReadingMeasure::kEase : ReadingMeasure::kNone;
}

int countWords(std::string_view text) {
  int words = 0;
  eachWord(text, [&](std::string_view) { ++words; });
  return words;
}

Readability measure(std::string_view text, std::string_view locale) {
  Readability counts;
  const bool spanish = readingMeasureOf(locale) == ReadingMeasure::kEase;
  counts.sentences = static_cast<int>(sentencesOf(text).size());
  eachWord(text, [&](std::string_view word) {
    ++counts.words;
    // "self-care" counts as two words; "20" counts as about two syllables.
    std::size_t from = 0;
    int syllables = 0;
    while (from <= word.size()) {
      const std::size_t hyphen = std::min(word.find('-', from), word.size());
      const std::string part = letters(word.substr(from, hyphen - from));
      syllables += spanish ? syllablesSpanish(part) : syllablesEnglish(part);
      from = hyphen + 1;
    }
    counts.syllables += syllables > 0 ? syllables : 2;
  });
  return counts;
}

double gradeEnglish(const Readability& counts) {
  if (counts.words == 0 || counts.sentences == 0) return 0;
  return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

double easeSpanish(const Readability& counts) {
  if (counts.words == 0 || counts.sentences == 0) return 100;
  return 206.835 - 62.3 * counts.syllables / counts.words - 1.0 * counts.words / counts.sentences;
}

}  // namespace advisor::compiler
