// What a root can still become: a walk over its decision diagram.
//
// `possible` gives, for each variable, the values it can still take. While one value is left, the walk follows it; from
// the first open variable on, one sweep visits every node that can be reached. Because a diagram meets each variable
// once and is reduced, the leaves are exact for that root, whatever is possible. So is whether a question matters while
// those known come before those open, as in an interview; otherwise it may be said to matter and not, never the
// reverse.
#pragma once

#include <cstdint>

#include "engine/runtime/pack.h"

namespace advisor {

inline constexpr std::uint32_t kNoOwner = ~0u;

// What a walk needs, and what it finds besides the leaves. The caller keeps it, and the marks are lent.
struct Walk {
  std::uint16_t* marks = nullptr;  // as many as the largest root has entries; all zero, and zero again afterwards
  std::uint32_t fewest = 0;        // open questions on the shortest way to a leaf, where they were counted
  bool matters = false;            // the owner was met while open
};

// The leaves that can be reached. With an owner: whether that one matters, and only as many leaves as that takes.
Set reach(const Pack& pack, RootId root, const Set* possible, Walk& walk, std::uint32_t owner = kNoOwner);

// Open questions on the shortest way to a leaf.
std::uint32_t fewestOpen(const Pack& pack, RootId root, const Set* possible, Walk& walk);

}  // namespace advisor
