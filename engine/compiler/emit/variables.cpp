#include "engine/compiler/emit/variables.h"

#include <set>

#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

using format::kMostValues;

bool isNumber(const Question& question) {
  return question.kind != QuestionKind::one_of && question.kind != QuestionKind::any_of;
}

bool isNumeric(const Expression& e) {
  if (e.op == Op::kPath) return e.symbol.kind == Symbol::Kind::kNumber;
  return e.op == Op::kNumber || (e.op >= Op::kAdd && e.op <= Op::kNegate);
}

// Whether an expression compares numbers. In a comparison of truth values, such as `(days >= 5) != late`, look at the
// operands instead.
bool comparesNumbers(const Expression& e) {
  return e.op >= Op::kEqual && e.op <= Op::kGreaterOrEqual && (isNumeric(e.args[0]) || isNumeric(e.args[1]));
}

void numbersIn(const Expression& expression, std::set<QuestionId>& questions) {
  if (expression.symbol.kind == Symbol::Kind::kNumber) questions.insert(expression.symbol.question());
  for (const Expression& arg : expression.args) numbersIn(arg, questions);
}

std::int64_t three(bool value) { return value ? 1 : 0; }

std::int64_t andOf(std::int64_t a, std::int64_t b) {
  if (a == 0 || b == 0) return 0;
  return a == 1 && b == 1 ? 1 : kNullTerminal;
}
std::int64_t orOf(std::int64_t a, std::int64_t b) {
  if (a == 1 || b == 1) return 1;
  return a == 0 && b == 0 ? 0 : kNullTerminal;
}
bool anyNull(std::int64_t a, std::int64_t b) { return a == kNullTerminal || b == kNullTerminal; }
std::int64_t equal(std::int64_t a, std::int64_t b) { return three(a == b); }
std::int64_t notEqual(std::int64_t a, std::int64_t b) { return three(a != b); }
std::int64_t less(std::int64_t a, std::int64_t b) { return anyNull(a, b) ? kNullTerminal : three(a < b); }
std::int64_t lessOrEqual(std::int64_t a, std::int64_t b) { return anyNull(a, b) ? kNullTerminal : three(a <= b); }
std::int64_t greater(std::int64_t a, std::int64_t b) { return less(b, a); }
std::int64_t greaterOrEqual(std::int64_t a, std::int64_t b) { return lessOrEqual(b, a); }
std::int64_t add(std::int64_t a, std::int64_t b) { return anyNull(a, b) ? kNullTerminal : a + b; }
std::int64_t subtract(std::int64_t a, std::int64_t b) { return anyNull(a, b) ? kNullTerminal : a - b; }
std::int64_t multiply(std::int64_t a, std::int64_t b) { return anyNull(a, b) ? kNullTerminal : a * b; }

// For `at least`: the tally adds 1 for each argument that is true and kNullStep for each that is null.
constexpr std::int64_t kNullStep = 1 << 20;
std::int64_t tally(std::int64_t a, std::int64_t b) { return a + (b == kNullTerminal ? kNullStep : b); }
std::int64_t reached(std::int64_t a, std::int64_t needed) {
  if (a % kNullStep >= needed) return 1;
  return a % kNullStep + a / kNullStep >= needed ? kNullTerminal : 0;
}

MddManager::Operation operationOf(Op op) {
  switch (op) {
    case Op::kOr:
      return orOf;
    case Op::kAnd:
      return andOf;
    case Op::kEqual:
      return equal;
    case Op::kNotEqual:
      return notEqual;
    case Op::kLess:
      return less;
    case Op::kLessOrEqual:
      return lessOrEqual;
    case Op::kGreater:
      return greater;
    case Op::kGreaterOrEqual:
      return greaterOrEqual;
    case Op::kAdd:
      return add;
    case Op::kSubtract:
      return subtract;
    case Op::kMultiply:
      return multiply;
    case Op::kNegate:
    case Op::kNot:
    case Op::kAtLeast:
    case Op::kNull:
    case Op::kTrue:
    case Op::kFalse:
    case Op::kNumber:
    case Op::kPath:
      break;
  }
  return nullptr;
}

