// Hands out pieces of one block of memory that the caller owns; nothing is ever given back. All the engine's memory
// comes from one arena at open; afterwards nothing allocates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace advisor {

class Arena {
 public:
  explicit Arena(std::span<std::uint8_t> block) : block_(block) {}

  // Zeroed. Null once the block is used up, and from then on for every call, so that one check at the end is enough.
  template <typename T>
  T* take(std::size_t count) {
    const std::size_t start = (used_ + alignof(T) - 1) & ~(alignof(T) - 1);
    if (failed_ || count > (block_.size() - (start < block_.size() ? start : block_.size())) / sizeof(T)) {
      failed_ = true;
      return nullptr;
    }
    used_ = start + count * sizeof(T);
    T* piece = reinterpret_cast<T*>(block_.data() + start);
    for (std::size_t i = 0; i < count; ++i) piece[i] = T{};
    return piece;
  }
  bool failed() const { return failed_; }
  std::size_t used() const { return used_; }

 private:
  std::span<std::uint8_t> block_;
  std::size_t used_ = 0;
  bool failed_ = false;
};

}  // namespace advisor
