// What a root can still become: a walk over its decision diagram.
//
// `possible` gives, for each variable, the values it can still take. While one value is left, the walk follows it; from
// the first open variable on, one sweep marks every node that can be reached. Because a diagram meets each variable once
// and is reduced, the leaves are exact for that root, whatever is possible. So are the open questions while those known
// come before those open, as in an interview; otherwise some may be named that cannot change the leaf, and none is missed.
#pragma once

#include <cstdint>

#include "engine/runtime/pack.h"

namespace advisor {

struct Reach {
  Set leaves = 0;
  Set open = 0;  // bit n: the n-th owner of the root's support is open and still matters
};

// `marks` has pack.largestRoot entries, all zero, and is zero again afterwards.
Reach reach(const Pack& pack, RootId root, const Set* possible, std::uint8_t* marks);

}  // namespace advisor
