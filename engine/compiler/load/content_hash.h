// The hash of a pack's content, by which a pack names what it was made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Takes the files of a pack one after the other. Spaces, line ends and the order of files in a folder do not count;
// each value, each key and the order of keys does.
class ContentHash {
 public:
  void add(std::string_view file, const Json& json);
  void addDrawing(std::string_view file, std::string_view text);

  // The first 64 bits of SHA-256 over all that was added.
  [[nodiscard]] std::uint64_t value() const;

 private:
  std::string all_;  // each file's name and what it holds, each ended by NUL
};

}  // namespace advisor::compiler
