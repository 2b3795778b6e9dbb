#include "engine/compiler/source/source_files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>
#include <tuple>

#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

// Advances by `count` characters in a JSON string literal; an escape counts as one character, and so does a pair of
// surrogate escapes.
std::size_t intoLiteral(const std::string& text, std::size_t quote, int count) {
  std::size_t at = quote + 1;
  for (int i = 0; i < count && at < text.size() && text[at] != '"'; ++i) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      const bool hex = text[at + 1] == 'u';
      const bool high = hex && at + 3 < text.size() && (text[at + 2] == 'd' || text[at + 2] == 'D') &&
                        std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
      at += hex ? (high ? 12U : 6U) : 2U;
    } else {
      ++at;
      while (at < text.size() && continuesCharacter(text[at])) ++at;
    }
  }
  return std::min(at, text.size());
}

std::string unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] == '~' && i + 1 < step.size())
      out += step[++i] == '1' ? '/' : '~';
    else
      out += step[i];
  }
  return out;
}

const Json* child(const Json& json, std::string_view step) {
  if (json.is(Json::Kind::kObject)) return json.find(unescaped(step));
  if (!json.is(Json::Kind::kArray)) return nullptr;
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (error != std::errc() || end != step.data() + step.size() || index >= json.items.size()) return nullptr;
  return &json.items[index];
}

}  // namespace

std::size_t offsetOf(const std::string& text, const Json& json, const Place& place) {
  if (place.pointer.empty() && place.column > 0) {
    std::size_t at = 0;
    for (int i = 1; i < place.column && at < text.size(); ++i) {
      ++at;
      while (at < text.size() && continuesCharacter(text[at])) ++at;
    }
    return at;
  }
  const Json* value = &json;
  std::string_view rest = place.pointer;
  bool found = true;
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const Json* next = child(*value, rest.substr(0, slash));
    if (next == nullptr) {
      found = false;
      break;
    }
    value = next;
    rest.remove_prefix(slash);
  }
  if (found && place.column > 1 && value->is(Json::Kind::kString)) {
    return intoLiteral(text, value->offset, place.column - 1);
  }
  if (found && place.column == 1 && value->is(Json::Kind::kString)) return value->offset + 1;
  return value->offset;
}

int columnOfByte(const std::string& text, std::size_t offset) {
  int column = 1;
  for (std::size_t at = 0; at < offset && at < text.size(); ++at) {
    if (at + 1 >= text.size() || !continuesCharacter(text[at + 1])) ++column;
  }
  return column;
}

void reportFaults(const JsonResult& read, const std::string& name, const std::string& text, Diagnostics& found) {
  for (const JsonFault& fault : read.faults) {
    const Place place{name, "", columnOfByte(text, fault.offset)};
    found.push_back({fault.code, place, fault.message, fault.hint});
  }
}

int fileRank(const std::string& file) {
  static constexpr std::array<std::string_view, 8> kOrder{"pack.json",   "questions.json",   "outcomes.json",
                                                          "advice.json", "race-checks.json", "claims.json",
                                                          "cases.json",  "sources.json"};
  const auto found = std::find(kOrder.begin(), kOrder.end(), file);
  return static_cast<int>(found - kOrder.begin());  // translations and unknown files last, by name
}

void sortByPlace(const SourceFiles& files, Diagnostics& diagnostics) {
  std::map<std::string, Json> parsed;
  using Key = std::tuple<int, int, std::string, std::size_t>;
  std::vector<std::pair<Key, Diagnostic>> keyed;
  for (Diagnostic& diagnostic : diagnostics) {
    const std::string& name = diagnostic.place.file;
    const auto file = files.find(name);
    std::size_t offset = 0;
    if (file != files.end()) {
      auto json = parsed.find(name);
      if (json == parsed.end()) json = parsed.emplace(name, parseJson(file->second).value).first;
      offset = offsetOf(file->second, json->second, diagnostic.place);
    }
    // Report a constant condition first, because it causes many other diagnostics.
    const int rank = diagnostic.code == Code::kTooManyMistakes     ? 2
                     : diagnostic.code == Code::kConditionConstant ? 0
                                                                   : 1;
    keyed.emplace_back(Key{rank, fileRank(name), name, offset}, std::move(diagnostic));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < keyed.size(); ++i) diagnostics[i] = std::move(keyed[i].second);
}

}  // namespace advisor::compiler
