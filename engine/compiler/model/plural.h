// Plural forms by language, as CLDR has them for whole numbers: which forms a language needs, and which one a number
// takes. The widget asks the browser for the same (`Intl.PluralRules`); tests/compiler/plural_test.mjs compares the
// two.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace advisor::compiler {

// The forms of the language, "other" last: en: one, other. Empty: the language is not known here.
[[nodiscard]] std::vector<std::string_view> pluralForms(std::string_view locale);

// The form that a number from 0 on takes; "other" in a language that is not known here.
[[nodiscard]] std::string_view pluralForm(std::string_view locale, std::int64_t number);

// Languages that are known here, without regions.
[[nodiscard]] std::vector<std::string_view> pluralLanguages();

}  // namespace advisor::compiler
