#include "engine/runtime/reach.h"

#include <cstring>

namespace advisor {
namespace {

constexpr std::uint32_t kNoOwner = ~0u;

struct Found {
  Set leaves = 0;
  std::uint32_t fewest = 0;  // open questions on the shortest path; only with kCounting
  bool met = false;          // the variable group was reached while open; the walk ends there
};

// Two walks in one template: counting the open questions takes twice as long and is needed only once per screen.
template <bool kCounting>
Found walk(const Pack& pack, RootId id, const Set* possible, std::uint32_t variableGroup) {
  const format::Root& root = pack.roots[index(id)];
  if (root.size() == 0) return {1u << root.entry()};
  const std::uint16_t* nodes = pack.nodes.data() + root.begin();
  std::uint16_t* marks = pack.marks;
  Found found{0, kCounting ? kLeaf : 0u};
  bool onePath = true;  // so far, every variable on the path had a single value
  std::uint32_t next = 0;
  std::uint32_t last = 0;  // the last marked node
  marks[0] = 1;            // 1 + the fewest open questions before a node; 0: not reached
  for (std::uint32_t at = 0; at <= last; at = next) {
    const format::Case& test = pack.cases[nodes[at]];
    next = at + 1u + test.branches();
    const std::uint32_t length = marks[at];
    if (length == 0) continue;
    marks[at] = 0;
    const std::uint32_t own = pack.variables[test.variable()].variableGroup;
    Set values = possible[test.variable()];
    const bool open = !isSingle(values);
    onePath = onePath && !open;
    if (own > variableGroup) continue;  // the group comes before this variable and all below it
    if (open && own == variableGroup) {
      std::memset(marks + at, 0, (last + 1 - at) * sizeof *marks);
      found.met = true;
      break;
    }
    const bool counts = kCounting && open && own >= kResultVariables;
    const std::uint8_t* branches = pack.caseMaps.data() + test.first();
    for (; values != 0; values &= values - 1) {
      const std::uint32_t place = at + 1u + branches[first(values)];
      const std::uint32_t child = place + nodes[place];
      if ((nodes[place] & kLeaf) != 0) {
        found.leaves |= 1u << (nodes[place] & (kLeaf - 1u));
        if (kCounting && length + counts <= found.fewest) found.fewest = length + counts - 1;
        if (onePath) return found;
        continue;
      }
      std::uint32_t to = 1;
      if (kCounting) {
        to = length;
        if (counts && pack.variables[pack.cases[nodes[child]].variable()].variableGroup != own) ++to;
        if (marks[child] != 0 && marks[child] < to) to = marks[child];
      }
      marks[child] = static_cast<std::uint16_t>(to);
      if (child > last) last = child;
      if (onePath) next = child;
    }
  }
  return found;
}

}  // namespace

Set reachableTerminals(const Pack& pack, RootId root, const Set* possible) {
  return walk<false>(pack, root, possible, kNoOwner).leaves;
}

bool dependsOn(const Pack& pack, RootId root, const Set* possible, std::uint32_t variableGroup) {
  return walk<false>(pack, root, possible, variableGroup).met;
}

std::uint32_t shortestOpenPath(const Pack& pack, RootId root, const Set* possible) {
  return walk<true>(pack, root, possible, kNoOwner).fewest;
}

}  // namespace advisor
