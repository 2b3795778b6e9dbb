// Marks that writers leave in a text that they will finish later: "TODO", "???", "lorem ipsum".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace advisor::compiler {

struct UnfinishedMark {
  std::string words;       // as written
  std::size_t offset = 0;  // bytes
};

[[nodiscard]] std::optional<UnfinishedMark> unfinishedMarkIn(std::string_view text);

}  // namespace advisor::compiler
