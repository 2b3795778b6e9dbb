#include "engine/compiler/load/object_reader.h"

#include <algorithm>

#include "engine/compiler/source/code_point.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/pointed_number.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

using format::kMostEntries;
using format::kMostStringBytes;
using format::kMostTextBytes;

// How a value of that type is written.
std::string_view writtenAs(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::kString:
      return "write it in double quotes";
    case Json::Kind::kArray:
      return "write a list in square brackets, also around a single entry";
    case Json::Kind::kObject:
      return "write an object in braces";
    case Json::Kind::kBool:
      return "write true or false, without quotes";
    case Json::Kind::kInteger:
    case Json::Kind::kReal:
      return "write the number without quotes";
    case Json::Kind::kNull:
      break;
  }
  return "";
}

void wrongType(const Place& place, std::string_view key, std::string_view wanted, Json::Kind kind, Json::Kind found,
               Diagnostics& out) {
  out.push_back({Code::kWrongType, place,
                 quoted(key) + " must be " + std::string(wanted) + ", and is " + kindWords(found),
                 std::string(writtenAs(kind))});
}

void tooLong(Text& text, Diagnostics& out) {
  out.push_back({Code::kTooLong, text.place, "this text is longer than " + grouped(kMostTextBytes) + " bytes",
                 "nobody reads so much; split it"});
  text.value.clear();
}

}  // namespace

ObjectReader::ObjectReader(const Json& json, Place place, Diagnostics& out)
    : json_(json), place_(std::move(place)), out_(out) {}

bool ObjectReader::has(std::string_view key) { return find(key, Need::kOptional) != nullptr; }

const Json* ObjectReader::find(std::string_view key, Need need) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  const Json* value = json_.find(key);
  if (value == nullptr && need == Need::kRequired) {
    report(Code::kMissingKey, place_, "the key " + quoted(key) + " is missing",
           "add " + quoted(key) + " to this object");
  }
  return value;
}

const Json* ObjectReader::typed(std::string_view key, Need need, Json::Kind kind, std::string_view wanted) {
  const Json* value = find(key, need);
  if (value == nullptr || value->is(kind)) return value;
  wrongType(placeOf(key), key, wanted, kind, value->kind, out_);
  if (kind == Json::Kind::kInteger) {
    if (std::string hint = hintForWholeNumber(*value); !hint.empty()) out_.back().hint = std::move(hint);
  }
  return nullptr;
}

std::string ObjectReader::string(std::string_view key, Need need) {
  const Json* value = typed(key, need, Json::Kind::kString, "text");
  if (value == nullptr) return "";
  if (value->text.empty()) {
    report(Code::kEmptyText, placeOf(key), quoted(key) + " is empty",
           need == Need::kRequired ? "write the words" : "write the words, or leave the key out");
  }
  if (value->text.size() > kMostStringBytes) {
    report(Code::kTooLong, placeOf(key), quoted(key) + " is longer than " + grouped(kMostStringBytes) + " bytes",
           "split it");
    return "";
  }
  return value->text;
}

std::string ObjectReader::words(std::string_view key, Need need) {
  std::string value = string(key, need);
  if (!value.empty() && !hasWords(value)) {
    report(Code::kEmptyText, placeOf(key), quoted(key) + " has no words, only blanks or signs",
           need == Need::kRequired ? "write the words" : "write the words, or leave the key out");
    return "";
  }
  return value;
}

