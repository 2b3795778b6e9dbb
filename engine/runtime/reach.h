// What a root can still become: a walk over its decision diagram.
//
// `possible` gives, for each variable, the values it can still take. While one value is left, the walk follows it; from
// the first open variable on, one sweep visits every node that can be reached. Because a diagram meets each variable
// once and is reduced, the leaves are exact for that root, whatever is possible. So is whether a question matters while
// those known come before those open, as in an interview; otherwise it may be said to matter and not, never the
// reverse.
//
// The walks use the pack's marks, one at a time, and leave them zero.
#pragma once

#include <cstdint>

#include "engine/runtime/pack.h"

namespace advisor {

// The leaves that can be reached.
Set reachableTerminals(const Pack& pack, RootId root, const Set* possible);

// Whether the variableGroup is met while it is open.
bool dependsOn(const Pack& pack, RootId root, const Set* possible, std::uint32_t variableGroup);

// Open questions on the shortest way to a leaf.
std::uint32_t shortestOpenPath(const Pack& pack, RootId root, const Set* possible);

}  // namespace advisor
