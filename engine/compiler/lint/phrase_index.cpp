#include "engine/compiler/lint/phrase_index.h"

namespace advisor::compiler {
namespace {

constexpr std::uint32_t kLastPart = std::uint32_t{1} << 31;

// Whether a sentence with the pattern must have one of the words that the part lists.
bool listsNeededWords(std::string_view part) {
  return part != "~" && !part.starts_with('!') && !part.ends_with('?') &&
         part.find_first_of("*@") == std::string_view::npos;
}

}  // namespace

PhraseIndex::PhraseIndex(const std::vector<std::string_view>& patterns) {
  for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
    std::uint32_t next = 1;
    std::uint32_t all = 0;
    for (const std::string_view part : splitAt(patterns[pattern], ' ')) {
      if (!listsNeededWords(part)) continue;
      for (const std::string_view word : splitAt(part, '|')) uses_[word].push_back({pattern, next});
      all |= next;
      if (next == kLastPart) break;
      next <<= 1U;
    }
    parts_.push_back(all);
  }
}

std::vector<std::size_t> PhraseIndex::possible(std::span<const Word> words) const {
  std::vector<std::uint32_t> there(parts_.size());
  for (const Word& word : words) {
    const auto known = uses_.find(word.text);
    if (known == uses_.end()) continue;
    for (const Use& use : known->second) there[use.pattern] |= use.part;
  }
  std::vector<std::size_t> found;
  for (std::size_t pattern = 0; pattern < parts_.size(); ++pattern) {
    if (there[pattern] == parts_[pattern]) found.push_back(pattern);
  }
  return found;
}

}  // namespace advisor::compiler
