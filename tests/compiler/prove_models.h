// Small random models, and exhaustive evaluation of one: try every answer set.
//
// The interpreter of condition/evaluate.h is the reference; nothing here uses a diagram.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

struct RandomModel {
  explicit RandomModel(std::uint32_t seed);
  Model model;

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  Expression boolean(int depth, int questions, bool facts);
  Expression numeric(int depth, int questions);
  Condition condition(int depth, int questions, bool facts);
  void addQuestion(int index);
  std::mt19937 random_;
};

// One reader: for each question, the position of the answer among all possible ones.
class EveryReader {
 public:
  explicit EveryReader(const Model& model);

  struct Result {
    int rule = -1, outcome = -1, urgency = -1, start = -1;
    std::vector<int> variants;  // by item; -1: hidden
    friend bool operator==(const Result&, const Result&) = default;
  };

  std::size_t raw() const { return total_; }  // all combinations of answers to all questions, asked or not
  Result result(std::size_t reader) const { return results_[reader]; }
  bool canonical(std::size_t reader) const;  // the first of those that differ only in questions that are not asked
  bool applies(QuestionId question, std::size_t reader) const;
  bool asks(QuestionId question, std::size_t reader) const;  // the interview asks it
  bool claimHolds(int claim, std::size_t reader) const;
  Answer answer(QuestionId question, std::size_t reader) const;
  std::size_t with(std::size_t reader, QuestionId question, int place) const;  // the same reader with one other answer
  int place(std::size_t reader, QuestionId question) const;
  int places(QuestionId question) const { return sizes_[at(question)]; }

 private:
  bool isTrue(const Condition& condition, std::size_t reader) const;
  Result resultOf(std::size_t reader) const;

  const Model& model_;
  std::vector<int> sizes_;
  // Distance in readers between two answers to a question; the last question varies fastest.
  std::vector<std::size_t> steps_;
  std::size_t total_ = 1;
  std::vector<Result> results_;
  std::vector<std::vector<bool>> asks_;  // by question and by the answers to earlier ones
};

}  // namespace advisor::compiler
