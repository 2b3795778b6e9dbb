// Blanks that look like a space but are another character, and invisible characters. Word processors write them, and an
// author cannot see them.
#pragma once

#include <string_view>

namespace advisor::compiler {

// Names the one with which the text begins: "a no-break space (U+00A0)"; empty when it begins with none.
[[nodiscard]] std::string_view wrongBlankIn(std::string_view text);

}  // namespace advisor::compiler
