#include "engine/runtime/reach.h"

#include <cstring>

namespace advisor {

Set reach(const Pack& pack, RootId id, const Set* possible, Walk& walk, std::uint32_t owner) {
  const format::Root& root = pack.roots[index(id)];
  walk.fewest = 0;
  walk.matters = false;
  if (root.size() == 0) return 1u << root.entry();
  const std::uint16_t* nodes = pack.nodes.data() + root.begin();
  std::uint16_t* marks = walk.marks;
  Set leaves = 0;
  std::uint32_t fewest = kLeaf;
  bool onePath = true;  // so far every variable had one value
  std::uint32_t next = 0;
  std::uint32_t last = 0;  // the last node that is marked
  marks[0] = 1;            // 1 + the fewest open questions before a node; 0: not reached
  for (std::uint32_t at = 0; at <= last; at = next) {
    const format::Case& test = pack.cases[nodes[at]];
    next = at + 1u + test.branches();
    std::uint32_t length = marks[at];
    if (length == 0) continue;
    marks[at] = 0;
    const std::uint32_t own = pack.variables[test.variable()].owner;
    Set values = possible[test.variable()];
    const bool open = !isSingle(values);
    onePath = onePath && !open;
    walk.matters = open && own == owner;
    // Nodes lie in the order of their owners: met, or passed.
    if (walk.matters || own > owner) {
      std::memset(marks + at, 0, (last + 1 - at) * sizeof *marks);
      break;
    }
    for (; values != 0; values &= values - 1) {
      const std::uint32_t child = nodes[at + 1u + pack.caseMaps[test.first() + first(values)]];
      std::uint32_t to = length;
      if ((child & kLeaf) != 0) {
        leaves |= 1u << (child & (kLeaf - 1u));
        if (open && own >= kResultVariables) ++to;
        if (to <= fewest) fewest = to - 1;
        if (onePath) return leaves;
        continue;
      }
      if (open && own >= kResultVariables && pack.variables[pack.cases[nodes[child]].variable()].owner != own) ++to;
      if (marks[child] == 0 || to < marks[child]) marks[child] = static_cast<std::uint16_t>(to);
      if (child > last) last = child;
      if (onePath) next = child;
    }
  }
  walk.fewest = fewest;
  return leaves;
}

}  // namespace advisor
