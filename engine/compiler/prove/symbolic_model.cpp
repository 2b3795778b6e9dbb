#include "engine/compiler/prove/symbolic_model.h"

#include <algorithm>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/comparison.h"

namespace advisor::compiler {
namespace {

// Equality of two booleans: both are true, both false or both null.
TruthSets equality(const TruthSets& a, const TruthSets& b) {
  const Bdd known = (a.isTrue | a.isFalse) & (b.isTrue | b.isFalse);
  const Bdd neither = !(a.isTrue | a.isFalse | b.isTrue | b.isFalse);
  const Bdd equal = (a.isTrue & b.isTrue) | (a.isFalse & b.isFalse) | (neither - known);
  return {equal, !equal};
}

// A key that is equal for equal comparisons of numbers.
std::string keyOf(const Expression& e) {
  std::string key = std::to_string(static_cast<int>(e.op)) + ":" + std::to_string(e.number) + ":" +
                    std::to_string(e.symbol.index) + "(";
  for (const Expression& arg : e.args) key += keyOf(arg) + ",";
  return key + ")";
}

}  // namespace

Bdd SymbolicModel::where(const Expression& expression, bool value) {
  if (expression.op == Op::kTrue || expression.op == Op::kFalse) {
    return (expression.op == Op::kTrue) == value ? Bdd::constantTrue() : Bdd();
  }
  if (expression.op == Op::kPath) return path(expression.symbol, value);
  if (expression.op == Op::kAtLeast) return atLeast(expression, value);
  if (isComparison(expression.op)) {
    const TruthSets sides = comparison(expression);
    return value ? sides.isTrue : sides.isFalse;
  }
  if (expression.op == Op::kNot) return where(expression.args.at(0), !value);
  // Null and a bare number are neither true nor false.
  if (expression.op != Op::kAnd && expression.op != Op::kOr) return {};
  const bool all = (expression.op == Op::kAnd) == value;  // every argument has the value, or some argument has
  Bdd sets = where(expression.args.at(0), value);
  for (std::size_t i = 1; i < expression.args.size(); ++i) {
    if (all ? sets.isEmpty() : sets.isTrue()) break;
    const Bdd next = where(expression.args[i], value);
    sets = all ? sets & next : sets | next;
  }
  return sets;
}

Bdd SymbolicModel::path(const Symbol& symbol, bool value) {
  const auto certain = [&](const Bdd& sets) { return value ? sets : !sets; };
  switch (symbol.kind) {
    case Symbol::Kind::kUnresolved:
    case Symbol::Kind::kNumber:
      return {};
    case Symbol::Kind::kOption: {
      const Bdd chosen = space_.chosen(symbol.question(), symbol.option());
      const Bdd applies = asked(symbol.question());
      return value ? applies & chosen : applies - chosen;
    }
    case Symbol::Kind::kFact:
      return value ? fact(symbol.fact()).isTrue : fact(symbol.fact()).isFalse;
    case Symbol::Kind::kOutcome:
      return certain(outcomes()[at(symbol.outcome())]);
    case Symbol::Kind::kUrgency:
      return certain(urgencies()[at(symbol.value<Urgency>())]);
    case Symbol::Kind::kStart:
      return certain(starts()[at(symbol.value<Start>())]);
    case Symbol::Kind::kStatus:
      return certain(status(symbol.item(), symbol.value<Status>()));
    case Symbol::Kind::kVariant:
      return certain(variants(symbol.item())[at(symbol.variant())]);
    case Symbol::Kind::kShown:
      return certain(!status(symbol.item(), Status::hidden));
    case Symbol::Kind::kTag:
      return certain(tag(symbol.tag()));
    case Symbol::Kind::kCare:
      return certain(care(symbol.value<Care>()));
    case Symbol::Kind::kAsked:
      return certain(asked(symbol.question()));
    case Symbol::Kind::kChecks:
      return certain(checkOutcomes()[at(symbol.outcome())]);
  }
  return {};
}

TruthSets SymbolicModel::comparison(const Expression& expression) {
  const Expression& left = expression.args.at(0);
  const Expression& right = expression.args.at(1);
  if (!isNumeric(left) && !isNumeric(right)) {
    TruthSets equal = equality(of(left), of(right));
    if (expression.op == Op::kEqual) return equal;
    if (expression.op == Op::kNotEqual) return {equal.isFalse, equal.isTrue};
    return {};  // an order comparison of truth values is null
  }
  const std::string key = keyOf(expression);
  if (const auto known = comparisons_.find(key); known != comparisons_.end()) return known->second;
  const std::vector<QuestionId> questions = numbersIn(expression);
  std::vector<int> classes(questions.size(), 0);
  const NumberOf value = [&](QuestionId question) -> std::optional<std::int64_t> {
    const auto i = std::find(questions.begin(), questions.end(), question) - questions.begin();
    const std::vector<NumberClass>& known = space_.numbers().of(question);
    const int chosen = classes[static_cast<std::size_t>(i)];
    return chosen < static_cast<int>(known.size()) ? std::optional(known[at(chosen)].example) : std::nullopt;
  };
  // The truth for each set of questions that are asked, as a bit for each question. These diagrams are small, because
  // they test only the numbers; the conditions under which a question is asked are added once at the end.
  std::vector<TruthSets> byAsked(std::size_t{1} << questions.size());
  const auto visit = [&](const auto& self, std::size_t next, std::size_t asks, const Bdd& here) -> void {
    if (next == questions.size()) {
      const Truth truth = compare(expression, value);
      if (truth == Truth::kTrue) byAsked[asks].isTrue |= here;
      if (truth == Truth::kFalse) byAsked[asks].isFalse |= here;
      return;
    }
    const int block = space_.blocksOf(questions[next]).front();
    const int count = static_cast<int>(space_.numbers().of(questions[next]).size());
    const std::size_t withThis = asks | (std::size_t{1} << next);
    for (classes[next] = 0; classes[next] < count; ++classes[next]) {
      self(self, next + 1, withThis, here & space_.is(block, classes[next]));
    }
    // Null: `classes` is past the last class, so `value` finds no number.
    if (model_.questions[at(questions[next])].nullable) {
      self(self, next + 1, withThis, here & space_.is(block, space_.blocks()[at(block)].idle));
    }
    if (!asked(questions[next]).isTrue()) self(self, next + 1, asks, here);
  };
  visit(visit, 0, 0, Bdd::constantTrue());
  TruthSets sides;
  for (std::size_t asks = 0; asks < byAsked.size(); ++asks) {
    if (byAsked[asks].isTrue.isEmpty() && byAsked[asks].isFalse.isEmpty()) continue;
    Bdd applies = Bdd::constantTrue();
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const Bdd one = asked(questions[i]);
      applies = ((asks >> i) & 1) != 0 ? applies & one : applies - one;
    }
    sides.isTrue |= byAsked[asks].isTrue & applies;
    sides.isFalse |= byAsked[asks].isFalse & applies;
  }
  comparisons_.emplace(key, sides);
  return sides;
}

