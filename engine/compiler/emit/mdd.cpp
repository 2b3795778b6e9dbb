#include "engine/compiler/emit/mdd.h"

#include <algorithm>
#include <ctime>
#include <string>

namespace advisor::compiler {

namespace {

double secondsUsed() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

MddManager::MddManager(std::vector<int> domains, std::size_t mostNodes, double mostSeconds)
    : domains_(std::move(domains)),
      mostNodes_(mostNodes),
      mostSeconds_(mostSeconds),
      deadline_(secondsUsed() + mostSeconds) {}

std::size_t MddManager::Hash::operator()(const std::vector<std::uint32_t>& key) const {
  std::uint64_t hash = 1469598103934665603ull;
  for (const std::uint32_t part : key) hash = (hash ^ part) * 1099511628211ull;
  return static_cast<std::size_t>(hash ^ hash >> 29);
}

std::span<const MddManager::Handle> MddManager::children(Handle node) const {
  return {children_.data() + nodes_[node].firstChild, static_cast<std::size_t>(domain(nodes_[node].variable))};
}

MddManager::Handle MddManager::terminal(std::int64_t value) {
  const auto [found, isNew] = terminals_.emplace(value, static_cast<Handle>(nodes_.size()));
  if (isNew) nodes_.push_back({-1, value, 0});
  return found->second;
}

MddManager::Handle MddManager::test(int variable, std::vector<Handle> children) {
  if (std::all_of(children.begin(), children.end(), [&](Handle c) { return c == children.front(); })) {
    return children.front();
  }
  children.insert(children.begin(), static_cast<std::uint32_t>(variable));
  const auto found = unique_.find(children);
  if (found != unique_.end()) return found->second;
  if (nodes_.size() >= mostNodes_) throw TooManyNodes(std::to_string(mostNodes_) + " nodes");
  constexpr std::size_t kBetweenLooks = 1024;  // new nodes between two checks of the time limit
  if (nodes_.size() % kBetweenLooks == 0 && secondsUsed() > deadline_)
    throw TooManyNodes(std::to_string(static_cast<int>(mostSeconds_)) + " s");
  const auto handle = static_cast<Handle>(nodes_.size());
  nodes_.push_back({variable, 0, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin() + 1, children.end());
  unique_.emplace(std::move(children), handle);
  return handle;
}

MddManager::Handle MddManager::is(int variable, int value) {
  std::vector<Handle> children(static_cast<std::size_t>(domain(variable)), terminal(0));
  children[static_cast<std::size_t>(value)] = terminal(1);
  return test(variable, std::move(children));
}

MddManager::Handle MddManager::childAt(Handle h, int variable, int value) const {
  return nodes_[h].variable == variable ? children(h)[static_cast<std::size_t>(value)] : h;
}

MddManager::Handle MddManager::apply(Operation operation, Handle a, Handle b) {
  if (isTerminal(a) && isTerminal(b)) return terminal(operation(value(a), value(b)));
  const std::uint32_t number =
      operations_.emplace(operation, static_cast<std::uint32_t>(operations_.size())).first->second;
  std::vector<std::uint32_t> key{number, a, b};
  if (const auto found = applied_.find(key); found != applied_.end()) return found->second;
  const int variable = isTerminal(a)   ? nodes_[b].variable
                       : isTerminal(b) ? nodes_[a].variable
                                       : std::min(nodes_[a].variable, nodes_[b].variable);
  std::vector<Handle> results;
  results.reserve(static_cast<std::size_t>(domain(variable)));
  for (int v = 0; v < domain(variable); ++v) {
    results.push_back(apply(operation, childAt(a, variable, v), childAt(b, variable, v)));
  }
  const Handle result = test(variable, std::move(results));
  applied_.emplace(std::move(key), result);
  return result;
}

MddManager::Handle MddManager::ite(Handle condition, Handle then, Handle otherwise) {
  if (isTerminal(condition)) return value(condition) == 1 ? then : otherwise;
  if (then == otherwise) return then;
  std::vector<std::uint32_t> key{~0u, condition, then, otherwise};
  if (const auto found = applied_.find(key); found != applied_.end()) return found->second;
  int variable = nodes_[condition].variable;
  if (!isTerminal(then)) variable = std::min(variable, nodes_[then].variable);
  if (!isTerminal(otherwise)) variable = std::min(variable, nodes_[otherwise].variable);
  std::vector<Handle> results;
  results.reserve(static_cast<std::size_t>(domain(variable)));
  for (int v = 0; v < domain(variable); ++v) {
    results.push_back(
        ite(childAt(condition, variable, v), childAt(then, variable, v), childAt(otherwise, variable, v)));
  }
  const Handle result = test(variable, std::move(results));
  applied_.emplace(std::move(key), result);
  return result;
}

std::vector<MddManager::Handle> MddManager::reachable(Handle root) const {
  struct Visit {
    Handle node;
    std::size_t next;  // the child to visit next
  };
  std::vector<Handle> found;
  std::vector<bool> seen(nodes_.size());
  std::vector<Visit> path;
  const auto enter = [&](Handle node) {
    if (isTerminal(node) || seen[node]) return;
    seen[node] = true;
    path.push_back({node, 0});
  };
  enter(root);
  while (!path.empty()) {
    Visit& last = path.back();
    if (last.next < children(last.node).size()) {
      enter(children(last.node)[last.next++]);
    } else {
      found.push_back(last.node);
      path.pop_back();
    }
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace advisor::compiler
