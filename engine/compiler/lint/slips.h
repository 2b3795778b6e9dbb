// Slips of typing that stay in a text because nothing else reads it: a word or a mark twice, blanks at the wrong place,
// a bracket that is never closed. Looked for in the text as a reader sees it, so also where a value of a region meets
// the words around it.
#pragma once

#include <string>
#include <string_view>

namespace advisor::compiler {

// The first slip, as the end of "this text has …"; empty when there is none.
[[nodiscard]] std::string slipIn(std::string_view shown, std::string_view locale);

}  // namespace advisor::compiler
