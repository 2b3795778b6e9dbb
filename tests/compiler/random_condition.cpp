#include "tests/compiler/random_condition.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {
namespace {

constexpr int kOr = 1;
constexpr int kAnd = 2;
constexpr int kComparison = 3;
constexpr int kSum = 4;
constexpr int kProduct = 5;
constexpr int kUnary = 6;
constexpr int kPrimary = 7;

constexpr const char* kOrders[] = {" < ", " <= ", " > ", " >= ", " = ", " != "};

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

Scope sampleScope() {
  Scope scope;
  scope.add("onset.pop", {booleanType(false), {Symbol::Kind::kOption, 0, 0}});
  scope.add("onset.gradual", {booleanType(false), {Symbol::Kind::kOption, 0, 1}});
  scope.add("press.sore", {booleanType(), {Symbol::Kind::kOption, 1, 0}});
  scope.add("press.unsure", {booleanType(), {Symbol::Kind::kOption, 1, 1}});
  scope.add("pain", {numberType(0, 10, true), {Symbol::Kind::kNumber, 2, -1}});
  scope.add("days_to_race", {numberType(0, 60, true), {Symbol::Kind::kNumber, 3, -1}});
  scope.add("weeks", {numberType(-3, 5, false), {Symbol::Kind::kNumber, 4, -1}});
  scope.add("sudden", {booleanType(), {Symbol::Kind::kFact, 0, -1}});
  scope.add("rested", {booleanType(), {Symbol::Kind::kFact, 1, -1}});
  return scope;
}

std::map<std::string, Value> randomAnswers(Random& random, const Scope& scope) {
  std::map<std::string, Value> answers;
  for (const auto& [name, binding] : scope.bindings()) {
    const Type& type = binding.type;
    if (type.nullable && random.oneIn(4)) {
      answers[name] = nullValue();
    } else if (type.kind == Type::Kind::kBoolean) {
      answers[name] = booleanValue(random.oneIn(2));
    } else {
      const auto span = static_cast<int>(type.max - type.min + 1);
      const int near = span < 12 ? span : 12;
      answers[name] = numberValue(type.min + random.below(random.oneIn(4) ? span : near));
    }
  }
  return answers;
}

RandomConditions::RandomConditions(std::uint64_t seed, const Scope& scope) : random_(seed), scope_(scope) {
  for (const auto& [name, binding] : scope.bindings()) {
    (binding.type.kind == Type::Kind::kNumber ? numbers_ : booleans_).push_back(name);
    if (binding.type.kind == Type::Kind::kNumber && !binding.type.nullable) present_.push_back(name);
  }
}

std::string RandomConditions::source() { return condition(1 + random_.below(4)).text; }

Expression RandomConditions::tree(const std::string& source) const {
  ParseResult parsed = parse(source);
  std::vector<ConditionError> errors = parsed.errors;
  if (errors.empty()) errors = checkTypes(parsed.tree, scope_);
  if (errors.empty()) return std::move(parsed.tree);
  std::fprintf(stderr, "%s\n%d: %s\n", source.c_str(), errors[0].column, errors[0].message.c_str());
  std::abort();
}

std::string RandomConditions::bracketed(const Text& text, int weakest) {
  return text.strength < weakest ? "(" + text.text + ")" : text.text;
}

RandomConditions::Text RandomConditions::condition(int depth) {
  if (depth == 0) {
    switch (random_.below(12)) {
      case 0:
        return {"true", kPrimary};
      case 1:
        return {"false", kPrimary};
      case 2:
        return {"null", kPrimary};
      case 3:
      case 4:
        return comparison();
      default:
        return {booleans_[static_cast<std::size_t>(random_.below(static_cast<int>(booleans_.size())))], kPrimary};
    }
  }
  switch (random_.below(10)) {
    case 0:
    case 1:
      return list(" and ", kAnd, depth);
    case 2:
    case 3:
      return list(" or ", kOr, depth);
    case 4:
      return {"not(" + condition(depth - 1).text + ")", kPrimary};
    case 5: {
      const int count = 1 + random_.below(4);
      std::string text = "at least(" + std::to_string(random_.below(count + 1));
      for (int i = 0; i < count; ++i) text += ", " + condition(depth - 1).text;
      return {text + ")", kPrimary};
    }
    case 6: {
      const std::string sign = random_.oneIn(2) ? " = " : " != ";
      return {bracketed(condition(depth - 1), kSum) + sign + bracketed(condition(depth - 1), kSum), kComparison};
    }
    case 7:
      return comparison();
    default:
      return membership();
  }
}

RandomConditions::Text RandomConditions::list(const std::string& word, int strength, int depth) {
  std::string text = bracketed(condition(depth - 1), strength + 1);
  for (int i = random_.below(2); i >= 0; --i) text += word + bracketed(condition(depth - 1), strength + 1);
  return {text, strength};
}

RandomConditions::Text RandomConditions::comparison() {
  const std::string left = number(random_.below(3)).text;
  if (random_.oneIn(5)) return {left + (random_.oneIn(2) ? " = null" : " != null"), kComparison};
  return {left + kOrders[random_.below(6)] + number(random_.below(3)).text, kComparison};
}

// Put brackets around every `in` that is followed by something: feelin reads `x in 6 or y` as `x in (6 or y)`.
RandomConditions::Text RandomConditions::membership() {
  const std::string left = number(random_.below(2)).text;
  switch (random_.below(4)) {
    case 0:
      return {left + " between " + rangeEnds(" and "), kComparison};
    case 1:
      return {left + " in " + range(), kOr};
    case 2:
      return {left + " in " + oneTest(), kOr};
    default: {
      std::string text = left + " in (" + oneTest();
      for (int i = random_.below(3); i >= 0; --i) text += ", " + oneTest();
      return {text + ")", kOr};
    }
  }
}

std::string RandomConditions::oneTest() {
  if (random_.oneIn(3)) return range();
  if (random_.oneIn(2)) return kOrders[random_.below(4)] + std::to_string(random_.below(14));
  return std::to_string(random_.below(14));
}

// Only ends that are never null, the lower one first; other interpreters swap or refuse anything else.
std::string RandomConditions::rangeEnds(const std::string& between) {
  const int low = random_.below(10) - 2;
  const std::string high = std::to_string(low + random_.below(6));
  if (present_.empty() || random_.oneIn(3)) return std::to_string(low) + between + high;
  const std::string& name = present_[static_cast<std::size_t>(random_.below(static_cast<int>(present_.size())))];
  return name + between + name + " + " + std::to_string(random_.below(4));
}

std::string RandomConditions::range() {
  const std::string inside = rangeEnds("..");
  switch (random_.below(5)) {
    case 0:
      return "(" + inside + "]";
    case 1:
      return "[" + inside + ")";
    case 2:
      return "(" + inside + ")";
    case 3:  // feelin takes the last bracket of `]a..b[` for a filter on b
      return "]0.." + std::to_string(random_.below(6)) + "[";
    default:
      return "[" + inside + "]";
  }
}

RandomConditions::Text RandomConditions::smallNumber() {
  if (random_.oneIn(3)) {
    const int number = random_.below(16) - 4;
    return {std::to_string(number), number < 0 ? kUnary : kPrimary};
  }
  return {numbers_[static_cast<std::size_t>(random_.below(static_cast<int>(numbers_.size())))], kPrimary};
}

RandomConditions::Text RandomConditions::number(int depth) {
  if (depth == 0) return smallNumber();
  switch (random_.below(6)) {
    case 0:
      return {bracketed(number(depth - 1), kSum) + " + " + bracketed(number(depth - 1), kProduct), kSum};
    case 1:
      return {bracketed(number(depth - 1), kSum) + " - " + bracketed(number(depth - 1), kProduct), kSum};
    case 2:
      return {bracketed(number(depth - 1), kProduct) + " * " + bracketed(number(depth - 1), kUnary), kProduct};
    case 3:
      return {"-" + bracketed(number(depth - 1), kPrimary), kUnary};
    default:
      return smallNumber();
  }
}

}  // namespace advisor::compiler
