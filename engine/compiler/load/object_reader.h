// Reads one JSON object of the content and reports what is wrong with it: missing keys, wrong types, bad ids and, at
// the end, unknown keys. A reader never stops: it returns an empty value for one that it refuses, so that one run finds
// all mistakes. It borrows the JSON and the diagnostics, which must outlive it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

enum class Need : std::uint8_t { kRequired, kOptional };

class ObjectReader {
 public:
  ObjectReader(const Json& json, Place place, Diagnostics& out);

  [[nodiscard]] bool has(std::string_view key);
  [[nodiscard]] std::string string(std::string_view key, Need need);  // not empty when present
  [[nodiscard]] std::string words(std::string_view key, Need need);   // the same, with a letter or digit for people
  [[nodiscard]] std::string oneOf(std::string_view key, Need need, std::span<const std::string> choices);
  [[nodiscard]] std::string id(std::string_view key = "id");  // required, well formed
  [[nodiscard]] bool boolean(std::string_view key);           // absent: false
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, Need need, std::int64_t min,
                                                    std::int64_t max);
  [[nodiscard]] Text text(std::string_view key, std::string textKey, Need need);
  [[nodiscard]] Text richText(std::string_view key, std::string textKey, Need need);  // may hold markup
  [[nodiscard]] Condition condition(std::string_view key, Need need = Need::kOptional);
  [[nodiscard]] std::vector<std::string> strings(std::string_view key, Need need = Need::kOptional);

  // Calls `read` with a reader for each object of the list, then reports the unknown keys of that object.
  void each(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read);
  // The same for one object.
  void object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read);
  // Visits each member of an object whose keys are names chosen by the author.
  void members(std::string_view key, Need need,
               const std::function<void(const std::string& name, const Json& value, Place place)>& read);

  [[nodiscard]] const Json* find(std::string_view key, Need need);
  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] Place placeOf(std::string_view key) const;
  [[nodiscard]] Place placeOf(std::string_view key, std::size_t index) const;
  void report(Code code, Place place, std::string message, std::string hint);
  void refuseUnknownKeys();
  [[nodiscard]] std::size_t mistakes() const { return out_.size(); }  // of the whole pack so far

 private:
  bool tooMany(std::string_view key, const Json& list);
  const Json* typed(std::string_view key, Need need, Json::Kind kind, std::string_view wanted);

  const Json& json_;
  Place place_;
  Diagnostics& out_;
  std::vector<std::string> known_;
};

// A text value outside an ObjectReader (a translation, a named text). Reports a diagnostic when it is empty.
[[nodiscard]] Text readText(const Json& json, const Place& place, std::string key, Diagnostics& out);

}  // namespace advisor::compiler
