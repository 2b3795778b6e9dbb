// Tells from the words of a sentence which patterns can be found in it, so that not all of a language are tried: most
// patterns need a word that the sentence does not have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "engine/compiler/lint/phrases.h"

namespace advisor::compiler {

class PhraseIndex {
 public:
  // Keeps views of the patterns.
  explicit PhraseIndex(const std::vector<std::string_view>& patterns);

  // Positions of the patterns that can be found among the words, in ascending order. Every pattern that findPhrase
  // finds is among them.
  [[nodiscard]] std::vector<std::size_t> possible(std::span<const Word> words) const;

 private:
  // One of the words that fit a part of a pattern. A bit stands for each part that must be there and lists plain words.
  struct Use {
    std::size_t pattern;
    std::uint32_t part;
  };

  std::map<std::string_view, std::vector<Use>> uses_;
  std::vector<std::uint32_t> parts_;  // by pattern
};

}  // namespace advisor::compiler
