#include "engine/compiler/prove/symbolic_model.h"

#include <algorithm>

#include "engine/compiler/model/index.h"
#include "engine/compiler/prove/comparison.h"

namespace advisor::compiler {
namespace {

TruthSets certain(const Bdd& isTrue) { return {isTrue, !isTrue}; }

// Equality of two booleans: both are true, both false or both null.
TruthSets equality(const TruthSets& a, const TruthSets& b) {
  const Bdd known = (a.isTrue | a.isFalse) & (b.isTrue | b.isFalse);
  const Bdd neither = !(a.isTrue | a.isFalse | b.isTrue | b.isFalse);
  return certain((a.isTrue & b.isTrue) | (a.isFalse & b.isFalse) | (neither - known));
}

// A key that is equal for equal comparisons of numbers.
std::string keyOf(const Expression& e) {
  std::string key = std::to_string(static_cast<int>(e.op)) + ":" + std::to_string(e.number) + ":" +
                    std::to_string(e.symbol.index) + "(";
  for (const Expression& arg : e.args) key += keyOf(arg) + ",";
  return key + ")";
}

}  // namespace

TruthSets SymbolicModel::of(const Expression& expression) {
  if (expression.op == Op::kNull) return {};
  if (expression.op == Op::kTrue) return {Bdd::constantTrue(), {}};
  if (expression.op == Op::kFalse) return {{}, Bdd::constantTrue()};
  if (expression.op == Op::kPath) return path(expression.symbol);
  if (expression.op == Op::kAtLeast) return atLeast(expression);
  if (isComparison(expression.op)) return comparison(expression);
  if (expression.op == Op::kNot) {
    const TruthSets inner = of(expression.args.at(0));
    return {inner.isFalse, inner.isTrue};
  }
  if (expression.op != Op::kAnd && expression.op != Op::kOr) return {};  // a bare number is no truth value: null
  TruthSets sides = of(expression.args.at(0));
  for (std::size_t i = 1; i < expression.args.size(); ++i) {
    const TruthSets next = of(expression.args[i]);
    const bool both = expression.op == Op::kAnd;
    sides.isTrue = both ? sides.isTrue & next.isTrue : sides.isTrue | next.isTrue;
    sides.isFalse = both ? sides.isFalse | next.isFalse : sides.isFalse & next.isFalse;
  }
  return sides;
}

TruthSets SymbolicModel::path(const Symbol& symbol) {
  switch (symbol.kind) {
    case Symbol::Kind::kUnresolved:
    case Symbol::Kind::kNumber:
      return {};
    case Symbol::Kind::kOption: {
      const std::vector<int>& blocks = space_.blocksOf(symbol.index);
      const bool one = model_.questions[at(symbol.index)].kind == QuestionKind::one_of;
      const Bdd chosen = one ? space_.is(blocks.front(), symbol.part) : space_.is(blocks[at(symbol.part)], 1);
      const Bdd applies = asked(symbol.index);
      return {applies & chosen, applies - chosen};
    }
    case Symbol::Kind::kFact:
      return fact(symbol.index);
    case Symbol::Kind::kOutcome:
      return certain(outcomes()[at(symbol.part)]);
    case Symbol::Kind::kUrgency:
      return certain(urgencies()[at(symbol.part)]);
    case Symbol::Kind::kStart:
      return certain(starts()[at(symbol.part)]);
    case Symbol::Kind::kStatus:
      return certain(status(symbol.index, static_cast<Status>(symbol.part)));
    case Symbol::Kind::kVariant:
      return certain(variants(symbol.index)[at(symbol.part)]);
    case Symbol::Kind::kShown:
      return certain(!status(symbol.index, Status::hidden));
    case Symbol::Kind::kTag:
      return certain(tag(symbol.part));
    case Symbol::Kind::kCare:
      return certain(care(static_cast<Care>(symbol.part)));
    case Symbol::Kind::kAsked:
      return certain(asked(symbol.index));
    case Symbol::Kind::kChecks:
      return certain(checkOutcomes()[at(symbol.part)]);
  }
  return {};
}

Bdd SymbolicModel::hasNumber(int question, int value) {
  const Block& block = space_.blocks()[at(space_.blocksOf(question).front())];
  const Bdd applies = asked(question);
  if (value < static_cast<int>(space_.numbers().of(question).size())) {
    return applies & space_.is(space_.blocksOf(question).front(), value);
  }
  const bool none = model_.questions[at(question)].nullable;
  return none ? (!applies) | space_.is(space_.blocksOf(question).front(), block.idle) : !applies;
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
  const std::vector<int> questions = numbersIn(expression);
  std::vector<int> classes(questions.size(), 0);
  const NumberOf value = [&](int question) -> std::optional<std::int64_t> {
    const auto i = std::find(questions.begin(), questions.end(), question) - questions.begin();
    const std::vector<NumberClass>& known = space_.numbers().of(question);
    const int chosen = classes[static_cast<std::size_t>(i)];
    return chosen < static_cast<int>(known.size()) ? std::optional(known[at(chosen)].example) : std::nullopt;
  };
  TruthSets sides;
  const auto visit = [&](const auto& self, std::size_t next, const Bdd& here) -> void {
    if (next == questions.size()) {
      const Truth truth = compare(expression, value);
      if (truth == Truth::kTrue) sides.isTrue |= here;
      if (truth == Truth::kFalse) sides.isFalse |= here;
      return;
    }
    const int count = static_cast<int>(space_.numbers().of(questions[next]).size()) + 1;
    for (classes[next] = 0; classes[next] < count; ++classes[next]) {
      self(self, next + 1, here & hasNumber(questions[next], classes[next]));
    }
  };
  visit(visit, 0, Bdd::constantTrue());
  comparisons_.emplace(key, sides);
  return sides;
}

// `reached[k]`: at least k of the arguments so far. The result is true when `number` arguments are true, and false when
// so many are false that the others cannot reach `number`.
TruthSets SymbolicModel::atLeast(const Expression& expression) {
  const auto reach = [&](std::int64_t wanted, bool side) -> Bdd {
    if (wanted <= 0) return Bdd::constantTrue();
    if (wanted > static_cast<std::int64_t>(expression.args.size())) return {};
    std::vector<Bdd> reached(static_cast<std::size_t>(wanted) + 1);
    reached[0] = Bdd::constantTrue();
    for (const Expression& arg : expression.args) {
      const TruthSets sides = of(arg);
      const Bdd& here = side ? sides.isTrue : sides.isFalse;
      for (std::size_t k = reached.size(); k-- > 1;) reached[k] |= reached[k - 1] & here;
    }
    return reached.back();
  };
  const auto count = static_cast<std::int64_t>(expression.args.size());
  return {reach(expression.number, true), reach(count - expression.number + 1, false)};
}

Bdd SymbolicModel::asked(int question) {
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

const TruthSets& SymbolicModel::fact(int fact) {
  facts_.resize(model_.facts.size());
  if (!facts_[at(fact)]) {
    const TruthSets sides = of(model_.facts[at(fact)].when);
    facts_[at(fact)] = sides;
  }
  return *facts_[at(fact)];
}

Bdd SymbolicModel::canonical(Stage upTo) {
  Bdd sets = Bdd::constantTrue();
  for (int q = static_cast<int>(model_.questions.size()); q-- > 0;) {
    if (model_.questions[at(q)].stage == Stage::kRaceCheck && upTo == Stage::kTriage) continue;
    const Bdd applies = asked(q);
    sets &= (applies & space_.answered(q)) | (space_.idle(q) - applies);
  }
  return sets;
}

}  // namespace advisor::compiler
