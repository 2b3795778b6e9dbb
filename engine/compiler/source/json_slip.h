// Finds what an author did wrong in a text that is no JSON, and says in plain words how it is mended: a comma too many,
// a comment, a word processor's quotes. It reads only as much of JSON as that takes; json.cpp decides what is JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace advisor::compiler {

struct JsonSlip {
  std::size_t offset = 0;  // byte in the text
  std::string hint;
};

// Empty when the text has no slip that this knows.
[[nodiscard]] std::optional<JsonSlip> findSlip(std::string_view text);

}  // namespace advisor::compiler
