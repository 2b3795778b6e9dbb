#include "engine/compiler/load/lengths.h"

#include <algorithm>
#include <string>

#include "engine/compiler/model/message.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

// The largest number of characters of a text that is shown in one line; 0 for texts that have room.
std::size_t mostOf(const ReaderText& one) {
  const std::string& key = one.text->key;
  const bool isName = key == "pack.title" || key.find(".group.") != std::string::npos || key.ends_with(".label");
  if (isName) return kMostNameCharacters;
  const bool hasRoom = one.text->rich || one.owner == TextOwner::kNamedText || key == "pack.scope";
  return hasRoom ? 0 : kMostLineCharacters;
}

bool hasLongWord(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n-/", at), text.size());
    if (countCharacters(std::string_view(text).substr(at, end - at)) > kMostWordCharacters) return true;
    at = end + 1;
  }
  return false;
}

void checkText(const Text& text, std::size_t most, Diagnostics& out) {
  if (full(out)) return;
  const std::string words = plainWords(text.value);
  const std::size_t count = countCharacters(words);
  if (most > 0 && count > most) {
    out.push_back({Code::kTooLong, text.place,
                   "this text has " + std::to_string(count) + " characters, and stands where " + std::to_string(most) +
                       " have room",
                   "say the rest in a text below it, or leave it out"});
  } else if (hasLongWord(words)) {
    out.push_back({Code::kTooLong, text.place,
                   "a word has more than " + std::to_string(kMostWordCharacters) +
                       " characters, and a telephone cannot show it in a line",
                   "part it with a blank or a hyphen"});
  }
}

}  // namespace

void checkLengths(const Model& model, Diagnostics& out) {
  for (const ReaderText& one : readerTexts(model)) {
    const std::size_t most = mostOf(one);
    checkText(*one.text, most, out);
    for (const auto& [locale, texts] : model.translations) {
      const auto text = texts.find(one.text->key);
      if (text != texts.end()) checkText(text->second, most, out);
    }
  }
}

}  // namespace advisor::compiler
