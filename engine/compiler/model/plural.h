// Plural forms of whole numbers by language, as in CLDR: which forms a language needs, and which form a number takes.
// The widget uses the browser's `Intl.PluralRules`; tests/compiler/plural_test.mjs compares the two.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace advisor::compiler {

// The forms of the language with "other" last: one, other for en. Empty for an unknown language.
[[nodiscard]] std::vector<std::string_view> pluralForms(std::string_view locale);

// The form of a number from 0 on; "other" in an unknown language.
[[nodiscard]] std::string_view pluralForm(std::string_view locale, std::int64_t number);

// The known languages, without regions.
[[nodiscard]] std::vector<std::string_view> pluralLanguages();

}  // namespace advisor::compiler
