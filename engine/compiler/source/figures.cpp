#include "engine/compiler/source/figures.h"

namespace advisor::compiler {

std::string grouped(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return number < 0 ? "-" + grouped(std::string_view(digits).substr(1)) : grouped(std::string_view(digits));
}

}  // namespace advisor::compiler