// The result of a comparison over one number question for one value of it.
std::int64_t tryValue(const Expression& e, std::int64_t value) {
  switch (e.op) {
    case Op::kNull:
      return kNullTerminal;
    case Op::kTrue:
      return 1;
    case Op::kFalse:
      return 0;
    case Op::kNumber:
      return e.number;
    case Op::kPath:
      return value;
    case Op::kNegate: {
      const std::int64_t operand = tryValue(e.args[0], value);
      return operand == kNullTerminal ? kNullTerminal : -operand;
    }
    case Op::kOr:
    case Op::kAnd:
    case Op::kNot:
    case Op::kAtLeast:
      return 0;  // the expression is no operand of a comparison of numbers
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply:
      return operationOf(e.op)(tryValue(e.args[0], value), tryValue(e.args[1], value));
  }
  return 0;
}

class Cuts {
 public:
  explicit Cuts(const Model& model) : model_(model), starts_(model.questions.size()) {
    for (std::size_t q = 0; q < model.questions.size(); ++q) {
      if (isNumber(model.questions[q])) starts_[q].insert(model.questions[q].min);
    }
    for (const Fact& fact : model.facts) look(fact.when.tree);
    for (const Question& question : model.questions) look(question.askWhen.tree);
    for (const Rule& rule : model.rules) look(rule.when.tree);
    for (const Outcome& outcome : model.outcomes) {
      for (const auto& choice : outcome.urgency) look(choice.when.tree);
      for (const auto& choice : outcome.start) look(choice.when.tree);
    }
    for (const Item& item : model.items) {
      look(item.when.tree);
      for (const Variant& variant : item.variants) look(variant.when.tree);
    }
    look(model.checks.availableWhen.tree);
    for (const Rule& rule : model.checks.rules) look(rule.when.tree);
  }
  const std::set<std::int64_t>& of(QuestionId question) const { return starts_[at(question)]; }

 private:
  void look(const Expression& e) {
    if (!comparesNumbers(e)) {
      for (const Expression& arg : e.args) look(arg);
      return;
    }
    std::set<QuestionId> questions;
    numbersIn(e, questions);
    if (questions.size() == 1) cutWhereItChanges(e, *questions.begin());
    if (questions.size() > 1) {
      for (const QuestionId q : questions) cutEverywhere(q);
    }
  }
  void cutWhereItChanges(const Expression& e, QuestionId q) {
    const Question& question = model_.questions[at(q)];
    for (std::int64_t value = question.min + 1; value <= question.max; ++value) {
      if (tryValue(e, value) != tryValue(e, value - 1)) starts_[at(q)].insert(value);
    }
  }
  void cutEverywhere(QuestionId q) {
    const Question& question = model_.questions[at(q)];
    if (question.max - question.min >= std::int64_t{kMostValues}) throw TooManyClasses{q};
    for (std::int64_t value = question.min; value <= question.max; ++value) starts_[at(q)].insert(value);
  }

  const Model& model_;
  std::vector<std::set<std::int64_t>> starts_;
};

}  // namespace

Variables::Variables(const Model& model) : classes_(model.questions.size()) {
  domains_ = {static_cast<int>(model.outcomes.size()), static_cast<int>(namesOf<Urgency>().size()),
              static_cast<int>(namesOf<Start>().size())};
  const Cuts cuts(model);
  for (const QuestionId q : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(q)];
    first_.push_back(static_cast<int>(domains_.size()));
    if (question.kind == QuestionKind::any_of) {
      domains_.insert(domains_.end(), question.options.size(), 2);
    } else if (question.kind == QuestionKind::one_of) {
      domains_.push_back(static_cast<int>(question.options.size()));
    } else {
      classes_[at(q)].assign(cuts.of(q).begin(), cuts.of(q).end());
      const std::size_t values = classes_[at(q)].size() + (question.nullable ? 1 : 0);
      if (values > kMostValues) throw TooManyClasses{q};
      domains_.push_back(static_cast<int>(values));
    }
  }
}

