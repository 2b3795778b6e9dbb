// A set of answer sets as a binary decision diagram: the same set is always the same node, so equality is one
// comparison.
//
// The only door to BuDDy. BuDDy keeps one global table, so one `DiagramSpace` lives at a time and must outlive its
// diagrams. Every operation may throw `TooLarge`, which is how a proof stops at its budget instead of hanging.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace advisor::compiler {

struct TooLarge {
  std::string limit;  // which budget was reached: "4000000 nodes", "30 s"
};

struct Budget {
  int nodes = 4'000'000;  // 24 bytes each in BuDDy's table
  double seconds = 30;    // the calf pack takes a quarter of one
};

class Diagram {
 public:
  Diagram() = default;  // the empty set
  Diagram(const Diagram& other);
  Diagram(Diagram&& other) noexcept : node_(other.node_) { other.node_ = 0; }
  Diagram& operator=(Diagram other) noexcept;
  ~Diagram();

  static Diagram everything();
  bool isEmpty() const { return node_ == 0; }
  bool isEverything() const { return node_ == 1; }
  int node() const { return node_; }  // equal for equal sets; 0 is empty, 1 everything
  friend bool operator==(const Diagram& a, const Diagram& b) { return a.node_ == b.node_; }

  Diagram operator&(const Diagram& other) const;
  Diagram operator|(const Diagram& other) const;
  Diagram operator-(const Diagram& other) const;
  Diagram operator!() const;
  Diagram& operator&=(const Diagram& other) { return *this = *this & other; }
  Diagram& operator|=(const Diagram& other) { return *this = *this | other; }

  Diagram with(int variable, bool value) const;    // the cofactor: `variable` fixed, and no longer tested
  Diagram exists(const Diagram& variables) const;  // `variables`: a conjunction, from DiagramSpace::all
  Diagram existsBoth(const Diagram& other, const Diagram& variables) const;  // (*this & other).exists(variables)
  std::vector<int> support() const;

 private:
  friend class DiagramSpace;
  explicit Diagram(int node);
  int node_ = 0;
};

class DiagramSpace {
 public:
  DiagramSpace(int variables, Budget budget);
  ~DiagramSpace();
  DiagramSpace(const DiagramSpace&) = delete;
  DiagramSpace& operator=(const DiagramSpace&) = delete;

  Diagram variable(int index) const;
  Diagram all(const std::vector<int>& variables) const;
  int variables() const { return variables_; }
  int nodesUsed() const;

  // Reading a node while no new diagram is built, for counting and for searching.
  static int variableOf(int node);
  static int lowOf(int node);
  static int highOf(int node);

 private:
  int variables_;
};

}  // namespace advisor::compiler
