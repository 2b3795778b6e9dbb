// Which questions an interview asks: in order, each while its answer can still change outcome, urgency, start or an
// item.
//
// Exact over all completions, so it is the standard the running engine is measured by.
#pragma once

#include <vector>

#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

class Interview {
 public:
  explicit Interview(SymbolicModel& meaning);

  const Bdd& asks(int question) const { return asks_[static_cast<std::size_t>(question)]; }
  int longest() const;  // triage questions in the longest interview
  int screensLongest() const;
  const std::vector<Bdd>& screens() const { return screens_; }  // each: at least one of its questions is asked

  // Every distinct function the result of a stage is made of. Dependence of one of them is dependence of the result.
  static std::vector<Bdd> results(SymbolicModel& meaning, Stage stage);

 private:
  struct Result {
    Bdd function;
    std::vector<int> support;  // bits that the function tests
  };

  Bdd dependence(const std::vector<Result>& results, int question) const;
  int most(const std::vector<Bdd>& asked) const;

  SymbolicModel& meaning_;
  std::vector<Bdd> asks_;     // by question, over the answers to earlier ones
  std::vector<Bdd> screens_;  // of triage, in order
};

}  // namespace advisor::compiler
