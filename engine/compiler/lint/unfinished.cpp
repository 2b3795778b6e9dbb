#include "engine/compiler/lint/unfinished.h"

#include <array>

#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

// "todo" in small letters is a Spanish word, so letters count in these.
constexpr std::array<std::string_view, 6> kNotes{"TODO", "TBD", "TBC", "FIXME", "XXX", "XXXX"};
constexpr std::array<std::string_view, 3> kFillers{"lorem ipsum", "dolor sit amet", "???"};

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isWholeWord(std::string_view text, std::size_t at, std::size_t length) {
  const bool startsWord = at == 0 || !isWordCharacter(text[at - 1]);
  const bool endsWord = at + length == text.size() || !isWordCharacter(text[at + length]);
  return startsWord && endsWord;
}

}  // namespace

std::optional<UnfinishedMark> unfinishedMarkIn(std::string_view text) {
  for (const std::string_view note : kNotes) {
    for (std::size_t at = text.find(note); at != std::string_view::npos; at = text.find(note, at + 1)) {
      if (isWholeWord(text, at, note.size())) return UnfinishedMark{std::string(note), at};
    }
  }
  const std::string small = lowerCase(text);
  for (const std::string_view filler : kFillers) {
    const std::size_t at = small.find(filler);
    if (at != std::string::npos) return UnfinishedMark{std::string(filler), at};
  }
  return std::nullopt;
}

}  // namespace advisor::compiler
