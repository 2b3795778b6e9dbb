#include "engine/compiler/condition/grammar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace advisor::compiler {
namespace {

constexpr std::array<std::string_view, 6> kComparisons{"=", "!=", "<", "<=", ">", ">="};
constexpr std::array kComparisonOps{Op::kEqual,       Op::kNotEqual, Op::kLess,
                                    Op::kLessOrEqual, Op::kGreater,  Op::kGreaterOrEqual};

}  // namespace

bool isComparison(std::string_view symbol) {
  return std::find(kComparisons.begin(), kComparisons.end(), symbol) != kComparisons.end();
}

Extension makeExtension(Extension::Kind kind, std::string text) {
  Extension made;
  made.kind = kind;
  made.text = std::move(text);
  return made;
}

Grammar::Nesting::Nesting(Grammar& grammar) : grammar_(grammar) {
  if (grammar_.nesting_ >= kMaxConditionHeight) {
    failParsing(grammar_.cursor_.peek().column, Code::kTooDeep, "this condition is nested too deeply",
                "name a part of it as a fact");
  }
  ++grammar_.nesting_;
}

Expression Grammar::readAll() {
  if (cursor_.peek().kind == Token::Kind::kEnd) {
    failParsing(1, Code::kEmpty, "this condition is empty", "write 'true' for always");
  }
  Node node = readExpression();
  if (cursor_.peek().kind != Token::Kind::kEnd) cursor_.failAtLeftover();
  return std::move(node.tree);
}

Node Grammar::extend(int column, Extension made, std::vector<Node> args) {
  Node node = build(Op::kPath, column, std::move(args));
  made.args = std::exchange(node.tree.args, {});
  node.tree.path = "#" + std::to_string(extensions_.size());
  extensions_.push_back(std::move(made));
  return node;
}

Node Grammar::readExpression() {
  const Nesting nesting(*this);
  return readChain(Op::kOr);
}

Node Grammar::readChain(Op op) {
  std::vector<Node> parts;
  do {
    parts.push_back(op == Op::kOr ? readChain(Op::kAnd) : readComparison());
  } while (cursor_.acceptWord(op == Op::kOr ? "or" : "and"));
  if (parts.size() == 1) return std::move(parts.front());
  const int column = parts.front().tree.column;
  return build(op, column, std::move(parts));
}

std::optional<Op> Grammar::acceptComparison() {
  if (cursor_.peek().kind != Token::Kind::kSymbol) return std::nullopt;
  const auto* const found = std::find(kComparisons.begin(), kComparisons.end(), cursor_.peek().text);
  if (found == kComparisons.end()) return std::nullopt;
  cursor_.take();
  return kComparisonOps[static_cast<std::size_t>(found - kComparisons.begin())];
}

Node Grammar::readComparison() {
  Node left = readSum();
  while (true) {
    if (const std::optional<Op> op = acceptComparison()) {
      left = build(*op, std::move(left), readSum());
    } else if (cursor_.acceptWord("between")) {
      Node low = readSum();
      if (!cursor_.acceptWord("and")) {
        failParsing(cursor_.peek().column, Code::kBetween, "'between' needs 'and'", "write: x between 1 and 3");
      }
      left = inRange(left, std::move(low), readSum(), false, false);
    } else if (cursor_.acceptWord("in")) {
      left = asCondition(left, readTest(left, false));
    } else {
      return left;
    }
  }
}

Node Grammar::asCondition(const Node& value, Test test) {
  if (!test.plain) return std::move(test.condition);
  const Op op = test.plain->tree.op;
  const bool scalar = op == Op::kNumber || op == Op::kTrue || op == Op::kFalse || op == Op::kNull;
  if (!feel_ || scalar) return build(Op::kEqual, value, std::move(*test.plain));
  return extend(value.tree.column, makeExtension(Extension::Kind::kIn), listOf(value, std::move(*test.plain)));
}

Grammar::Test Grammar::readPlainTest(bool inList) { return {inList ? readExpression() : readSum(), {}}; }