// `reached[k]`: at least k of the arguments so far have the value. The result is true when `number` arguments are true,
// and false when so many are false that the others cannot reach `number`.
Bdd SymbolicModel::atLeast(const Expression& expression, bool value) {
  const auto count = static_cast<std::int64_t>(expression.args.size());
  const std::int64_t wanted = value ? expression.number : count - expression.number + 1;
  if (wanted <= 0) return Bdd::constantTrue();
  if (wanted > count) return {};
  std::vector<Bdd> reached(static_cast<std::size_t>(wanted) + 1);
  reached[0] = Bdd::constantTrue();
  for (const Expression& arg : expression.args) {
    const Bdd here = where(arg, value);
    for (std::size_t k = reached.size(); k-- > 1;) reached[k] |= reached[k - 1] & here;
  }
  return reached.back();
}

Bdd SymbolicModel::asked(QuestionId question) {
  asked_.resize(model_.questions.size());
  std::optional<Bdd>& known = asked_[at(question)];
  if (!known) {
    const Question& one = model_.questions[at(question)];
    Bdd when = conditionTrue(one.askWhen);
    if (one.stage == Stage::kRaceCheck) when &= checksAvailable();
    asked_[at(question)] = when;
  }
  return *asked_[at(question)];
}

const TruthSets& SymbolicModel::fact(FactId fact) {
  facts_.resize(model_.facts.size());
  if (!facts_[at(fact)]) {
    const TruthSets sides = of(model_.facts[at(fact)].when.tree);
    facts_[at(fact)] = sides;
  }
  return *facts_[at(fact)];
}

const Bdd& SymbolicModel::canonical(Stage upTo) {
  if (const auto known = canonical_.find(upTo); known != canonical_.end()) return known->second;
  Bdd sets = Bdd::constantTrue();
  for (std::size_t i = model_.questions.size(); i-- > 0;) {
    if (model_.questions[i].stage == Stage::kRaceCheck && upTo == Stage::kTriage) continue;
    const auto q = static_cast<QuestionId>(i);
    const Bdd applies = asked(q);
    sets &= (applies & space_.answered(q)) | (space_.idle(q) - applies);
  }
  return canonical_.emplace(upTo, sets).first->second;
}

}  // namespace advisor::compiler
