// The variables of a pack's diagrams (see engine/format/pack.fbs) and how conditions look over them.
//
// A question that is not asked is null in every condition: its ask_when is built into each test of it, so a diagram
// never depends on the answer to a question that does not apply.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/emit/decisions.h"
#include "engine/compiler/model.h"

namespace advisor::compiler {

inline constexpr int kOutcomeVariable = 0;
inline constexpr int kUrgencyVariable = 1;
inline constexpr int kStartVariable = 2;
inline constexpr int kFirstQuestionVariable = 3;

// A number question has more classes of values than a variable may have; thrown with the question's index.
struct TooManyClasses {
  int question;
};

class Variables {
 public:
  explicit Variables(const Model& model);

  int of(int question) const { return first_[static_cast<std::size_t>(question)]; }
  const std::vector<int>& domains() const { return domains_; }
  // First value of each class of a number question, ascending; null is the class after them.
  const std::vector<std::int64_t>& classes(int question) const { return classes_[static_cast<std::size_t>(question)]; }

 private:
  std::vector<int> first_;
  std::vector<int> domains_;
  std::vector<std::vector<std::int64_t>> classes_;
};

class Conditions {
 public:
  Conditions(const Model& model, const Variables& variables, Decisions& decisions)
      : model_(model), variables_(variables), decisions_(decisions) {}

  // Leaves 0, 1, kNullLeaf.
  Decisions::Handle of(const Condition& condition) { return of(condition.tree); }
  Decisions::Handle of(const Expression& expression);

 private:
  Decisions::Handle path(const Symbol& symbol);
  Decisions::Handle ifAsked(int question, Decisions::Handle then);
  Decisions::Handle ifAskedTruth(int question);

  const Model& model_;
  const Variables& variables_;
  Decisions& decisions_;
  std::map<int, Decisions::Handle> facts_;
  std::map<int, Decisions::Handle> asked_;
};

}  // namespace advisor::compiler
