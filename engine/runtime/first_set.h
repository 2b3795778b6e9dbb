// A set of small numbers that finds its first member at or after a place in a few steps, whatever its size: words of 32
// bits with a summary above them, and one above that. Holds up to 32,768 numbers; the memory is the arena's.
#pragma once

#include <cstdint>

#include "engine/runtime/arena.h"

namespace advisor {

class FirstSet {
 public:
  static constexpr std::uint32_t kNone = ~0u;
  static constexpr std::uint32_t kMost = 32 * 32 * 32;

  void open(std::uint32_t size, Arena& arena) {
    for (auto& level : levels_) {
      size = (size + 31) / 32;
      level = arena.take<std::uint32_t>(size + 1);
    }
  }

  void put(std::uint32_t i, bool member) {
    for (auto* level : levels_) {
      std::uint32_t& word = level[i / 32];
      word = member ? word | 1u << i % 32 : word & ~(1u << i % 32);
      i /= 32;
      member = word != 0;
    }
  }

  std::uint32_t firstFrom(std::uint32_t i) const { return find(0, i); }

 private:
  std::uint32_t find(std::uint32_t level, std::uint32_t i) const {
    const std::uint32_t word = levels_[level][i / 32] >> (i % 32);
    if (word != 0) return i + static_cast<std::uint32_t>(__builtin_ctz(word));
    if (level == 2) return kNone;
    const std::uint32_t next = find(level + 1, i / 32 + 1);
    return next == kNone ? kNone : next * 32 + static_cast<std::uint32_t>(__builtin_ctz(levels_[level][next]));
  }

  std::uint32_t* levels_[3] = {};
};

}  // namespace advisor
