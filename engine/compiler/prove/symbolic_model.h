// Every condition and every result of a model as diagrams: the answer sets for which it is true, and those for which it
// is false.
//
// Diagrams are computed on demand and cached. A condition is null for the sets in neither diagram. A question that is
// not asked gives null, so its answer has no influence by construction. All sets are raw (see answer_space.h);
// intersect with `canonical()` to get real answer sets.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/compiler/prove/answer_space.h"

namespace advisor::compiler {

struct TruthSets {
  Bdd isTrue, isFalse;
};

class SymbolicModel {
 public:
  SymbolicModel(const Model& model, AnswerSpace& space) : model_(model), space_(space) {}
  const Model& model() const { return model_; }
  AnswerSpace& space() { return space_; }

  // The answer sets for which the expression is true, or those for which it is false. Most callers need one of the two.
  Bdd where(const Expression& expression, bool value);
  Bdd conditionTrue(const Condition& condition) { return where(condition.tree, true); }

  Bdd asked(QuestionId question);  // the question applies to the reader: its ask_when is true
  const TruthSets& fact(FactId fact);
  const std::vector<Bdd>& rules();  // for each rule: it is the first one that is true
  const std::vector<Bdd>& outcomes();
  const std::vector<std::vector<Bdd>>& urgencyChoices();  // by outcome and choice: this choice decides
  const std::vector<std::vector<Bdd>>& startChoices();
  const std::vector<Bdd>& urgencies();
  const std::vector<Bdd>& starts();
  const std::vector<Bdd>& variants(ItemId item);  // for each variant: it is the one that is shown
  Bdd status(ItemId item, Status status);
  Bdd tag(TagId tag);   // some item with it is shown as "do"
  Bdd care(Care care);  // some item of that care is shown as "do"
  Bdd checksAvailable() { return conditionTrue(model_.checks.availableWhen); }
  const std::vector<Bdd>& checkRules();
  const std::vector<Bdd>& checkOutcomes();

  const Bdd& canonical(Stage upTo);  // the real answer sets of the interview or, up to the race checks, of both stages

 private:
  TruthSets of(const Expression& expression) { return {where(expression, true), where(expression, false)}; }
  Bdd path(const Symbol& symbol, bool value);
  TruthSets comparison(const Expression& expression);
  Bdd atLeast(const Expression& expression, bool value);
  std::vector<Bdd> firstTrue(const std::vector<const Condition*>& conditions, const Bdd& within);

  const Model& model_;
  AnswerSpace& space_;
  std::vector<std::optional<Bdd>> asked_;
  std::vector<std::optional<TruthSets>> facts_;
  // By the text of the comparison, because conditions repeat a few of them often.
  std::map<std::string, TruthSets> comparisons_;
  std::vector<Bdd> rules_, outcomes_, urgencies_, starts_, checkRules_, checkOutcomes_;
  std::map<Stage, Bdd> canonical_;
  std::vector<std::vector<Bdd>> urgencyChoices_, startChoices_, variants_;
};

}  // namespace advisor::compiler
