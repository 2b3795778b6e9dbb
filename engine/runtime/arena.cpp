#include "engine/runtime/arena.h"

#include <cstring>

namespace advisor {

std::uint8_t* Arena::bytes(std::size_t count, std::size_t size) {
  if (count > left_ / size) {
    at_ = nullptr;
    left_ = 0;
  }
  std::uint8_t* const piece = at_;
  if (piece == nullptr) return nullptr;
  const std::size_t taken = (count * size + kAlignment - 1) & ~(kAlignment - 1);
  at_ += taken;
  left_ -= taken;
  std::memset(piece, 0, taken);
  return piece;
}

}  // namespace advisor
