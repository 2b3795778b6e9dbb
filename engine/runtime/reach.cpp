#include "engine/runtime/reach.h"

namespace advisor {

Reach reach(const Pack& pack, RootId id, const Set* possible, std::uint8_t* marks) {
  const format::Root& root = pack.roots[index(id)];
  if (root.size() == 0) return {1u << root.entry(), 0};
  const std::uint16_t* nodes = pack.nodes.data() + root.begin();
  const std::uint8_t* maps = pack.caseMaps.data();

  std::uint32_t at = 0;
  const format::Case* test = &pack.cases[nodes[at]];
  while (isSingle(possible[test->variable()])) {
    const std::uint16_t child = nodes[at + 1u + maps[test->first() + first(possible[test->variable()])]];
    if (child & kLeaf) return {1u << (child & ~kLeaf), 0};
    at = child;
    test = &pack.cases[nodes[at]];
  }

  std::uint32_t owner = pack.variables[test->variable()].owner;
  std::uint32_t place = 0;
  for (const std::uint16_t* s = &pack.support[pack.supportStart[index(id)]]; s[place] != owner;) ++place;

  Reach result;
  marks[at] = 1;
  for (const std::uint32_t size = root.size(); at < size;) {
    test = &pack.cases[nodes[at]];
    if (pack.variables[test->variable()].owner != owner) {
      owner = pack.variables[test->variable()].owner;
      ++place;
    }
    if (marks[at]) {
      marks[at] = 0;
      Set values = possible[test->variable()];
      if (!isSingle(values)) result.open |= 1u << place;
      for (; values != 0; values &= values - 1) {
        const std::uint16_t child = nodes[at + 1u + maps[test->first() + first(values)]];
        if (child & kLeaf) {
          result.leaves |= 1u << (child & ~kLeaf);
        } else {
          marks[child] = 1;
        }
      }
    }
    at += 1u + test->branches();
  }
  return result;
}

}  // namespace advisor
