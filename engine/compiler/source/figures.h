// Numbers in the form that people read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace advisor::compiler {

// Digits with a comma before each group of three: 999,999.
[[nodiscard]] std::string grouped(std::string_view digits);
[[nodiscard]] std::string grouped(std::int64_t number);

}  // namespace advisor::compiler
