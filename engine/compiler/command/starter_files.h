// The files of content/starter, put into the program when it is built (embed_starter.cmake), so that `advisor new`
// needs nothing but itself.
#pragma once

#include <span>
#include <string_view>

namespace advisor::compiler {

struct StarterFile {
  std::string_view name;
  std::string_view text;
};

[[nodiscard]] std::span<const StarterFile> starterFiles();

}  // namespace advisor::compiler
