#include "engine/compiler/condition/print.h"

#include <string_view>

namespace advisor::compiler {
namespace {

// The precedence of operators, as in the grammar of parser.h.
enum Strength : int {
  kOrStrength = 1,
  kAndStrength,
  kComparisonStrength,
  kSumStrength,
  kProductStrength,
  kUnaryStrength,
  kPrimaryStrength
};

std::string printAt(const Expression& tree, int weakest);

std::string chain(const Expression& tree, std::string_view word, int strength) {
  std::string text;
  for (const Expression& arg : tree.args) {
    if (!text.empty()) text += word;
    text += printAt(arg, strength + 1);
  }
  return text;
}

// The left operand may be an operator of the same precedence, because all operators group from the left.
std::string binary(const Expression& tree, std::string_view sign, int strength) {
  return printAt(tree.args[0], strength) + std::string(sign) + printAt(tree.args[1], strength + 1);
}

struct Printed {
  std::string text;
  int strength = kPrimaryStrength;
};

Printed printOne(const Expression& tree) {
  switch (tree.op) {
    case Op::kNull:
      return {"null"};
    case Op::kTrue:
      return {"true"};
    case Op::kFalse:
      return {"false"};
    case Op::kNumber:
      return {std::to_string(tree.number), tree.number < 0 ? kUnaryStrength : kPrimaryStrength};
    case Op::kPath:
      return {tree.path};
    case Op::kOr:
      return {chain(tree, " or ", kOrStrength), kOrStrength};
    case Op::kAnd:
      return {chain(tree, " and ", kAndStrength), kAndStrength};
    case Op::kNot:
      return {"not(" + printAt(tree.args[0], 0) + ")"};
    case Op::kEqual:
      return {binary(tree, " = ", kComparisonStrength), kComparisonStrength};
    case Op::kNotEqual:
      return {binary(tree, " != ", kComparisonStrength), kComparisonStrength};
    case Op::kLess:
      return {binary(tree, " < ", kComparisonStrength), kComparisonStrength};
    case Op::kLessOrEqual:
      return {binary(tree, " <= ", kComparisonStrength), kComparisonStrength};
    case Op::kGreater:
      return {binary(tree, " > ", kComparisonStrength), kComparisonStrength};
    case Op::kGreaterOrEqual:
      return {binary(tree, " >= ", kComparisonStrength), kComparisonStrength};
    case Op::kAdd:
      return {binary(tree, " + ", kSumStrength), kSumStrength};
    case Op::kSubtract:
      return {binary(tree, " - ", kSumStrength), kSumStrength};
    case Op::kMultiply:
      return {binary(tree, " * ", kProductStrength), kProductStrength};
    case Op::kNegate: {
      // "-5" is a number; a minus sign before the number 5 keeps its brackets.
      const bool number = tree.args[0].op == Op::kNumber;
      return {number ? "-(" + printAt(tree.args[0], 0) + ")" : "-" + printAt(tree.args[0], kUnaryStrength),
              kUnaryStrength};
    }
    case Op::kAtLeast: {
      std::string text = "at least(" + std::to_string(tree.number);
      for (const Expression& arg : tree.args) text += ", " + printAt(arg, 0);
      return {text + ")"};
    }
  }
  return {};
}

std::string printAt(const Expression& tree, int weakest) {
  Printed printed = printOne(tree);
  return printed.strength < weakest ? "(" + printed.text + ")" : printed.text;
}

}  // namespace

std::string print(const Expression& tree) { return printAt(tree, 0); }

}  // namespace advisor::compiler
