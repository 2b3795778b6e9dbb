// A set of answer sets as a binary decision diagram: the same set is always the same node, so equality is one
// comparison.
//
// The only door to BuDDy. BuDDy keeps one global table, so one `BddManager` lives at a time and must outlive its
// diagrams. Every operation may throw `TooLarge`, which is how a proof stops at its budget instead of hanging.
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
  double longest = 3;     // seconds for the longest interview, which says nothing about safety
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
  int node() const { return node_; }  // equal for equal sets; 0 is empty, 1 everything
  friend bool operator==(const Bdd& a, const Bdd& b) { return a.node_ == b.node_; }

  Bdd operator&(const Bdd& other) const;
  Bdd operator|(const Bdd& other) const;
  Bdd operator-(const Bdd& other) const;
  Bdd operator!() const;
  Bdd& operator&=(const Bdd& other) { return *this = *this & other; }
  Bdd& operator|=(const Bdd& other) { return *this = *this | other; }

  Bdd restrict(int variable, bool value) const;                 // the cofactor: `variable` fixed, and no longer tested
  Bdd exists(const Bdd& variables) const;                       // `variables`: a conjunction, from BddManager::all
  Bdd andExists(const Bdd& other, const Bdd& variables) const;  // (*this & other).exists(variables)
  std::vector<int> support() const;

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
  void limitSeconds(double seconds);  // moves the deadline to so many seconds from now, if that is sooner

  // Reading a node while no new diagram is built, for counting and for searching.
  static int variableOf(int node);
  static int lowOf(int node);
  static int highOf(int node);

 private:
  int variables_;
};

}  // namespace advisor::compiler
