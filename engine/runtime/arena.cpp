#include "engine/runtime/arena.h"

namespace advisor {

std::uint8_t* Arena::bytes(std::size_t count, std::size_t size) {
  constexpr std::uintptr_t kAlignment = 8;
  if (failed()) return nullptr;
  const std::size_t pad = (kAlignment - reinterpret_cast<std::uintptr_t>(at_) % kAlignment) % kAlignment;
  const auto room = static_cast<std::size_t>(end_ - at_);
  if (room < pad || count > (room - pad) / size) {
    at_ = nullptr;
    return nullptr;
  }
  std::uint8_t* const piece = at_ + pad;
  at_ = piece + count * size;
  for (std::uint8_t* byte = piece; byte < at_; ++byte) *byte = 0;
  return piece;
}

}  // namespace advisor
