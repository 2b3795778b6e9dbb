// Allocates pieces of one block of memory that the caller owns; it never frees any. All memory of the engine comes from
// one arena when a pack is opened; nothing is allocated afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace advisor {

class Arena {
 public:
  // The block starts at a multiple of eight, and so does every piece. Pieces of eight bytes, or of a multiple, that are
  // taken one after the other form an array.
  explicit Arena(std::span<std::uint8_t> block) : at_(block.data()), left_(block.size() & ~(kAlignment - 1)) {}

  // Zeroed memory. Null when the block is used up, and for every later call, so that one check at the end is enough.
  template <typename T>
  T* take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kAlignment);
    return reinterpret_cast<T*>(bytes(count, sizeof(T)));  // NOLINT(bugprone-sizeof-expression): T may be a pointer
  }
  bool failed() const { return at_ == nullptr; }
  std::size_t left() const { return left_; }  // in bytes

 private:
  static constexpr std::size_t kAlignment = 8;

  // Not a template, because there are many calls and the module must stay small.
  std::uint8_t* bytes(std::size_t count, std::size_t size);

  std::uint8_t* at_;
  std::size_t left_;  // a multiple of eight
};

}  // namespace advisor
