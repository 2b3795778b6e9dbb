// A FEEL value during evaluation: the values of names, and the result.
//
// Conditions of a pack only have null, booleans and whole numbers. The other kinds exist for `advisor eval`.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/feel/number.h"

namespace advisor::compiler {

struct Value {
  enum class Kind : std::uint8_t {
    kNull,
    kBoolean,
    kNumber,
    kString,
    kDate,            // number: days since 1970-01-01
    kTime,            // number: seconds since midnight; text: "" local, "Z" with offset (UTC then), or "@zone"
    kDateAndTime,     // number: seconds since 1970-01-01T00:00:00; text as for kTime
    kDaysDuration,    // number: seconds
    kMonthsDuration,  // number: months
    kList,            // items
    kContext,         // keys and items, in pairs
    kRange,           // items: low, high
  };
  Kind kind = Kind::kNull;
  bool boolean = false;
  Number number;
  std::string text;
  std::vector<std::string> keys;
  std::vector<Value> items;
  bool openLow = false;
  bool openHigh = false;

  bool isTrue() const { return kind == Kind::kBoolean && boolean; }
  bool isFalse() const { return kind == Kind::kBoolean && !boolean; }
  const Value* member(std::string_view key) const;  // of a context; null when there is none; borrowed from this value
};

Value nullValue();
Value booleanValue(bool boolean);
Value booleanValue(std::optional<bool> boolean);  // empty: null
Value numberValue(Number number);
Value stringValue(std::string text);
Value listValue(std::vector<Value> items);
void setMember(Value& context, std::string key, Value value);  // a null `context` becomes a context

// FEEL's `=`. Null equals only null. Empty (null in FEEL) for values of different kinds, which cannot be compared.
std::optional<bool> equal(const Value& a, const Value& b);

// FEEL's order. Empty when there is none: null, booleans, lists, contexts, different kinds.
std::optional<std::strong_ordering> order(const Value& a, const Value& b);

std::string toJson(const Value& value);  // writes dates and durations without FEEL's @"…"

}  // namespace advisor::compiler
