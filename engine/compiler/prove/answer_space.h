// Every possible set of answers to a model's questions, as the variables of BDDs.
//
// A question with one answer is a block of bits that encodes the number of its value. A question with any number of
// answers has a block of one bit for each option. Blocks are in the order of the BDD variables (variable_order.h), with
// those of the interview first. An assignment can be read in two ways:
// raw        every question has some answer, whether or not it is asked; used to compute dependence
// canonical  a question that is not asked has its `idle` value, so each set of answers occurs once; used to count
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
    std::uint64_t weight = 1;  // number of answers that it represents
    std::int64_t cost = 0;     // a counterexample has the least cost: reassuring, sure, early answers
  };
  QuestionId question{};
  std::optional<OptionId> option;  // any_of: the option of this block
  int firstBit = 0;
  int bits = 0;
  int idle = 0;           // the value that stands for "not asked"
  bool idleOnly = false;  // `idle` means only "not asked" and is not an answer
  std::vector<Value> values;
};

using Assignment = std::vector<int>;  // a value for each block

class AnswerSpace {
 public:
  AnswerSpace(const Model& model, Budget budget);

  const std::vector<Block>& blocks() const { return blocks_; }
  const NumberClasses& numbers() const { return numbers_; }
  const std::vector<int>& blocksOf(QuestionId question) const { return ofQuestion_[at(question)]; }
  int triageBlocks() const { return triageBlocks_; }
  int nodesUsed() const { return space_.nodesUsed(); }
  // The deadline is that many seconds from now, unless it is already sooner.
  void limitSeconds(double seconds) { space_.limitSeconds(seconds); }

  Bdd is(int block, int value) const { return is_[at(block)][at(value)]; }
  Bdd chosen(QuestionId question, OptionId option) const;  // whether or not the question is asked
  Bdd bitsOf(QuestionId question) const;                   // all bits of the question, for quantification
  std::vector<int> bitNumbersOf(QuestionId question) const;
  Bdd bitsAfter(QuestionId question) const;
  Bdd answered(QuestionId question) const;       // raw: the bits of the question encode an answer
  Bdd answeredAfter(QuestionId question) const;  // raw: the same for every later question
  Bdd answeredAll() const;
  Bdd idle(QuestionId question) const;
  // The set with that value fixed; the result does not test the block.
  Bdd cofactor(const Bdd& set, int block, int value) const { return set.restrict(is(block, value)); }

  Count count(const Bdd& set, int blocks) const;             // precondition: the first `blocks` blocks only
  std::optional<Assignment> smallest(const Bdd& set) const;  // the member of least cost; empty when there is none
  bool holds(const Bdd& set, const Assignment& values) const;

  Assignment assignment(const Answers& answers) const;  // questions without an answer take their first value
  Answer answer(const Assignment& values, QuestionId question) const;

 private:
  Bdd spelled(const Block& block, int value) const;
  int follow(int node, const Block& block, int value) const;
  int blockOf(int node) const;  // for a terminal: one past the last block

  const Model& model_;
  NumberClasses numbers_;
  std::vector<Block> blocks_;
  std::vector<std::vector<int>> ofQuestion_;
  std::vector<int> blockOfBit_;
  int triageBlocks_ = 0;
  BddManager space_;
  std::vector<std::vector<Bdd>> is_;                                // by block and value
  std::vector<Bdd> answered_, bitsOf_, bitsAfter_, answeredAfter_;  // by question
};

}  // namespace advisor::compiler
