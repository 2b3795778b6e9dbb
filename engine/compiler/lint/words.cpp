#include "engine/compiler/lint/words.h"

#include <algorithm>

namespace advisor::compiler {

const ForbiddenLanguage* forbiddenIn(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  if (language == "en") return &forbiddenEnglish();
  if (language == "es") return &forbiddenSpanish();
  return nullptr;
}

std::optional<WordFinding> findForbidden(std::string_view sentence, const ForbiddenLanguage& language,
                                         const PackWords& pack, bool byReader) {
  const bool isQuestion = sentence.find('?') != std::string_view::npos;
  const std::vector<Word> words = wordsOf(sentence, language.words);
  for (const ForbiddenPhrase& phrase : language.phrases) {
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
