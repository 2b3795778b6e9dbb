// The placeholders in a reader's text: `{race_date}`, `{emergency}`, `{days_to_race, plural, one {# day} other {#
// days}}`.
//
// A small part of ICU MessageFormat: braces cannot be escaped, plurals do not nest. Cut into pieces here once, for the
// lint, the translations' check and the emitter. A column counts characters of the text from 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace advisor::compiler {

struct MessagePiece {
  enum class Kind : std::uint8_t { kWords, kPlaceholder, kPlural };
  Kind kind = Kind::kWords;
  std::string text;                                        // the words, or the placeholder's name
  std::vector<std::pair<std::string, std::string>> forms;  // of a plural: "one" → "# day"; "other" is always there
  int column = 0;
};

struct MessageFault {
  std::string message;
  std::string hint;
  int column = 0;
};

struct Message {
  std::vector<MessagePiece> pieces;
  std::vector<MessageFault> faults;  // empty: the pieces are the whole text
};

[[nodiscard]] Message readMessage(std::string_view text);

// What the question with the role race_date fills in, whatever its id: a number of days, and a day.
inline constexpr std::string_view kDaysToRace = "days_to_race";
inline constexpr std::string_view kRaceDate = "race_date";
[[nodiscard]] inline bool isRacePlaceholder(std::string_view name) { return name == kDaysToRace || name == kRaceDate; }

// The text as a reader would see it in one language without numbers: placeholders become "…", plurals their "other".
[[nodiscard]] std::string plainWords(std::string_view text);

// Plural forms that the language has, "other" last: en: one, other. Empty: the language is not known here.
[[nodiscard]] std::vector<std::string> pluralForms(std::string_view locale);

// The form that a number takes: "one" or "other".
[[nodiscard]] std::string pluralForm(std::string_view locale, std::int64_t number);

}  // namespace advisor::compiler
