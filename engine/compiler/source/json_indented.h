// JSON for people to read and paste: one member a line, and what is short and holds no object on one line.
#pragma once

#include <string>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// With a newline at the end.
[[nodiscard]] std::string writeIndentedJson(const Json& value);

}  // namespace advisor::compiler
