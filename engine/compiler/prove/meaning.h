// What every condition and every result of a model means: the diagrams of all answer sets for which it is true, or
// false.
//
// Computed on demand and kept. In neither diagram: the condition is null there. A question that is not asked gives
// null, so its answer has no influence by construction. Everything is over raw answers (see answer_space.h);
// `canonical()` cuts a set down to the real answer sets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/prove/answer_space.h"

namespace advisor::compiler {

struct Sides {
  Diagram isTrue, isFalse;
};

class Meaning {
 public:
  Meaning(const Model& model, AnswerSpace& space) : model_(model), space_(space) {}
  const Model& model() const { return model_; }
  AnswerSpace& space() { return space_; }

  Sides of(const Condition& condition) { return of(condition.tree); }
  Sides of(const Expression& expression);
  Diagram conditionTrue(const Condition& condition) { return of(condition.tree).isTrue; }

  Diagram asked(int question);  // it applies to the reader: its ask_when is true
  const Sides& fact(int fact);
  const std::vector<Diagram>& rules();  // each: it is the first one true
  const std::vector<Diagram>& outcomes();
  const std::vector<std::vector<Diagram>>& urgencyChoices();  // by outcome, by choice: this one decides
  const std::vector<std::vector<Diagram>>& startChoices();
  const std::vector<Diagram>& urgencies();
  const std::vector<Diagram>& starts();
  const std::vector<Diagram>& variants(int item);  // each: it is the one shown
  Diagram status(int item, Status status);
  Diagram tag(int tag);  // some item with it is shown as "do"
  Diagram checksAvailable() { return conditionTrue(model_.checks.availableWhen); }
  const std::vector<Diagram>& checkRules();
  const std::vector<Diagram>& checkOutcomes();

  Diagram canonical(Stage upTo);  // the real answer sets of the interview, or of it and the race checks

 private:
  Sides path(const Symbol& symbol);
  Sides comparison(const Expression& expression);
  Sides atLeast(const Expression& expression);
  Diagram hasNumber(int question, int value);  // value: a class, or one past the last for null
  std::vector<Diagram> firstTrue(const std::vector<const Condition*>& conditions, const Diagram& within);

  const Model& model_;
  AnswerSpace& space_;
  std::vector<std::optional<Diagram>> asked_;
  std::vector<std::optional<Sides>> facts_;
  std::vector<Diagram> rules_, outcomes_, urgencies_, starts_, checkRules_, checkOutcomes_;
  std::vector<std::vector<Diagram>> urgencyChoices_, startChoices_, variants_;
};

}  // namespace advisor::compiler
