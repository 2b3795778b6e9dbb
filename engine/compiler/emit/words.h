// The texts of a pack: each text is stored once, in the order of first use, and has a number. 0 is the empty text. More
// texts than the format can number throw `DoesNotFit`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

class Words {
 public:
  Words(const Model& model, const std::string& locale);

  std::uint16_t of(const std::string& text);  // ids and other untranslated texts
  std::uint16_t of(const Text& text);         // in the pack's locale, cut into pieces
  std::uint16_t count() const { return static_cast<std::uint16_t>(numbers_.size()); }
  const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  // Texts added so far are needed from the start; later ones may be fetched later.
  void endEarly() { early_ = {count(), bytes_.size()}; }
  std::uint16_t earlyCount() const { return early_.first; }
  std::size_t earlyBytes() const { return early_.second; }

 private:
  const Model& model_;
  const std::map<std::string, Text>* translations_ = nullptr;  // null for the main locale
  std::map<std::string, std::uint16_t> numbers_;
  std::vector<std::uint8_t> bytes_;
  std::pair<std::uint16_t, std::size_t> early_{};
};

}  // namespace advisor::compiler
