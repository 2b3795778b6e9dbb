// Signs that authors write in conditions and that conditions do not have: operators of other languages, and what word
// processors make of operators, quotes and dashes.
#pragma once

#include <string_view>

namespace advisor::compiler {

struct WrongSign {
  std::string_view written;
  std::string_view message;
  std::string_view hint;
};

// The one with which the text begins; null when it begins with none.
[[nodiscard]] const WrongSign* wrongSignIn(std::string_view text);

}  // namespace advisor::compiler
