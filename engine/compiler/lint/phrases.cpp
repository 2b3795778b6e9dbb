#include "engine/compiler/lint/phrases.h"

#include <algorithm>

#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kMostGap = 4;

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Punctuation outside ASCII that is never part of a word: … and dashes, quotes, inverted marks. Bytes of lower-case
// text.
struct Mark {
  std::string_view bytes;
  bool endsClause;
};
constexpr Mark kMarks[]{{"\xE2\x80\xA6", false}, {"\xE2\x80\x93", true}, {"\xE2\x80\x94", true},
                        {"\xE2\x80\x9C", true},  {"\xE2\x80\x9D", true}, {"\xC2\xAB", true},
                        {"\xC2\xBB", true},      {"\xC2\xBF", true},     {"\xC2\xA1", true},
                        {"\xE2\x80\x90", false}, {"\xE2\x80\x91", false}};

bool matchesOne(std::string_view word, std::string_view pattern) {
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  if (pattern.starts_with('*')) return word.size() > pattern.size() && word.ends_with(pattern.substr(1));
  return word == pattern;
}

bool matchesAny(std::string_view word, std::span<const std::string_view> patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](std::string_view pattern) { return matchesOne(word, pattern); });
}

bool isPluralOf(std::string_view word, std::string_view name) {
  return word == name ||
         (word.starts_with(name) && (word.substr(name.size()) == "s" || word.substr(name.size()) == "es"));
}

class Matcher {
 public:
  Matcher(std::string_view pattern, std::span<const Word> words, const LanguageWords& language, const PackWords& pack)
      : parts_(splitAt(pattern, ' ')), words_(words), language_(language), pack_(pack) {}

  // The end of a match that begins at `at`.
  std::optional<std::size_t> from(std::size_t at) {
    first_ = at;
    return rest(0, at);
  }

 private:
  std::optional<std::size_t> rest(std::size_t part, std::size_t at) const {
    if (part == parts_.size()) return at;
    std::string_view wanted = parts_[part];
    if (wanted == "~") {
      for (std::size_t gap = 0; gap <= kMostGap; ++gap) {
        if (const auto end = rest(part + 1, at + gap)) return end;
        if (!inside(at + gap) || matchesAny(words_[at + gap].text, language_.stops)) return std::nullopt;
      }
      return std::nullopt;
    }
    if (wanted.starts_with('!')) {
      const bool there = inside(at) && matchesOne(words_[at].text, wanted.substr(1));
      return there ? std::nullopt : rest(part + 1, at);
    }
    if (wanted.ends_with('?')) {
      wanted.remove_suffix(1);
      if (const auto end = one(wanted, part, at)) return end;
      return rest(part + 1, at);
    }
    return one(wanted, part, at);
  }

  std::optional<std::size_t> one(std::string_view wanted, std::size_t part, std::size_t at) const {
    for (std::string_view left = wanted; !left.empty();) {
      const std::size_t bar = std::min(left.find('|'), left.size());
      if (const auto end = alternative(left.substr(0, bar), part, at)) return end;
      left.remove_prefix(std::min(bar + 1, left.size()));
    }
    return std::nullopt;
  }

  std::optional<std::size_t> alternative(std::string_view wanted, std::size_t part, std::size_t at) const {
    if (wanted == "@condition" || wanted == "@body") {
      for (const std::vector<std::string>& name : wanted == "@body" ? pack_.bodyParts : pack_.conditions) {
        if (!stands(name, at)) continue;
        if (const auto end = rest(part + 1, at + name.size())) return end;
      }
    }
    if (!inside(at)) return std::nullopt;
    const std::string& word = words_[at].text;
    bool fits = matchesOne(word, wanted);
    if (wanted == "@condition")
      fits = matchesAny(word, language_.conditions) && !matchesAny(word, language_.notConditions);
    if (wanted == "@number") fits = (word[0] >= '0' && word[0] <= '9') || matchesAny(word, language_.numbers);
    return fits ? rest(part + 1, at + 1) : std::nullopt;
  }

  bool inside(std::size_t at) const { return at < words_.size() && words_[at].stretch == words_[first_].stretch; }

  // The last word of a name may be a plural.
  bool stands(const std::vector<std::string>& name, std::size_t at) const {
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (!inside(at + i)) return false;
      const std::string& word = words_[at + i].text;
      if (i + 1 == name.size() ? !isPluralOf(word, name[i]) : word != name[i]) return false;
    }
    return !name.empty();
  }

  std::vector<std::string_view> parts_;
  std::span<const Word> words_;
  const LanguageWords& language_;
  const PackWords& pack_;
  std::size_t first_ = 0;
};

}  // namespace

std::vector<std::string_view> splitAt(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) pieces.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

std::vector<Word> wordsOf(std::string_view sentence, const LanguageWords& language) {
  const std::string text = lowerCase(normalText(sentence).text);
  std::vector<Word> words;
  int clause = 0;
  int stretch = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const auto* const mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                          [&](const Mark& one) { return rest.starts_with(one.bytes); });
    if (mark != std::end(kMarks)) {
      clause += mark->endsClause ? 1 : 0;
      stretch += mark->endsClause ? 1 : 0;
      at += mark->bytes.size();
      continue;
    }
    if (!isLetter(text[at])) {
      const char c = text[at++];
      if (std::string_view(".,;:!?()[]\"\n/").find(c) == std::string_view::npos) continue;
      ++clause;
      if (c != ',') ++stretch;
      continue;
    }
    std::string word;
    while (at < text.size() && isLetter(text[at])) {
      const std::string_view here = std::string_view(text).substr(at);
      if (std::any_of(std::begin(kMarks), std::end(kMarks),
                      [&](const Mark& one) { return here.starts_with(one.bytes); }))
        break;
      word += text[at++];
      // A comma or point inside a number is part of it.
      const bool digit = word.back() >= '0' && word.back() <= '9';
      const bool next = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
      if (digit && next && (text[at] == ',' || text[at] == '.')) word += text[at++];
    }
    while (word.starts_with('\'')) word.erase(0, 1);
    while (word.ends_with('\'')) word.pop_back();
    if (!word.empty()) words.push_back({std::move(word), clause, stretch});
  }
  // A joining word begins a clause, so the clause number of each later word grows by the joining words before it.
  int joined = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool join =
        matchesAny(words[i].text, language.joins) ||
        (i > 0 && matchesAny(words[i - 1].text, language.ands) && matchesAny(words[i].text, language.joinsBefore));
    if (join) ++joined;
    words[i].clause += joined;
  }
  return words;
}

std::vector<std::string> nameWords(std::string_view name) {
  std::vector<std::string> words;
  for (Word& word : wordsOf(name, {})) words.push_back(std::move(word.text));
  return words;
}

std::vector<PhraseMatch> findPhrase(std::string_view pattern, std::span<const Word> words,
                                    const LanguageWords& language, const PackWords& pack) {
  Matcher matcher(pattern, words, language, pack);
  std::vector<PhraseMatch> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (const auto end = matcher.from(at)) found.push_back({at, *end});
  }
  return found;
}

bool anyOf(std::span<const std::string_view> phrases, std::span<const Word> words) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return !findPhrase(phrase, words, {}, {}).empty(); });
}

}  // namespace advisor::compiler
