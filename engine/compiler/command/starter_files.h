// The files of content/starter, embedded into the program at build time (embed_starter.cmake), so that `advisor new`
// needs no other file.
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
