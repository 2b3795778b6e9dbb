// The words of `advisor ask` itself, in the languages that it knows. The pack's own texts come from the pack.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace advisor::compiler {

struct AskWords {
  // commands in the reader's language; the English commands work in every language
  std::string_view why, back, quit, none;

  std::string_view howTo, from, to, orNone, notAnAnswer, firstQuestion, notFinished, checks;
  std::string_view urgencyIs, startIs, ruleIs;
  std::array<std::string_view, 13> sections;  // headings, by Section
  std::array<std::string_view, 4> urgency;
  std::array<std::string_view, 5> start;
  std::array<std::string_view, 5> status;
};

// English for an unknown language.
[[nodiscard]] const AskWords& askWords(std::string_view locale);

}  // namespace advisor::compiler
