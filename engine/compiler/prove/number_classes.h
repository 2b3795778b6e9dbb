// Partitions the values of each number question into classes that no condition distinguishes.
//
// `days_to_race` from 0 to 365 becomes a few classes; each stands for all its values in counts. The classes are found
// by trying every value, which covers any arithmetic. A product of domains that is too large to try throws `TooLarge`.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

struct NumberClass {
  std::int64_t example = 0;  // the smallest value of the class
  std::uint64_t size = 0;    // how many values it has
};

class NumberClasses {
 public:
  explicit NumberClasses(const Model& model);
  const std::vector<NumberClass>& of(QuestionId question) const { return classes_[at(question)]; }
  int classOf(QuestionId question, std::int64_t value) const;  // precondition: min <= value <= max

 private:
  const Model& model_;
  std::vector<std::vector<NumberClass>> classes_;  // by question; empty for questions with options
  std::vector<std::vector<int>> classOf_;          // by question, by value - min
};

}  // namespace advisor::compiler
