// What a root can still become: a walk over its decision diagram.
//
// `possible` gives the values that each variable can still take. While the tested variable has a single value, the walk
// follows that branch; from the first open variable on, one sweep visits every reachable node. A diagram tests each
// variable at most once on a path and is reduced, so the reachable leaves are exact for that root. Whether a question
// matters is exact while all known variables precede the open ones, as in an interview. Otherwise the answer may be "it
// matters" although it does not, but never the reverse.
//
// The walks use pack.marks, one walk at a time, and leave all marks zero.
#pragma once

#include <cstdint>

#include "engine/runtime/pack.h"

namespace advisor {

// The leaves that can be reached.
Set reachableTerminals(const Pack& pack, RootId root, const Set* possible);

// Whether a walk reaches an open variable of the group, so that the value of the root can depend on it.
bool dependsOn(const Pack& pack, RootId root, const Set* possible, std::uint32_t variableGroup);

// The number of open questions on the shortest path to a leaf.
std::uint32_t shortestOpenPath(const Pack& pack, RootId root, const Set* possible);

}  // namespace advisor
