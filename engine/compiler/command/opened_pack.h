// A pack file that is open in the engine, for commands that say what a pack is.
//
// It owns the bytes and the memory that `Pack` refers to, so it must not be copied or moved once it is open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/runtime/pack.h"

namespace advisor::compiler {

inline constexpr std::size_t kMostPackBytes = std::size_t{64} << 20;

class OpenedPack {
 public:
  // More bytes than kMostPackBytes are no pack. Check `error()` before any other call.
  explicit OpenedPack(std::string bytes);
  OpenedPack(const OpenedPack&) = delete;
  OpenedPack& operator=(const OpenedPack&) = delete;

  [[nodiscard]] Error error() const { return error_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const Pack& pack() const { return pack_; }
  // A text of the pack; those that lie in a file of their own are empty here.
  [[nodiscard]] std::string text(std::uint16_t number) const;

 private:
  std::string bytes_;
  std::vector<std::uint64_t> workspace_;
  Pack pack_;
  Error error_;
};

}  // namespace advisor::compiler
