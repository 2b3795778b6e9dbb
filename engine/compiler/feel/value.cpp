#include "engine/compiler/feel/value.h"

#include <algorithm>
#include <array>
#include <utility>

namespace advisor::compiler {
namespace {

using Kind = Value::Kind;

bool sameItems(const Value& a, const Value& b) {
  if (a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (equal(a.items[i], b.items[i]) != true) return false;
  }
  return true;
}

bool sameMembers(const Value& a, const Value& b) {
  if (a.keys.size() != b.keys.size()) return false;
  for (std::size_t i = 0; i < a.keys.size(); ++i) {
    const Value* other = b.member(a.keys[i]);
    if (other == nullptr || equal(a.items[i], *other) != true) return false;
  }
  return true;
}

std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4U];
      out += kHex[static_cast<unsigned char>(c) & 15U];
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

const Value* Value::member(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

Value nullValue() { return {}; }

Value booleanValue(bool boolean) {
  Value value;
  value.kind = Kind::kBoolean;
  value.boolean = boolean;
  return value;
}

Value booleanValue(std::optional<bool> boolean) { return boolean ? booleanValue(*boolean) : nullValue(); }

Value numberValue(Number number) {
  Value value;
  value.kind = Kind::kNumber;
  value.number = number;
  return value;
}

Value stringValue(std::string text) {
  Value value;
  value.kind = Kind::kString;
  value.text = std::move(text);
  return value;
}

Value listValue(std::vector<Value> items) {
  Value value;
  value.kind = Kind::kList;
  value.items = std::move(items);
  return value;
}

void setMember(Value& context, std::string key, Value value) {
  context.kind = Kind::kContext;
  const auto found = std::find(context.keys.begin(), context.keys.end(), key);
  if (found != context.keys.end()) {
    context.items[static_cast<std::size_t>(found - context.keys.begin())] = std::move(value);
    return;
  }
  context.keys.push_back(std::move(key));
  context.items.push_back(std::move(value));
}

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.kind == Kind::kNull || b.kind == Kind::kNull) return a.kind == b.kind;
  if (a.kind != b.kind) return std::nullopt;
  switch (a.kind) {
    case Kind::kNull:
      return true;
    case Kind::kBoolean:
      return a.boolean == b.boolean;
    case Kind::kNumber:
    case Kind::kDate:
    case Kind::kDaysDuration:
    case Kind::kMonthsDuration:
      return a.number == b.number;
    case Kind::kString:
      return a.text == b.text;
    case Kind::kTime:
    case Kind::kDateAndTime:
      return a.number == b.number && a.text == b.text;
    case Kind::kList:
      return sameItems(a, b);
    case Kind::kContext:
      return sameMembers(a, b);
    case Kind::kRange:
      return sameItems(a, b) && a.openLow == b.openLow && a.openHigh == b.openHigh;
  }
  return std::nullopt;
}

std::optional<std::strong_ordering> order(const Value& a, const Value& b) {
  if (a.kind != b.kind) return std::nullopt;
  switch (a.kind) {
    case Kind::kNumber:
    case Kind::kDate:
    case Kind::kDaysDuration:
    case Kind::kMonthsDuration:
      return a.number <=> b.number;
    case Kind::kString:
      return a.text.compare(b.text) <=> 0;  // the order of UTF-8 bytes is the order of code points
    case Kind::kTime:
    case Kind::kDateAndTime:
      if (a.text != b.text) return std::nullopt;
      return a.number <=> b.number;
    case Kind::kNull:
    case Kind::kBoolean:
    case Kind::kList:
    case Kind::kContext:
    case Kind::kRange:
      break;
  }
  return std::nullopt;
}

std::string toJson(const Value& value) {
  std::string out;
  switch (value.kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBoolean:
      return value.boolean ? "true" : "false";
    case Kind::kNumber:
    case Kind::kDate:
    case Kind::kTime:
    case Kind::kDateAndTime:
    case Kind::kDaysDuration:
    case Kind::kMonthsDuration:
      return value.number.text();
    case Kind::kString:
      return quoted(value.text);
    case Kind::kList:
    case Kind::kRange:
      for (const Value& item : value.items) out += (out.empty() ? "" : ",") + toJson(item);
      return "[" + out + "]";
    case Kind::kContext:
      for (std::size_t i = 0; i < value.keys.size(); ++i) {
        out += (i == 0 ? "" : ",") + quoted(value.keys[i]) + ":" + toJson(value.items[i]);
      }
      return "{" + out + "}";
  }
  return "null";
}

}  // namespace advisor::compiler