MddManager::Handle Conditions::ifAsked(QuestionId question, MddManager::Handle then) {
  const Condition& askWhen = model_.questions[at(question)].askWhen;
  if (askWhen.source.empty()) return then;
  if (!asked_.contains(question)) asked_.emplace(question, of(askWhen));
  return mdd_.ite(asked_.at(question), then, mdd_.terminal(kNullTerminal));
}

MddManager::Handle Conditions::path(const Symbol& symbol) {
  switch (symbol.kind) {
    case Symbol::Kind::kOption: {
      const bool anyOf = model_.questions[at(symbol.question())].kind == QuestionKind::any_of;
      const int variable = variables_.of(symbol.question());
      const int option = position(symbol.option());
      return ifAsked(symbol.question(), anyOf ? mdd_.is(variable + option, 1) : mdd_.is(variable, option));
    }
    case Symbol::Kind::kNumber: {
      const QuestionId question = symbol.question();
      std::vector<MddManager::Handle> values;
      for (const std::int64_t start : variables_.classes(question)) values.push_back(mdd_.terminal(start));
      if (model_.questions[at(question)].nullable) values.push_back(mdd_.terminal(kNullTerminal));
      return ifAsked(question, mdd_.test(variables_.of(question), std::move(values)));
    }
    case Symbol::Kind::kFact: {
      const FactId fact = symbol.fact();
      if (!facts_.contains(fact)) facts_.emplace(fact, of(model_.facts[at(fact)].when));
      return facts_.at(fact);
    }
    case Symbol::Kind::kOutcome:
      return mdd_.is(kOutcomeVariable, position(symbol.outcome()));
    case Symbol::Kind::kUrgency:
      return mdd_.is(kUrgencyVariable, position(symbol.value<Urgency>()));
    case Symbol::Kind::kStart:
      return mdd_.is(kStartVariable, position(symbol.value<Start>()));
    case Symbol::Kind::kAsked:
      return ifAskedTruth(symbol.question());
    case Symbol::Kind::kStatus:
    case Symbol::Kind::kVariant:
    case Symbol::Kind::kShown:
    case Symbol::Kind::kTag:
    case Symbol::Kind::kCare:
    case Symbol::Kind::kChecks:
    case Symbol::Kind::kUnresolved:
      break;
  }
  throw std::logic_error("a name that only claims may use");
}

MddManager::Handle Conditions::ifAskedTruth(QuestionId question) {
  const MddManager::Handle asked = ifAsked(question, mdd_.terminal(1));
  return mdd_.ite(asked, mdd_.terminal(1), mdd_.terminal(0));
}

MddManager::Handle Conditions::of(const Expression& e) {
  switch (e.op) {
    case Op::kNull:
      return mdd_.terminal(kNullTerminal);
    case Op::kTrue:
      return mdd_.terminal(1);
    case Op::kFalse:
      return mdd_.terminal(0);
    case Op::kNumber:
      return mdd_.terminal(e.number);
    case Op::kPath:
      return path(e.symbol);
    case Op::kNegate:
      return mdd_.apply(subtract, mdd_.terminal(0), of(e.args[0]));
    case Op::kNot:
      return mdd_.apply([](std::int64_t a, std::int64_t) { return a == kNullTerminal ? a : 1 - a; }, of(e.args[0]),
                        mdd_.terminal(0));
    case Op::kAtLeast: {
      MddManager::Handle sum = mdd_.terminal(0);
      for (const Expression& arg : e.args) sum = mdd_.apply(tally, sum, of(arg));
      return mdd_.apply(reached, sum, mdd_.terminal(e.number));
    }
    case Op::kOr:
    case Op::kAnd:
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply: {
      MddManager::Handle result = of(e.args[0]);
      for (std::size_t i = 1; i < e.args.size(); ++i) result = mdd_.apply(operationOf(e.op), result, of(e.args[i]));
      return result;
    }
  }
  throw std::logic_error("unknown operation");
}

}  // namespace advisor::compiler
