#include "engine/compiler/feel/temporal.h"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace advisor::compiler {
namespace {

constexpr std::int64_t kDaySeconds = 86'400;

Value temporal(Value::Kind kind, Number number, std::string text = {}) {
  Value value;
  value.kind = kind;
  value.number = number;
  value.text = std::move(text);
  return value;
}

// Takes exactly `count` digits from the front.
std::optional<std::int64_t> takeDigits(std::string_view& text, std::size_t count) {
  std::int64_t number = 0;
  if (text.size() < count || count == 0 || count > 9) return {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + count, number);
  if (error != std::errc() || end != text.data() + count || text.front() == '-') return {};
  text.remove_prefix(count);
  return number;
}

bool takeChar(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

std::size_t digitsAhead(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

struct Zone {
  std::string name;         // "", "Z", "@Europe/Paris"
  std::int64_t offset = 0;  // seconds east of UTC
};

std::optional<Zone> zoneFromText(std::string_view text) {
  if (text.empty()) return Zone{};
  if (text == "Z" || text == "z") return Zone{"Z", 0};
  if (text.starts_with('@')) return text.size() > 1 ? std::optional(Zone{std::string(text), 0}) : std::nullopt;
  const bool west = text.starts_with('-');
  if (!west && !text.starts_with('+')) return {};
  text.remove_prefix(1);
  const auto hours = takeDigits(text, 2);
  if (!hours || !takeChar(text, ':')) return {};
  const auto minutes = takeDigits(text, 2);
  if (!minutes || !text.empty() || *hours > 18 || *minutes > 59) return {};
  const std::int64_t offset = *hours * 3600 + *minutes * 60;
  return Zone{"Z", west ? -offset : offset};
}

struct Clock {
  Number seconds;  // since midnight, local
  Zone zone;
};

std::optional<Clock> clockFromText(std::string_view text) {
  const auto hours = takeDigits(text, 2);
  if (!hours || !takeChar(text, ':')) return {};
  const auto minutes = takeDigits(text, 2);
  if (!minutes || !takeChar(text, ':')) return {};
  const auto seconds = takeDigits(text, 2);
  if (!seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return {};
  Number total(*hours * 3600 + *minutes * 60 + *seconds);
  if (takeChar(text, '.')) {
    const std::size_t count = digitsAhead(text);
    const auto fraction = Number::fromText("0." + std::string(text.substr(0, count)));
    if (count == 0 || count > 9 || !fraction) return {};
    text.remove_prefix(count);
    total = add(total, *fraction).value_or(total);
  }
  const std::optional<Zone> zone = zoneFromText(text);
  if (!zone) return {};
  return Clock{total, *zone};
}

}  // namespace

std::optional<Value> dateFromParts(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < -30'000 || year > 30'000 || month < 1 || month > 12 || day < 1 || day > 31) return {};  // chrono's years
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return {};
  return temporal(Value::Kind::kDate, Number(std::chrono::sys_days(date).time_since_epoch().count()));
}

std::optional<Value> dateFromText(std::string_view text) {
  const bool before = takeChar(text, '-');
  const std::size_t length = digitsAhead(text);
  const bool padded = length > 4 && text.starts_with('0');
  const auto year = length >= 4 && !padded ? takeDigits(text, length) : std::nullopt;
  if (!year || !takeChar(text, '-')) return {};
  const auto month = takeDigits(text, 2);
  if (!month || !takeChar(text, '-')) return {};
  const auto day = takeDigits(text, 2);
  if (!day || !text.empty()) return {};
  return dateFromParts(before ? -*year : *year, *month, *day);
}

std::optional<Value> timeFromText(std::string_view text) {
  const std::optional<Clock> clock = clockFromText(text);
  if (!clock) return {};
  return temporal(Value::Kind::kTime, *add(clock->seconds, Number(-clock->zone.offset)), clock->zone.name);
}

std::optional<Value> dateAndTimeFromText(std::string_view text) {
  const std::size_t split = text.find('T');
  const std::optional<Value> date = dateFromText(text.substr(0, split));
  if (!date) return {};
  const Number midnight = *multiply(date->number, Number(kDaySeconds));
  if (split == std::string_view::npos) return temporal(Value::Kind::kDateAndTime, midnight);
  const std::optional<Clock> clock = clockFromText(text.substr(split + 1));
  if (!clock) return {};
  const Number local = *add(midnight, clock->seconds);
  return temporal(Value::Kind::kDateAndTime, *add(local, Number(-clock->zone.offset)), clock->zone.name);
}

std::optional<Value> durationFromText(std::string_view text) {
  const bool negative = takeChar(text, '-');
  if (!takeChar(text, 'P') || text.empty() || text.back() == 'T') return {};
  struct Part {
    char unit;
    bool inTime;
    bool months;
    std::int64_t worth;
  };
  constexpr Part kParts[] = {{'Y', false, true, 12},   {'M', false, true, 1},  {'D', false, false, kDaySeconds},
                             {'H', true, false, 3600}, {'M', true, false, 60}, {'S', true, false, 1}};
  Number total;
  bool months = false;
  bool days = false;
  bool inTime = false;
  std::size_t next = 0;
  while (!text.empty()) {
    if (!inTime && takeChar(text, 'T')) inTime = true;
    std::size_t length = text.find_first_not_of("0123456789.");
    if (length == std::string_view::npos) return {};
    const std::optional<Number> count = Number::fromText(text.substr(0, length));
    const char unit = text[length];
    while (next < std::size(kParts) && (kParts[next].unit != unit || kParts[next].inTime != inTime)) ++next;
    if (!count || next == std::size(kParts) || (unit != 'S' && !count->whole())) return {};
    const Part& part = kParts[next++];
    (part.months ? months : days) = true;
    const std::optional<Number> worth = multiply(*count, Number(part.worth));
    const std::optional<Number> sum = worth ? add(total, *worth) : std::nullopt;
    if (!sum) return {};
    total = *sum;
    text.remove_prefix(length + 1);
  }
  if (months == days) return {};  // years and months cannot be combined with days and seconds
  return temporal(months ? Value::Kind::kMonthsDuration : Value::Kind::kDaysDuration, negative ? -total : total);
}

std::optional<Value> temporalFromText(std::string_view text) {
  if (auto value = durationFromText(text)) return value;
  if (auto value = dateFromText(text)) return value;
  if (auto value = dateAndTimeFromText(text)) return value;
  return timeFromText(text);
}

}  // namespace advisor::compiler
