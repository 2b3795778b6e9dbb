// The placeholders in a reader's text: `{race_date}`, `{emergency}`, `{days_to_race, plural, =0 {today} one {# day}
// other
// {# days}}`. Blanks inside the braces do not matter.
//
// A small part of ICU MessageFormat: braces cannot be escaped, plurals do not nest. This is the only reader of the
// grammar: a text is cut into pieces here, and a pack holds the pieces (engine/format/pack.fbs says how), so the widget
// and `advisor run` only join them. A column counts characters of the text from 1.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace advisor::compiler {

struct MessagePiece {
  enum class Kind : std::uint8_t { kWords, kPlaceholder, kPlural };
  Kind kind = Kind::kWords;
  std::string text;                                        // the words, or the placeholder's name
  std::vector<std::pair<std::string, std::string>> forms;  // of a plural: "=0" or "one" → "# day"; "other" is there
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

// The text as a pack holds it. Precondition: the message has no faults.
[[nodiscard]] std::string cutIntoPieces(std::string_view text);

// What a reader sees of a text that a pack holds. `value` gives the words of a placeholder; `number` those of one with
// plural forms, empty where the reader has none.
struct MessageValues {
  std::string_view locale;
  std::function<std::string(std::string_view name)> value;
  std::function<std::optional<std::int64_t>(std::string_view name)> number;
};
[[nodiscard]] std::string joinPieces(std::string_view shipped, const MessageValues& values);

}  // namespace advisor::compiler
