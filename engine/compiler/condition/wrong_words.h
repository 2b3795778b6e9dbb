// Words that authors write in conditions and that conditions do not have, with what to write instead. Empty when a word
// is not among them.
#pragma once

#include <string>
#include <string_view>

namespace advisor::compiler {

// A word behind a complete condition: "a unless b".
[[nodiscard]] std::string_view insteadOfWord(std::string_view word);
// A word before a condition: "either a or b".
[[nodiscard]] std::string_view insteadOfPrefix(std::string_view word);
// A function: "exactly(2, a, b, c)".
[[nodiscard]] std::string_view insteadOfFunction(std::string_view name);
// A name that nothing has: "yes".
[[nodiscard]] std::string_view insteadOfName(std::string_view name);
// Letters directly behind a number: "3d", "1e3". `digits`: the number.
[[nodiscard]] std::string insteadOfLetters(std::string_view digits, std::string_view letters);

}  // namespace advisor::compiler
