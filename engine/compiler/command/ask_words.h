// What `advisor ask` itself says, in the languages it knows. The pack's own texts come from the pack.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace advisor::compiler {

struct AskWords {
  // What a person types, beside the English words, which work everywhere.
  std::string_view why, back, quit, none;

  std::string_view howTo, from, to, orNone, notAnAnswer, firstQuestion, notFinished, checks;
  std::string_view urgencyIs, startIs, ruleIs;
  std::array<std::string_view, 13> sections;  // headings, by Section
  std::array<std::string_view, 4> urgency;
  std::array<std::string_view, 5> start;
  std::array<std::string_view, 5> status;
};

// English for a language it does not know.
[[nodiscard]] const AskWords& askWords(std::string_view locale);

}  // namespace advisor::compiler
