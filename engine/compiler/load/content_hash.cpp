#include "engine/compiler/load/content_hash.h"

#include <charconv>

#include "engine/compiler/source/sha256.h"

namespace advisor::compiler {

void ContentHash::add(std::string_view file, const Json& json) {
  all_.append(file).append(1, '\0').append(writeJson(json)).append(1, '\0');
}

void ContentHash::addDrawing(std::string_view file, std::string_view text) {
  all_.append(file).append(1, '\0');
  for (const char c : text) {
    if (c != '\r') all_ += c;
  }
  all_ += '\0';
}

std::uint64_t ContentHash::value() const {
  const std::string digits = sha256({reinterpret_cast<const std::uint8_t*>(all_.data()), all_.size()});
  std::uint64_t first = 0;
  std::from_chars(digits.data(), digits.data() + 16, first, 16);
  return first;
}

}  // namespace advisor::compiler
