// Which questions an interview asks. They are asked in order, each while its answer can still change the outcome, the
// urgency, the start advice or an item.
//
// The result is exact over all completions; the tests compare the running engine with it.
#pragma once

#include <vector>

#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

// A part of the result of a stage: the answer sets of an outcome, an urgency, a start advice or a variant.
struct ResultFunction {
  Bdd function;
  std::vector<int> support;  // bits that the function tests, ascending
  int size = 0;              // nodes of its diagram
  bool testsAny(const std::vector<int>& bits) const;
};

class Interview {
 public:
  explicit Interview(SymbolicModel& meaning);

  const Bdd& asks(QuestionId question) const { return asks_[at(question)]; }
  int longest() const;  // number of triage questions in the longest interview
  int screensLongest() const;
  // For each screen: the answers for which at least one of its questions is asked.
  const std::vector<Bdd>& screens() const { return screens_; }

  // All distinct functions that make up the result of a stage. The result depends on a question if one of them does.
  // Small diagrams come first, because they often suffice to show that a question matters.
  const std::vector<ResultFunction>& results(Stage stage) const {
    return stage == Stage::kTriage ? triageResults_ : checkResults_;
  }

 private:
  Bdd dependence(QuestionId question) const;
  int most(const std::vector<Bdd>& asked) const;

  SymbolicModel& meaning_;
  std::vector<ResultFunction> triageResults_, checkResults_;
  std::vector<Bdd> asks_;     // by question, over the answers to earlier ones
  std::vector<Bdd> screens_;  // of triage screens, in order
};

}  // namespace advisor::compiler
