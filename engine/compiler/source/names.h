// Names: which ids are well formed, and what an author who mistyped one probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

// [a-z][a-z0-9_]*, at most kMostIdBytes long, and not a word of the condition language such as "and".
[[nodiscard]] bool isGoodId(std::string_view id);

// The name between quotation marks, as messages write it.
[[nodiscard]] std::string quoted(std::string_view name);

// Heads of paths that are not a question or fact: "outcome", "item" … A question or fact may not be called so.
[[nodiscard]] bool isReservedHead(std::string_view id);

// The nearest candidate by edit distance (a swap of neighbours counts one), or empty when none is near enough that an
// author would recognise it: at most a third of the name's length, at least one edit. The first of equals wins.
[[nodiscard]] std::string closest(std::string_view name, std::span<const std::string> candidates);

// "did you mean \"onset\"?", or a list of all names when there are few, or empty.
[[nodiscard]] std::string didYouMean(std::string_view name, std::span<const std::string> candidates);

}  // namespace advisor::compiler
