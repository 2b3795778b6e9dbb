#include "engine/compiler/source/json_indented.h"

#include <algorithm>

namespace advisor::compiler {
namespace {

constexpr std::size_t kMostOnALine = 100;

bool isContainer(const Json& value) { return value.is(Json::Kind::kArray) || value.is(Json::Kind::kObject); }

bool holdsObject(const Json& value) {
  if (value.is(Json::Kind::kObject)) return true;
  return std::any_of(value.items.begin(), value.items.end(), holdsObject);
}

// Whether an object or list has only plain values and lists of them, so that a line may hold all of it.
bool isFlat(const Json& value) {
  return std::none_of(value.items.begin(), value.items.end(), holdsObject) &&
         std::none_of(value.members.begin(), value.members.end(),
                      [](const auto& member) { return holdsObject(member.second); });
}

// The value on one line, with blanks as people write them.
std::string onALine(const Json& value) {
  if (!isContainer(value)) return writeJson(value);
  std::string inside;
  for (const Json& item : value.items) inside += (inside.empty() ? "" : ", ") + onALine(item);
  for (const auto& [key, member] : value.members) {
    inside += (inside.empty() ? "" : ", ") + writeJson(Json::of(std::string_view(key))) + ": " + onALine(member);
  }
  if (value.is(Json::Kind::kArray)) return "[" + inside + "]";
  return inside.empty() ? "{}" : "{ " + inside + " }";
}

std::string indented(const Json& value, std::size_t depth) {
  std::string line = onALine(value);
  if (!isContainer(value) || (depth > 2 && isFlat(value) && line.size() + 2 * depth <= kMostOnALine)) return line;
  const bool isList = value.is(Json::Kind::kArray);
  if (isList ? value.items.empty() : value.members.empty()) return line;
  const std::string margin(2 * depth + 2, ' ');
  std::string inside;
  for (const Json& item : value.items) inside += (inside.empty() ? "" : ",\n") + margin + indented(item, depth + 1);
  for (const auto& [key, member] : value.members) {
    inside += (inside.empty() ? "" : ",\n") + margin + writeJson(Json::of(std::string_view(key))) + ": " +
              indented(member, depth + 1);
  }
  const std::string end = "\n" + std::string(2 * depth, ' ');
  return (isList ? "[\n" : "{\n") + inside + end + (isList ? "]" : "}");
}

}  // namespace

std::string writeIndentedJson(const Json& value) { return indented(value, 0) + "\n"; }

}  // namespace advisor::compiler
