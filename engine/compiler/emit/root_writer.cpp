#include "engine/compiler/emit/root_writer.h"

#include <algorithm>

#include "engine/compiler/emit/narrow.h"
#include "engine/runtime/pack.h"

namespace advisor::compiler {

RootWriter::Branches RootWriter::branchesOf(MddManager::Handle node) {
  Branches branches;
  std::vector<int> key{mdd_.variable(node)};
  for (const MddManager::Handle child : mdd_.children(node)) {
    auto found = std::find(branches.children.begin(), branches.children.end(), child);
    if (found == branches.children.end()) found = branches.children.insert(found, child);
    key.push_back(static_cast<int>(found - branches.children.begin()));
  }
  const auto [number, isNew] = caseNumbers_.emplace(key, narrow<std::uint16_t>(cases.size(), "cases of diagrams"));
  if (isNew) {
    const auto found = std::search(caseMaps.begin(), caseMaps.end(), key.begin() + 1, key.end());
    cases.emplace_back(narrow<std::uint16_t>(key[0], "options and questions"),
                       narrow<std::uint16_t>(found - caseMaps.begin(), "cases of diagrams"),
                       narrow<std::uint16_t>(branches.children.size(), "cases of diagrams"));
    if (found == caseMaps.end()) {
      for (std::size_t i = 1; i < key.size(); ++i)
        caseMaps.push_back(narrow<std::uint8_t>(key[i], "cases of diagrams"));
    }
  }
  branches.test = number->second;
  return branches;
}

void RootWriter::write(MddManager::Handle root) {
  const auto begin = narrow<std::uint32_t>(nodes.size(), "entries of diagrams");
  if (mdd_.isTerminal(root)) {
    roots.emplace_back(begin, std::uint16_t{0}, narrow<std::uint16_t>(mdd_.value(root), "results"));
    return;
  }
  const std::vector<MddManager::Handle> order = mdd_.reachable(root);
  std::map<MddManager::Handle, std::uint32_t> offsets;
  std::vector<Branches> written;
  std::uint32_t size = 0;
  for (const MddManager::Handle node : order) {
    offsets.emplace(node, size);
    written.push_back(branchesOf(node));
    size += 1 + static_cast<std::uint32_t>(written.back().children.size());
    if (size >= kLeaf) throw RootTooLarge{roots.size()};
  }
  for (const Branches& node : written) {
    nodes.push_back(node.test);
    for (const MddManager::Handle child : node.children) {
      const auto here = static_cast<std::uint32_t>(nodes.size()) - begin;
      const bool leaf = mdd_.isTerminal(child);
      nodes.push_back(narrow<std::uint16_t>(leaf ? kLeaf | mdd_.value(child) : offsets.at(child) - here, "results"));
    }
  }
  roots.emplace_back(begin, narrow<std::uint16_t>(size, "entries of a diagram"), std::uint16_t{0});
}

}  // namespace advisor::compiler
