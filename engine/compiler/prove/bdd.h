// A set of answer sets as a binary decision diagram (Bryant 1986): equal sets are the same node, so a test of equality
// is one comparison.
//
// This is the only interface to BuDDy. BuDDy keeps one global table, so only one `BddManager` may exist at a time, and
// it must outlive its diagrams. Every operation may throw `TooLarge`, so that a proof stops at its budget.
#pragma once

#include <string>
#include <vector>

namespace advisor::compiler {

struct TooLarge {
  std::string limit;  // which budget was reached: "4000000 nodes", "30 s"
};

struct Budget {
  int nodes = 4'000'000;  // 24 bytes each in BuDDy's table
  double seconds = 30;    // of processor time; the flagship pack takes three
  double longest = 3;     // seconds for the longest interview, which no safety claim needs
};

class Bdd {
 public:
  Bdd() = default;  // the empty set
  Bdd(const Bdd& other);
  Bdd(Bdd&& other) noexcept : node_(other.node_) { other.node_ = 0; }
  Bdd& operator=(Bdd other) noexcept;
  ~Bdd();

  static Bdd constantTrue();
  bool isEmpty() const { return node_ == 0; }
  bool isTrue() const { return node_ == 1; }
  int node() const { return node_; }  // equal for equal sets; 0 is the empty set, 1 the set of all
  friend bool operator==(const Bdd& a, const Bdd& b) { return a.node_ == b.node_; }

  Bdd operator&(const Bdd& other) const;
  Bdd operator|(const Bdd& other) const;
  Bdd operator-(const Bdd& other) const;
  Bdd operator!() const;
  Bdd& operator&=(const Bdd& other) { return *this = *this & other; }
  Bdd& operator|=(const Bdd& other) { return *this = *this | other; }

  Bdd restrict(const Bdd& literals) const;  // fixes the variables of a conjunction; the result does not test them
  Bdd exists(const Bdd& variables) const;   // `variables`: a conjunction, from BddManager::all
  Bdd andExists(const Bdd& other, const Bdd& variables) const;  // (*this & other).exists(variables)
  std::vector<int> support() const;
  int size() const;  // number of decision nodes

 private:
  friend class BddManager;
  explicit Bdd(int node);
  int node_ = 0;
};

class BddManager {
 public:
  BddManager(int variables, Budget budget);
  ~BddManager();
  BddManager(const BddManager&) = delete;
  BddManager& operator=(const BddManager&) = delete;

  Bdd variable(int index) const;
  Bdd all(const std::vector<int>& variables) const;
  int variables() const { return variables_; }
  int nodesUsed() const;
  void limitSeconds(double seconds);  // moves the deadline to that many seconds from now, unless it is already sooner

  // These read a node for counting and searching. Precondition: no operation builds a diagram meanwhile.
  static int variableOf(int node);
  static int lowOf(int node);
  static int highOf(int node);

 private:
  int variables_;
};

}  // namespace advisor::compiler
