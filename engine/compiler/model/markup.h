// The markup of a reader's long texts: `**bold**`, a line that begins with "- " (an item of a list), a link to a source
// `[words](source:S12)`, and the line feed. Nothing nests but a link inside bold words, and everything ends in its
// line.
//
// This is the only reader of the signs. A text is read here once, its signs become the marks of
// engine/format/constants.h, and a pack holds the marks; engine/format/pack.fbs says how. Placeholders stay as they are
// (message.h reads them), so marks stand between and around them, never inside. A column counts characters from 1.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/message.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

struct MarkupLink {
  std::string source;  // id of a source, not yet looked up
  int column = 0;
};

struct Markup {
  std::string marked;  // the text with marks in the place of signs; a link names its source by id
  std::vector<MarkupLink> links;
  std::vector<MessageFault> faults;  // empty: `marked` is the whole text
};

// How much markup a text may hold: none; new lines and lists; or all, in a text that is `rich`.
enum class MarkupLevel : std::uint8_t { kNone, kLines, kAll };

// Precondition: the text is a message without faults. A sign that the level does not allow is a fault.
[[nodiscard]] Markup readMarkup(std::string_view text, MarkupLevel level);

// The text without its signs: what a reader reads. Placeholders stay.
[[nodiscard]] std::string withoutMarkup(const Text& text);
[[nodiscard]] inline std::string plainWords(const Text& text) { return plainWords(withoutMarkup(text)); }

// The text as a pack holds it, addresses of sources and pieces of its message included. Precondition: no faults.
[[nodiscard]] std::string shippedText(const Text& text, const Model& model);

// Rewrites each link of a text with marks: `as` gets what the link names, and its words.
[[nodiscard]] std::string withLinks(
    std::string_view marked, const std::function<std::string(std::string_view target, std::string_view words)>& as);

// A text with marks on a page without formats: items begin with "- ", an address stands in brackets after its words.
[[nodiscard]] std::string asPlainText(std::string_view marked);

}  // namespace advisor::compiler
