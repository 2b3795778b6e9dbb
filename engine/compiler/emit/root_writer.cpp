#include "engine/compiler/emit/root_writer.h"

#include <algorithm>

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
  const auto [number, isNew] = caseNumbers_.emplace(key, static_cast<std::uint16_t>(cases.size()));
  if (isNew) {
    const auto found = std::search(caseMaps.begin(), caseMaps.end(), key.begin() + 1, key.end());
    cases.emplace_back(static_cast<std::uint16_t>(key[0]), static_cast<std::uint16_t>(found - caseMaps.begin()),
                       static_cast<std::uint16_t>(branches.children.size()));
    if (found == caseMaps.end()) {
      for (std::size_t i = 1; i < key.size(); ++i) caseMaps.push_back(static_cast<std::uint8_t>(key[i]));
    }
  }
  branches.test = number->second;
  return branches;
}

void RootWriter::write(MddManager::Handle root) {
  const auto begin = static_cast<std::uint32_t>(nodes.size());
  if (mdd_.isTerminal(root)) {
    roots.emplace_back(begin, std::uint16_t{0}, static_cast<std::uint16_t>(mdd_.value(root)));
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
  }
  if (size >= kLeaf || cases.size() >= 0xffff || caseMaps.size() > 0xffff) {
    throw RootTooLarge{roots.size()};
  }
  for (const Branches& node : written) {
    nodes.push_back(node.test);
    for (const MddManager::Handle child : node.children) {
      const bool leaf = mdd_.isTerminal(child);
      nodes.push_back(static_cast<std::uint16_t>(leaf ? kLeaf | mdd_.value(child) : offsets.at(child)));
    }
  }
  roots.emplace_back(begin, static_cast<std::uint16_t>(size), std::uint16_t{0});
}

}  // namespace advisor::compiler
