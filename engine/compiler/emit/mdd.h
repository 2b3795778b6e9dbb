// Reduced ordered multi-valued decision diagrams (MDDs) with shared nodes, which a pack ships.
//
// A node tests one variable and has a child for each of its values; a terminal is a whole number. Equal functions have
// equal handles, so `a == b` decides whether two functions agree for all answers. Truth values are the terminals 0, 1
// and kNullTerminal. The proofs use their own diagrams (prove/) and share no code with these.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace advisor::compiler {

inline constexpr std::int64_t kNullTerminal = INT64_MIN;

// Thrown when a diagram needs more nodes, or more time, than a download for readers may cost. States which limit was
// reached: "1000000 nodes", "10 s".
struct TooManyNodes : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class MddManager {
 public:
  using Handle = std::uint32_t;
  using Operation = std::int64_t (*)(std::int64_t, std::int64_t);

  // `domains`: the number of values of each variable, in order.
  MddManager(std::vector<int> domains, std::size_t mostNodes, double mostSeconds = 10);

  Handle terminal(std::int64_t value);
  Handle test(int variable, std::vector<Handle> children);      // precondition: children test later variables only
  Handle is(int variable, int value);                           // 1 where the variable has the value, else 0
  Handle apply(Operation operation, Handle a, Handle b);        // terminal by terminal
  Handle ite(Handle condition, Handle then, Handle otherwise);  // `then` where the condition's terminal is 1

  bool isTerminal(Handle h) const { return nodes_[h].variable < 0; }
  std::int64_t value(Handle leaf) const { return nodes_[leaf].value; }
  int variable(Handle node) const { return nodes_[node].variable; }
  std::span<const Handle> children(Handle node) const;
  int domain(int variable) const { return domains_[static_cast<std::size_t>(variable)]; }
  std::size_t size() const { return nodes_.size(); }
  std::size_t mostNodes() const { return mostNodes_; }
  void limitNodes(std::size_t most) { mostNodes_ = most; }

  std::vector<Handle> reachable(Handle root) const;  // nodes without terminals; parents first, depth first

 private:
  struct Node {
    int variable = -1;  // -1: a terminal
    std::int64_t value = 0;
    std::uint32_t firstChild = 0;
  };
  struct Hash {
    std::size_t operator()(const std::vector<std::uint32_t>& key) const;
  };

  Handle childAt(Handle h, int variable, int value) const;

  std::vector<int> domains_;
  std::size_t mostNodes_;
  double mostSeconds_;
  double deadline_;  // in seconds of this program's processor time
  std::vector<Node> nodes_;
  std::vector<Handle> children_;
  std::unordered_map<std::vector<std::uint32_t>, Handle, Hash> unique_;
  std::map<std::int64_t, Handle> terminals_;
  std::unordered_map<std::vector<std::uint32_t>, Handle, Hash> applied_;  // {operation number, a, b}
  std::map<Operation, std::uint32_t> operations_;
};

}  // namespace advisor::compiler
