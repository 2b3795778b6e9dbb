// Hands out pieces of one block of memory that the caller owns; nothing is ever given back. All the engine's memory
// comes from one arena at open; afterwards nothing allocates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace advisor {

class Arena {
 public:
  explicit Arena(std::span<std::uint8_t> block) : start_(block.data()), at_(start_), end_(start_ + block.size()) {}

  // Zeroed. Null once the block is used up, and from then on for every call, so that one check at the end is enough.
  template <typename T>
  T* take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    return reinterpret_cast<T*>(bytes(count, sizeof(T)));  // NOLINT(bugprone-sizeof-expression): T may be a pointer
  }
  bool failed() const { return at_ == nullptr; }
  std::size_t used() const { return failed() ? 0 : static_cast<std::size_t>(at_ - start_); }

 private:
  // One function for all types: the calls are many and the download is small.
  std::uint8_t* bytes(std::size_t count, std::size_t size);

  std::uint8_t* start_;
  std::uint8_t* at_;
  std::uint8_t* end_;
};

}  // namespace advisor
