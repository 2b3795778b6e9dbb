// Names: which ids are well formed, and suggestions for a mistyped name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

// [a-z][a-z0-9_]*, at most kMostIdBytes long, and not a word of the condition language such as "and".
[[nodiscard]] bool isGoodId(std::string_view id);

// "en", "es", "pt-br", "zh-hant-tw": a language of two or three letters, then parts of two to eight letters or digits.
// In small letters, because it is also the name of a file; no file of a pack has a name of three letters.
[[nodiscard]] bool isLanguageTag(std::string_view tag);

// The name in quotation marks, as in messages.
[[nodiscard]] std::string quoted(std::string_view name);

// First parts of paths that are neither a question nor a fact: "outcome", "item" … No question or fact may have such a
// name.
[[nodiscard]] bool isReservedHead(std::string_view id);

// The nearest candidate by edit distance (a swap of neighbours counts as one edit). Empty when none is near enough to
// be recognised: the distance may be a third of the name's length, but at least one. The first of equals wins.
[[nodiscard]] std::string closest(std::string_view name, std::span<const std::string> candidates);

// "did you mean \"onset\"?", or a list of all names when there are few, or empty.
[[nodiscard]] std::string didYouMean(std::string_view name, std::span<const std::string> candidates);

}  // namespace advisor::compiler
