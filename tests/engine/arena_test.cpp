#include "engine/runtime/arena.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace advisor;

TEST_CASE("pieces of an arena are zero, aligned and apart") {
  std::vector<std::uint8_t> block(1000, 0xff);
  Arena arena(block);
  auto* bytes = arena.take<std::uint8_t>(3);
  auto* numbers = arena.take<std::uint32_t>(5);
  REQUIRE(reinterpret_cast<std::uintptr_t>(numbers) % alignof(std::uint32_t) == 0);
  REQUIRE(reinterpret_cast<std::uint8_t*>(numbers) >= bytes + 3);
  for (int i = 0; i < 5; ++i) REQUIRE(numbers[i] == 0);
  REQUIRE(arena.left() >= 1000 - (3 + 7 + 7 + 20));
}

TEST_CASE("a used-up arena gives nothing, and stays used up") {
  std::vector<std::uint8_t> block(64);
  Arena arena(block);
  REQUIRE(arena.take<std::uint64_t>(100) == nullptr);
  REQUIRE(arena.failed());
  REQUIRE(arena.take<std::uint8_t>(1) == nullptr);
  REQUIRE(Arena(block).take<std::uint64_t>(SIZE_MAX / 8) == nullptr);
}
