// The placeholders in a reader's text: `{race_date}`, `{emergency}`, and `{days_to_race, plural, =0 {today} one {# day}
// other {# days}}`. Blanks inside the braces have no meaning.
//
// The grammar is a small part of ICU MessageFormat: braces cannot be escaped, and plurals do not nest. This is its only
// parser: it cuts a text into pieces, and a pack holds the pieces (see engine/format/pack.fbs), so that the widget and
// `advisor run` only join them. A column counts characters of the text from 1.
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
  std::vector<std::pair<std::string, std::string>> forms;  // of a plural: "=0" or "one" → "# day"
  int column = 0;
};

struct MessageFault {
  std::string message;
  std::string hint;
  int column = 0;
};

struct Message {
  std::vector<MessagePiece> pieces;
  std::vector<MessageFault> faults;  // empty when the pieces are the whole text
};

[[nodiscard]] Message readMessage(std::string_view text);

// The placeholders of the question with the role race_date, whatever its id: a number of days, and a date.
inline constexpr std::string_view kDaysToRace = "days_to_race";
inline constexpr std::string_view kRaceDate = "race_date";
[[nodiscard]] inline bool isRacePlaceholder(std::string_view name) { return name == kDaysToRace || name == kRaceDate; }

// The text in one language without numbers: placeholders become "…", plurals become their form "other".
[[nodiscard]] std::string plainWords(std::string_view text);

// The text in the form of a pack. Precondition: the message has no faults.
[[nodiscard]] std::string cutIntoPieces(std::string_view text);

// The text that a reader sees. `value` returns the words of a placeholder; `number` the number of a plural, empty when
// the reader has none.
struct MessageValues {
  std::string_view locale;
  std::function<std::string(std::string_view name)> value;
  std::function<std::optional<std::int64_t>(std::string_view name)> number;
};
[[nodiscard]] std::string joinPieces(std::string_view shipped, const MessageValues& values);

}  // namespace advisor::compiler
