#include "engine/compiler/feel/evaluate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/compiler/condition/cursor.h"

namespace advisor::compiler {
namespace {

using Kind = Value::Kind;

// `decisive` is the boolean that determines the result whatever the other operands are: true for `or`, false for `and`.
Value junction(const Expression& tree, const Environment& environment, bool decisive) {
  bool open = false;
  for (const Expression& arg : tree.args) {
    const Value value = evaluate(arg, environment);
    if (value.kind != Kind::kBoolean) {
      open = true;
    } else if (value.boolean == decisive) {
      return booleanValue(decisive);
    }
  }
  return open ? nullValue() : booleanValue(!decisive);
}

Value atLeast(const Expression& tree, const Environment& environment) {
  std::int64_t sure = 0;
  std::int64_t possible = 0;
  for (const Expression& arg : tree.args) {
    const Value value = evaluate(arg, environment);
    if (value.isTrue()) ++sure;
    if (!value.isFalse()) ++possible;
  }
  if (sure >= tree.number) return booleanValue(true);
  return possible < tree.number ? booleanValue(false) : nullValue();
}

Value comparison(const Expression& tree, const Environment& environment) {
  const Value left = evaluate(tree.args[0], environment);
  const Value right = evaluate(tree.args[1], environment);
  if (tree.op == Op::kEqual) return booleanValue(equal(left, right));
  if (tree.op == Op::kNotEqual) {
    const std::optional<bool> same = equal(left, right);
    return same ? booleanValue(!*same) : nullValue();
  }
  const std::optional<std::strong_ordering> found = order(left, right);
  if (!found) return nullValue();
  if (tree.op == Op::kLess) return booleanValue(std::is_lt(*found));
  if (tree.op == Op::kLessOrEqual) return booleanValue(std::is_lteq(*found));
  if (tree.op == Op::kGreater) return booleanValue(std::is_gt(*found));
  return booleanValue(std::is_gteq(*found));
}

bool isTemporal(const Value& value) {
  switch (value.kind) {
    case Kind::kDate:
    case Kind::kTime:
    case Kind::kDateAndTime:
    case Kind::kDaysDuration:
    case Kind::kMonthsDuration:
      return true;
    case Kind::kNull:
    case Kind::kBoolean:
    case Kind::kNumber:
    case Kind::kString:
    case Kind::kList:
    case Kind::kContext:
    case Kind::kRange:
      return false;
  }
  return false;
}

Value arithmetic(const Expression& tree, const Environment& environment) {
  const Value left = evaluate(tree.args[0], environment);
  const Value right = tree.op == Op::kNegate ? numberValue(-1) : evaluate(tree.args[1], environment);
  if (isTemporal(left) || isTemporal(right)) {
    failParsing(tree.column, Code::kDateArithmetic, "sums of dates, times and durations are not supported",
                "compare them only");
  }
  if (tree.op == Op::kAdd && left.kind == Kind::kString && right.kind == Kind::kString) {
    return stringValue(left.text + right.text);
  }
  if (left.kind != Kind::kNumber || right.kind != Kind::kNumber) return nullValue();
  std::optional<Number> result;
  if (tree.op == Op::kAdd) {
    result = add(left.number, right.number);
  } else if (tree.op == Op::kSubtract) {
    result = add(left.number, -right.number);
  } else {
    result = multiply(left.number, right.number);
  }
  return result ? numberValue(*result) : nullValue();
}

}  // namespace

Value evaluate(const Expression& tree, const Environment& environment) {
  switch (tree.op) {
    case Op::kNull:
      return nullValue();
    case Op::kTrue:
    case Op::kFalse:
      return booleanValue(tree.op == Op::kTrue);
    case Op::kNumber:
      return numberValue(tree.number);
    case Op::kPath:
      return environment(tree);
    case Op::kOr:
    case Op::kAnd:
      return junction(tree, environment, tree.op == Op::kOr);
    case Op::kNot: {
      const Value value = evaluate(tree.args[0], environment);
      return value.kind == Kind::kBoolean ? booleanValue(!value.boolean) : nullValue();
    }
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
      return comparison(tree, environment);
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply:
    case Op::kNegate:
      return arithmetic(tree, environment);
    case Op::kAtLeast:
      return atLeast(tree, environment);
  }
  return nullValue();
}

}  // namespace advisor::compiler
