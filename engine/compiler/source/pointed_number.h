// A whole number that is written in another way: 60.0, 1e2, "60". Hints say how to write it.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Empty when the value is no whole number in any writing. Precondition: a whole number was wanted.
[[nodiscard]] inline std::string hintForWholeNumber(const Json& value) {
  const std::string& text = value.text;
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  if (value.is(Json::Kind::kString)) {
    const bool isNumber = !text.empty() && std::all_of(text.begin() + (text[0] == '-' ? 1 : 0), text.end(), isDigit);
    return isNumber ? "write " + text + ", without quotes" : "";
  }
  if (!value.is(Json::Kind::kReal) || std::abs(value.real) > 1e15 || value.real != std::floor(value.real)) return "";
  const std::string whole = std::to_string(static_cast<std::int64_t>(value.real));
  const bool hasExponent = text.find_first_of("eE") != std::string::npos;
  return "write " + whole + (hasExponent ? ", with its digits" : ", without a point");
}

}  // namespace advisor::compiler
