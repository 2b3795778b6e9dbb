#include "engine/compiler/lint/words.h"

#include <algorithm>

#include "engine/compiler/source/language.h"

namespace advisor::compiler {
namespace {

std::vector<std::string_view> patternsOf(std::span<const ForbiddenPhrase> phrases) {
  std::vector<std::string_view> patterns;
  for (const ForbiddenPhrase& phrase : phrases) patterns.push_back(phrase.pattern);
  return patterns;
}

}  // namespace

ForbiddenLanguage::ForbiddenLanguage(const LanguageWords& ownWords, std::span<const ForbiddenPhrase> ownPhrases)
    : words(ownWords), phrases(ownPhrases), index(patternsOf(ownPhrases)) {}

const ForbiddenLanguage* forbiddenIn(std::string_view locale) {
  const std::string_view language = languageOf(locale);
  if (language == "en") return &forbiddenEnglish();
  if (language == "es") return &forbiddenSpanish();
  return nullptr;
}

std::optional<WordFinding> findForbidden(std::string_view sentence, const ForbiddenLanguage& language,
                                         const PackWords& pack, bool byReader) {
  const bool isQuestion = sentence.find('?') != std::string_view::npos;
  const std::vector<Word> words = wordsOf(sentence, language.words);
  for (const std::size_t position : language.index.possible(words)) {
    const ForbiddenPhrase& phrase = language.phrases[position];
    if (phrase.isStatement && (byReader || isQuestion)) continue;
    for (const PhraseMatch& match : findPhrase(phrase.pattern, words, language.words, pack)) {
      std::size_t begin = match.first;
      while (begin > 0 && words[begin - 1].clause == words[match.first].clause) --begin;
      const std::span<const Word> before(words.data() + begin, match.first - begin);
      if (phrase.mayBeNegated && anyOf(language.words.negations, before)) continue;
      if (phrase.isStatement && anyOf(language.words.suppositions, before)) continue;
      WordFinding found{"", phrase.hint};
      for (std::size_t i = match.first; i < match.end; ++i)
        found.words += (found.words.empty() ? "" : " ") + words[i].text;
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace advisor::compiler
