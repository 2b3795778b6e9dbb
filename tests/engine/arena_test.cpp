#include "engine/runtime/arena.h"

#include <catch2/catch.hpp>

#include <set>
#include <vector>

#include "engine/runtime/first_set.h"
#include "tests/engine/draw.h"

using namespace advisor;

TEST_CASE("pieces of an arena are zero, aligned and apart") {
  std::vector<std::uint8_t> block(1000, 0xff);
  Arena arena(block);
  auto* bytes = arena.take<std::uint8_t>(3);
  auto* numbers = arena.take<std::uint32_t>(5);
  REQUIRE(reinterpret_cast<std::uintptr_t>(numbers) % alignof(std::uint32_t) == 0);
  REQUIRE(reinterpret_cast<std::uint8_t*>(numbers) >= bytes + 3);
  for (int i = 0; i < 5; ++i) REQUIRE(numbers[i] == 0);
  REQUIRE(arena.used() <= 3 + 7 + 7 + 20);
}

TEST_CASE("a used-up arena gives nothing, and stays used up") {
  std::vector<std::uint8_t> block(64);
  Arena arena(block);
  REQUIRE(arena.take<std::uint64_t>(100) == nullptr);
  REQUIRE(arena.failed());
  REQUIRE(arena.take<std::uint8_t>(1) == nullptr);
  REQUIRE(Arena(block).take<std::uint64_t>(SIZE_MAX / 8) == nullptr);
}

TEST_CASE("a set finds its first member at or after any place") {
  Draw random(5);
  for (const std::uint32_t size : {1u, 31u, 32u, 33u, 1024u, 5000u, FirstSet::kMost}) {
    std::vector<std::uint8_t> block(64 * 1024);
    Arena arena(block);
    FirstSet set;
    set.open(size, arena);
    REQUIRE_FALSE(arena.failed());
    std::set<std::uint32_t> plain;
    for (int round = 0; round < 600; ++round) {
      const std::uint32_t i = random() % size;
      const bool member = random() % 3 == 0;
      set.put(i, member);
      if (member) plain.insert(i);
      else plain.erase(i);
      const std::uint32_t from = random() % size;
      const auto found = plain.lower_bound(from);
      REQUIRE(set.firstFrom(from) == (found == plain.end() ? FirstSet::kNone : *found));
    }
  }
}
