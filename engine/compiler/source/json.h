// A JSON value that remembers its position in the text, and the only parser of JSON text in the compiler.
//
// Objects keep the author's order. `parseJson` refuses syntax errors, invalid UTF-8, equal keys in one object, deep
// nesting and large files. It continues after equal keys and stops at any other error, because what follows a syntax
// error is unreliable. json.cpp is the only file that includes nlohmann/json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compiler/source/codes.h"
#include "engine/format/limits.h"

namespace advisor::compiler {

inline constexpr std::size_t kMaxJsonBytes = std::size_t{format::kMostFileMegabytes} << 20;
using format::kMostDepth;
using format::kMostKeyBytes;

struct Json {
  enum class Kind : std::uint8_t { kNull, kBool, kInteger, kReal, kString, kArray, kObject };

  Kind kind = Kind::kNull;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;          // numbers that are not whole or do not fit 64 bits
  std::string text;         // of a string; of a real number that was read: its digits as written
  std::vector<Json> items;  // of an array
  std::vector<std::pair<std::string, Json>> members;  // of an object, in the order written
  std::size_t offset = 0;                             // byte of its first character in the text it was read from

  Json() = default;
  static Json of(bool value);
  static Json of(std::int64_t value);
  static Json of(int value) { return of(static_cast<std::int64_t>(value)); }
  static Json of(double value);
  static Json of(std::string_view value);
  static Json of(const char* value) { return of(std::string_view(value)); }
  static Json array();
  static Json object();

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  // The member of that name, or null. Borrowed from this value.
  [[nodiscard]] const Json* find(std::string_view key) const;
  Json& add(std::string_view key, Json value);  // to an object; returns *this for chaining
  Json& push(Json value);                       // to an array
};

struct JsonFault {
  Code code{};
  std::string message;
  std::string hint;
  std::size_t offset = 0;  // byte in the text
};

struct JsonResult {
  Json value;
  std::vector<JsonFault> faults;
  bool whole = false;  // the text was read to its end; of equal keys, the first is kept
  [[nodiscard]] bool good() const { return faults.empty(); }
};

[[nodiscard]] JsonResult parseJson(std::string_view text);

// One line without spaces; UTF-8 is not escaped. Equal values give equal bytes on every machine.
[[nodiscard]] std::string writeJson(const Json& value);

// "an object", "a list", "text" …: the name of a kind in diagnostics.
[[nodiscard]] const char* kindWords(Json::Kind kind);

// A step of a JSON pointer, with "~" and "/" escaped.
[[nodiscard]] std::string pointerStep(std::string_view key);

}  // namespace advisor::compiler
