// The variables of a pack's diagrams (see engine/format/pack.fbs) and the translation of conditions into diagrams.
//
// A question that is not asked is null in every condition. Its ask_when is part of each test of it, so a diagram never
// depends on the answer to a question that does not apply.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/emit/mdd.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

inline constexpr int kOutcomeVariable = 0;
inline constexpr int kUrgencyVariable = 1;
inline constexpr int kStartVariable = 2;
inline constexpr int kFirstQuestionVariable = 3;

// A number question has more classes of values than a variable may have; thrown with the index of the question.
struct TooManyClasses {
  QuestionId question;
};

class Variables {
 public:
  explicit Variables(const Model& model);

  int of(QuestionId question) const { return first_[at(question)]; }
  const std::vector<int>& domains() const { return domains_; }
  // First value of each class of a number question, ascending. Null is the class after them.
  const std::vector<std::int64_t>& classes(QuestionId question) const { return classes_[at(question)]; }

 private:
  std::vector<int> first_;
  std::vector<int> domains_;
  std::vector<std::vector<std::int64_t>> classes_;
};

class Conditions {
 public:
  Conditions(const Model& model, const Variables& variables, MddManager& mdd)
      : model_(model), variables_(variables), mdd_(mdd) {}

  // Terminals 0, 1, kNullTerminal.
  MddManager::Handle of(const Condition& condition) { return of(condition.tree); }
  MddManager::Handle of(const Expression& expression);

 private:
  MddManager::Handle path(const Symbol& symbol);
  MddManager::Handle ifAsked(QuestionId question, MddManager::Handle then);
  MddManager::Handle ifAskedTruth(QuestionId question);

  const Model& model_;
  const Variables& variables_;
  MddManager& mdd_;
  std::map<FactId, MddManager::Handle> facts_;
  std::map<QuestionId, MddManager::Handle> asked_;
};

}  // namespace advisor::compiler