Grammar::Test Grammar::readTest(const Node& value, bool inList) {
  if (const std::optional<Op> op = acceptComparison()) return {{}, build(*op, value, readSum())};
  if (cursor_.isSymbol("(")) return readTestList(value, inList);
  if (!cursor_.isSymbol("]") && !(cursor_.isSymbol("[") && !feel_)) return readPlainTest(inList);
  const Nesting nesting(*this);
  const Token open = cursor_.take();
  Node low = readSum();
  if (!cursor_.acceptSymbol("..")) {
    failParsing(open.column, Code::kSquareList, "square brackets hold a range",
                "write [1..3] for a range, (1, 2) for a list");
  }
  Node high = readSum();
  return {{}, inRange(value, std::move(low), std::move(high), open.text == "]", closeRange(open.column))};
}

// `(1, > 5)`, `(1..5)`, or a value in brackets.
Grammar::Test Grammar::readTestList(const Node& value, bool inList) {
  const Nesting nesting(*this);
  const int column = cursor_.take().column;
  if (cursor_.isSymbol(")")) {
    failParsing(cursor_.peek().column, Code::kEmptyList, "this list of tests is empty", "write: x in (1, 2)");
  }
  std::vector<Test> tests;
  std::size_t size = 0;  // each test repeats `value`, so check the size as the list grows
  do {
    tests.push_back(readTest(value, true));
    size += tests.back().plain ? value.size + tests.back().plain->size : tests.back().condition.size;
    boundSize(column, size);
    if (tests.size() == 1 && tests.front().plain && cursor_.acceptSymbol("..")) {
      Node high = readSum();
      return {{}, inRange(value, std::move(*tests.front().plain), std::move(high), true, closeRange(column))};
    }
  } while (cursor_.acceptSymbol(","));
  cursor_.close(")", column);
  if (tests.size() == 1) {
    if (!tests.front().plain || !valueGoesOn(inList)) return std::move(tests.front());
    seed_ = std::move(tests.front().plain);
    return readPlainTest(inList);
  }
  std::vector<Node> conditions;
  conditions.reserve(tests.size());
  for (Test& test : tests) conditions.push_back(asCondition(value, std::move(test)));
  return {{}, build(Op::kOr, value.tree.column, std::move(conditions))};
}

// After `x in (…)`: whether the bracket was only the start of a longer value.
bool Grammar::valueGoesOn(bool inList) const {
  for (const std::string_view symbol : {"+", "-", "*", "/", "."}) {
    if (cursor_.isSymbol(symbol)) return true;
  }
  const bool ends = cursor_.isSymbol(",") || cursor_.isSymbol(")") || cursor_.isSymbol("..");
  return inList && !ends && cursor_.peek().kind != Token::Kind::kEnd;
}

// True when the upper end is open.
bool Grammar::closeRange(int openedAt) {
  if (cursor_.acceptSymbol("]")) return false;
  if (cursor_.acceptSymbol("[")) return true;
  cursor_.close(")", openedAt);
  return true;
}

Node Grammar::readSum() {
  Node left = readProduct();
  while (cursor_.isSymbol("+") || cursor_.isSymbol("-")) {
    const Op op = cursor_.take().text == "+" ? Op::kAdd : Op::kSubtract;
    left = build(op, std::move(left), readProduct());
  }
  return left;
}

Node Grammar::readProduct() {
  Node left = readUnary();
  while (true) {
    const int column = cursor_.peek().column;
    if (cursor_.acceptSymbol("*")) {
      left = build(Op::kMultiply, std::move(left), readUnary());
    } else if (feel_ && cursor_.acceptSymbol("/")) {
      left = extend(column, makeExtension(Extension::Kind::kDivide), listOf(std::move(left), readUnary()));
    } else if (cursor_.isSymbol("/") || cursor_.isSymbol("%")) {
      failParsing(column, Code::kDivision, "division is not supported",
                  "multiply on the other side instead: a > 2 * b, not a / 2 > b");
    } else if (cursor_.isSymbol("**")) {
      failParsing(column, Code::kPower, "powers are not supported", "multiply instead: a * a");
    } else {
      return left;
    }
  }
}

Node Grammar::readUnary() {
  if (seed_) return readPostfix(*std::exchange(seed_, std::nullopt));
  if (!cursor_.isSymbol("-")) return readPostfix(readPrimary());
  const Nesting nesting(*this);
  const int column = cursor_.take().column;
  if (cursor_.peek().kind == Token::Kind::kNumber) return readNumber(column, "-");
  return build(Op::kNegate, column, listOf(readUnary()));
}

}  // namespace advisor::compiler
