// Numbers such as 60.0, which spreadsheets and some editors write where a whole number is meant.
#pragma once

#include <string>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Whether the value is a whole number that was written with a point.
[[nodiscard]] inline bool isWholeWithPoint(const Json& value) {
  const std::size_t point = value.text.find('.');
  return value.is(Json::Kind::kReal) && point != std::string::npos &&
         value.text.find_first_not_of('0', point + 1) == std::string::npos;
}

[[nodiscard]] inline std::string withoutPoint(const Json& value) { return value.text.substr(0, value.text.find('.')); }

}  // namespace advisor::compiler
