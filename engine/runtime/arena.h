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
  // The block starts on a multiple of eight, and so does every piece: pieces of eight bytes, or of a multiple, that are
  // taken one after the other are an array.
  explicit Arena(std::span<std::uint8_t> block) : at_(block.data()), left_(block.size() & ~(kAlignment - 1)) {}

  // Zeroed. Null once the block is used up, and from then on for every call, so that one check at the end is enough.
  template <typename T>
  T* take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kAlignment);
    return reinterpret_cast<T*>(bytes(count, sizeof(T)));  // NOLINT(bugprone-sizeof-expression): T may be a pointer
  }
  bool failed() const { return at_ == nullptr; }
  std::size_t left() const { return left_; }  // in bytes

 private:
  static constexpr std::size_t kAlignment = 8;

  // One function for all types: the calls are many and the download is small.
  std::uint8_t* bytes(std::size_t count, std::size_t size);

  std::uint8_t* at_;
  std::size_t left_;  // a multiple of eight
};

}  // namespace advisor
