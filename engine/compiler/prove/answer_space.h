// Every possible set of answers to a model's questions, as the variables of diagrams.
//
// A question with one answer is a block of bits that spells the number of its value; one with any number of answers is
// a block of one bit an option. Blocks stand in the order of the diagrams' variables (variable_order.h), those of the
// interview first. Two readings of an assignment are used:
//   raw        every question has some answer, whether or not it is asked; what dependence is computed over
//   canonical  a question that is not asked has its `idle` value: each set of answers exactly once; what is counted
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/bdd.h"
#include "engine/compiler/prove/count.h"
#include "engine/compiler/prove/number_classes.h"

namespace advisor::compiler {

struct Block {
  struct Value {
    std::uint64_t weight = 1;  // answers it stands for
    std::int64_t cost = 0;     // a counterexample takes the cheapest: reassuring, sure, early
  };
  int question = -1;
  int option = -1;  // any_of: the option this block answers; else -1
  int firstBit = 0;
  int bits = 0;
  int idle = 0;           // the value of a question that is not asked
  bool idleOnly = false;  // `idle` means "not asked" only and is no answer
  std::vector<Value> values;
};

using Assignment = std::vector<int>;  // a value for each block

class AnswerSpace {
 public:
  AnswerSpace(const Model& model, Budget budget);

  const std::vector<Block>& blocks() const { return blocks_; }
  const NumberClasses& numbers() const { return numbers_; }
  const std::vector<int>& blocksOf(int question) const { return ofQuestion_[static_cast<std::size_t>(question)]; }
  int triageBlocks() const { return triageBlocks_; }
  int nodesUsed() const { return space_.nodesUsed(); }
  void limitSeconds(double seconds) { space_.limitSeconds(seconds); }  // from now on, if that is sooner

  Bdd is(int block, int value) const;
  Bdd bitsOf(int question) const;  // all its bits, to quantify over
  Bdd bitsAfter(int question) const;
  Bdd answered(int question) const;       // raw: its bits spell an answer
  Bdd answeredAfter(int question) const;  // raw: and so for every later question
  Bdd answeredAll() const;
  Bdd idle(int question) const;
  Bdd cofactor(const Bdd& set, int block, int value) const;  // the cofactor: what is left when that is answered

  Count count(const Bdd& set, int blocks) const;             // precondition: the first `blocks` blocks only
  std::optional<Assignment> smallest(const Bdd& set) const;  // cheapest member; empty when there is none
  bool holds(const Bdd& set, const Assignment& values) const;

  Assignment assignment(const Answers& answers) const;  // the unanswered take their first value
  Answer answer(const Assignment& values, int question) const;

 private:
  int follow(int node, const Block& block, int value) const;
  int blockOf(int node) const;  // a terminal: one past the last

  const Model& model_;
  NumberClasses numbers_;
  std::vector<Block> blocks_;
  std::vector<std::vector<int>> ofQuestion_;
  std::vector<int> blockOfBit_;
  int triageBlocks_ = 0;
  BddManager space_;
  std::vector<Bdd> answered_, bitsOf_, bitsAfter_, answeredAfter_;  // by question
};

}  // namespace advisor::compiler
