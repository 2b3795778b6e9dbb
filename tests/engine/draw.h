// Random numbers for tests, the same for a seed everywhere.
#pragma once

#include <cstdint>
#include <random>

namespace advisor {

// std::mt19937 as 32-bit numbers; its own result type is wider on some machines.
class Draw {
 public:
  explicit Draw(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t operator()() { return static_cast<std::uint32_t>(engine_()); }

 private:
  std::mt19937 engine_;
};

}  // namespace advisor
