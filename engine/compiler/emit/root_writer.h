// Writes decision diagrams as the nodes, cases and roots of a pack.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/compiler/emit/variables.h"
#include "engine/format/pack_generated.h"

namespace advisor::compiler {

// A diagram with more nodes than the format allows; thrown with the number of the root.
struct RootTooLarge {
  std::size_t root;
};

class RootWriter {
 public:
  explicit RootWriter(const MddManager& mdd) : mdd_(mdd) {}  // borrowed

  void write(MddManager::Handle root);

  std::vector<advisor::format::Case> cases;
  std::vector<std::uint8_t> caseMaps;
  std::vector<std::uint16_t> nodes;
  std::vector<advisor::format::Root> roots;

 private:
  struct Branches {
    std::uint16_t test = 0;                    // index of the case
    std::vector<MddManager::Handle> children;  // distinct children, ordered by the first value that leads to each
  };
  Branches branchesOf(MddManager::Handle node);

  const MddManager& mdd_;
  std::map<std::vector<int>, std::uint16_t> caseNumbers_;
};

}  // namespace advisor::compiler
