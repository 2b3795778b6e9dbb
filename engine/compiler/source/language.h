// The language of a language tag.
#pragma once

#include <string_view>

namespace advisor::compiler {

// "pt" of "pt-br".
[[nodiscard]] constexpr std::string_view languageOf(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace advisor::compiler
