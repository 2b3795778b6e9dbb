#include "engine/runtime/reach.h"

#include <cstring>

namespace advisor {
namespace {

// Two walks in one: counting the open questions on the way takes twice as long, and is asked for once a screen.
template <bool kCounting>
Set walk(const Pack& pack, RootId id, const Set* possible, Walk& state, std::uint32_t owner) {
  const format::Root& root = pack.roots[index(id)];
  state.fewest = 0;
  state.matters = false;
  if (root.size() == 0) return 1u << root.entry();
  const std::uint16_t* nodes = pack.nodes.data() + root.begin();
  std::uint16_t* marks = state.marks;
  Set leaves = 0;
  std::uint32_t fewest = kLeaf;
  bool onePath = true;  // so far every variable had one value
  std::uint32_t next = 0;
  std::uint32_t last = 0;  // the last node that is marked
  marks[0] = 1;            // 1 + the fewest open questions before a node; 0: not reached
  for (std::uint32_t at = 0; at <= last; at = next) {
    const format::Case& test = pack.cases[nodes[at]];
    next = at + 1u + test.branches();
    const std::uint32_t length = marks[at];
    if (length == 0) continue;
    marks[at] = 0;
    const std::uint32_t own = pack.variables[test.variable()].owner;
    Set values = possible[test.variable()];
    const bool open = !isSingle(values);
    onePath = onePath && !open;
    state.matters = open && own == owner;
    // Nodes lie in the order of their owners: met, or passed.
    if (state.matters || own > owner) {
      std::memset(marks + at, 0, (last + 1 - at) * sizeof *marks);
      break;
    }
    const bool counts = kCounting && open && own >= kResultVariables;
    const std::uint8_t* branches = pack.caseMaps.data() + test.first();
    for (; values != 0; values &= values - 1) {
      const std::uint32_t child = nodes[at + 1u + branches[first(values)]];
      if ((child & kLeaf) != 0) {
        leaves |= 1u << (child & (kLeaf - 1u));
        if (kCounting && length + counts <= fewest) fewest = length + counts - 1;
        if (onePath) return leaves;
        continue;
      }
      std::uint32_t to = 1;
      if (kCounting) {
        to = length;
        if (counts && pack.variables[pack.cases[nodes[child]].variable()].owner != own) ++to;
        if (marks[child] != 0 && marks[child] < to) to = marks[child];
      }
      marks[child] = static_cast<std::uint16_t>(to);
      if (child > last) last = child;
      if (onePath) next = child;
    }
  }
  if (kCounting) state.fewest = fewest;
  return leaves;
}

}  // namespace

Set reach(const Pack& pack, RootId root, const Set* possible, Walk& state, std::uint32_t owner) {
  return walk<false>(pack, root, possible, state, owner);
}

std::uint32_t fewestOpen(const Pack& pack, RootId root, const Set* possible, Walk& state) {
  walk<true>(pack, root, possible, state, kNoOwner);
  return state.fewest;
}

}  // namespace advisor