std::string ObjectReader::oneOf(std::string_view key, Need need, std::span<const std::string> choices) {
  std::string value = string(key, need);
  if (value.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return value;
  report(Code::kBadValue, placeOf(key), quoted(value) + " is not a value of " + quoted(key),
         didYouMean(value, choices));
  return "";
}

std::string ObjectReader::id(std::string_view key) {
  std::string value = string(key, Need::kRequired);
  if (!value.empty() && !isGoodId(value)) {
    report(Code::kBadId, placeOf(key), quoted(value) + " is not a good id",
           "lower case letters, digits and _, a letter first, and not a word of conditions such as \"and\"");
  }
  return value;
}

bool ObjectReader::boolean(std::string_view key) {
  const Json* value = typed(key, Need::kOptional, Json::Kind::kBool, "true or false");
  return value != nullptr && value->boolean;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, Need need, std::int64_t min, std::int64_t max) {
  const Json* value = typed(key, need, Json::Kind::kInteger, "a whole number");
  if (value == nullptr) return std::nullopt;
  if (value->integer < min || value->integer > max) {
    report(Code::kOutOfRange, placeOf(key), quoted(key) + " is " + std::to_string(value->integer),
           "it must be from " + grouped(min) + " to " + grouped(max));
    return std::nullopt;
  }
  return value->integer;
}

Text ObjectReader::text(std::string_view key, std::string textKey, Need need) {
  Text text{std::move(textKey), words(key, need), placeOf(key)};
  if (text.value.size() > kMostTextBytes) tooLong(text, out_);
  return text;
}

Text ObjectReader::richText(std::string_view key, std::string textKey, Need need) {
  Text rich = text(key, std::move(textKey), need);
  rich.rich = true;
  return rich;
}

Condition ObjectReader::condition(std::string_view key, Need need) {
  Condition condition;
  condition.source = string(key, need);
  condition.place = placeOf(key);
  condition.tree.op = Op::kTrue;
  return condition;
}

std::vector<std::string> ObjectReader::strings(std::string_view key, Need need) {
  std::vector<std::string> values;
  const Json* list = typed(key, need, Json::Kind::kArray, "a list");
  if (list == nullptr || tooMany(key, *list)) return values;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Json& item = list->items[i];
    if (!item.is(Json::Kind::kString)) {
      report(Code::kWrongType, placeOf(key, i), "a list of texts holds " + std::string(kindWords(item.kind)),
             "write each entry in double quotes");
    } else if (std::find(values.begin(), values.end(), item.text) != values.end()) {
      report(Code::kDuplicateId, placeOf(key, i), quoted(item.text) + " is in this list twice", "keep one of them");
    } else {
      values.push_back(item.text);
    }
  }
  return values;
}

bool ObjectReader::tooMany(std::string_view key, const Json& list) {
  if (list.items.size() + list.members.size() <= kMostEntries) return false;
  report(Code::kTooLarge, placeOf(key), quoted(key) + " has more than " + grouped(kMostEntries) + " entries",
         "split the pack");
  return true;
}

void ObjectReader::each(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read) {
  const Json* list = typed(key, need, Json::Kind::kArray, "a list");
  if (list == nullptr || tooMany(key, *list)) return;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const Json& item = list->items[i];
    if (!item.is(Json::Kind::kObject)) {
      report(Code::kWrongType, placeOf(key, i), quoted(key) + " holds objects, and this is " + kindWords(item.kind),
             "write an object in braces");
      continue;
    }
    ObjectReader reader(item, placeOf(key, i), out_);
    read(reader);
    reader.refuseUnknownKeys();
  }
}

void ObjectReader::object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read) {
  const Json* value = typed(key, need, Json::Kind::kObject, "an object");
  if (value == nullptr) return;
  ObjectReader reader(*value, placeOf(key), out_);
  read(reader);
  reader.refuseUnknownKeys();
}

void ObjectReader::members(std::string_view key, Need need,
                           const std::function<void(const std::string&, const Json&, Place)>& read) {
  const Json* value = typed(key, need, Json::Kind::kObject, "an object");
  if (value == nullptr || tooMany(key, *value)) return;
  for (const auto& [name, member] : value->members) {
    if (full(out_)) return;
    Place place = placeOf(key);
    place.pointer += pointerStep(name);
    read(name, member, place);
  }
}

Place ObjectReader::placeOf(std::string_view key) const { return {place_.file, place_.pointer + pointerStep(key), 0}; }

Place ObjectReader::placeOf(std::string_view key, std::size_t index) const {
  return {place_.file, place_.pointer + pointerStep(key) + "/" + std::to_string(index), 0};
}

void ObjectReader::report(Code code, Place place, std::string message, std::string hint) {
  if (full(out_)) return;
  out_.push_back({code, std::move(place), std::move(message), std::move(hint)});
}

void ObjectReader::refuseUnknownKeys() {
  for (const auto& [name, value] : json_.members) {
    if (full(out_)) return;
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    report(Code::kUnknownKey, placeOf(name), "the key " + quoted(name) + " means nothing here",
           didYouMean(name, known_));
  }
}

Text readText(const Json& json, const Place& place, std::string key, Diagnostics& out) {
  if (!json.is(Json::Kind::kString)) {
    out.push_back({Code::kWrongType, place, "this must be text, and is " + std::string(kindWords(json.kind)),
                   "write it in double quotes"});
  } else if (json.text.empty()) {
    out.push_back({Code::kEmptyText, place, "this text is empty", "write the words"});
  } else if (!hasWords(json.text)) {
    out.push_back({Code::kEmptyText, place, "this text has no words, only blanks or signs", "write the words"});
  }
  Text text{std::move(key), hasWords(json.text) ? json.text : "", place};
  if (text.value.size() > kMostTextBytes) tooLong(text, out);
  return text;
}

}  // namespace advisor::compiler
