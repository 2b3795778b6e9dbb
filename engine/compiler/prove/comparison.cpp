#include "engine/compiler/prove/comparison.h"

#include <algorithm>

namespace advisor::compiler {
namespace {

void collect(const Expression& expression, std::vector<QuestionId>& found) {
  if (expression.op == Op::kPath && expression.symbol.kind == Symbol::Kind::kNumber)
    found.push_back(expression.symbol.question());
  for (const Expression& arg : expression.args) collect(arg, found);
}

Truth truth(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

}  // namespace

bool isComparison(Op op) { return op >= Op::kEqual && op <= Op::kGreaterOrEqual; }

bool isNumeric(const Expression& expression) {
  switch (expression.op) {
    case Op::kNumber:
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply:
    case Op::kNegate:
      return true;
    case Op::kPath:
      return expression.symbol.kind == Symbol::Kind::kNumber;
    case Op::kNull:
    case Op::kTrue:
    case Op::kFalse:
    case Op::kOr:
    case Op::kAnd:
    case Op::kNot:
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
    case Op::kAtLeast:
      return false;
  }
  return false;
}

std::vector<QuestionId> numbersIn(const Expression& expression) {
  std::vector<QuestionId> found;
  collect(expression, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<std::int64_t> numberOf(const Expression& expression, const NumberOf& value) {
  if (expression.op == Op::kNumber) return expression.number;
  if (expression.op == Op::kPath) return value(expression.symbol.question());
  if (!isNumeric(expression)) return std::nullopt;
  const std::optional<std::int64_t> first = numberOf(expression.args.at(0), value);
  if (!first) return std::nullopt;
  if (expression.op == Op::kNegate) return -*first;
  std::int64_t result = *first;
  for (std::size_t i = 1; i < expression.args.size(); ++i) {
    const std::optional<std::int64_t> next = numberOf(expression.args[i], value);
    if (!next) return std::nullopt;
    if (expression.op == Op::kAdd) result += *next;
    if (expression.op == Op::kSubtract) result -= *next;
    if (expression.op == Op::kMultiply) result *= *next;
  }
  return result;
}

Truth compare(const Expression& comparison, const NumberOf& value) {
  const std::optional<std::int64_t> left = numberOf(comparison.args.at(0), value);
  const std::optional<std::int64_t> right = numberOf(comparison.args.at(1), value);
  if (comparison.op == Op::kEqual) return truth(left == right);  // null = null is true, null = 3 is false
  if (comparison.op == Op::kNotEqual) return truth(left != right);
  if (!left || !right) return Truth::kNull;
  if (comparison.op == Op::kLess) return truth(*left < *right);
  if (comparison.op == Op::kLessOrEqual) return truth(*left <= *right);
  if (comparison.op == Op::kGreater) return truth(*left > *right);
  return truth(*left >= *right);
}

}  // namespace advisor::compiler
