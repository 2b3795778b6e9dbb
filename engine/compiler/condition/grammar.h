// The grammar of conditions: one function for each level of precedence, from 'or' down to a single value.
//
// There are two source files: grammar.cpp has the operators and the tests after `in`; grammar_values.cpp has their
// operands. Each function takes from the cursor what it understands and fails (failParsing) at anything else. Used by
// parse() only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compiler/condition/cursor.h"
#include "engine/compiler/condition/node.h"
#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {

[[nodiscard]] bool isComparison(std::string_view symbol);  // one of = != < <= > >=

class Grammar {
 public:
  Grammar(std::vector<Token> tokens, Dialect dialect) : cursor_(std::move(tokens)), feel_(dialect == Dialect::kFeel) {}

  Expression readAll();  // to the last token
  std::vector<Extension> takeExtensions() { return std::move(extensions_); }

 private:
  // One test on the right side of `in`. `plain` is set for an ordinary value, which may be the start of a longer one:
  // `(1 + 2) * 3`.
  struct Test {
    std::optional<Node> plain;
    Node condition;
  };

  // Counts open brackets and minus signs, so that recursion is limited before there is a tree to measure.
  class Nesting {
   public:
    explicit Nesting(Grammar& grammar);
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ~Nesting() { --grammar_.nesting_; }

   private:
    Grammar& grammar_;
  };

  Node readExpression();
  Node readChain(Op op);
  std::optional<Op> acceptComparison();
  Node readComparison();
  Node readSum();
  Node readProduct();
  Node readUnary();

  Test readTest(const Node& value, bool inList);
  Test readTestList(const Node& value, bool inList);
  Test readPlainTest(bool inList);
  bool valueGoesOn(bool inList) const;
  bool closeRange(int openedAt);  // true when the upper end is open
  Node asCondition(const Node& value, Test test);

  Node readPrimary();
  Node readPostfix(Node node);
  Node readNumber(int column, const std::string& sign);
  Node readWord();
  Node readName(const Token& first);
  Node readNot(int column);
  Node readAtLeast(int column);
  Node readSymbol();
  Node readRound(int column);
  Node readSquare(int column);
  Node readRange(int column, Node low, bool openLow);
  Node readContext(int column);
  std::vector<Node> readList();
  Node extend(int column, Extension extension, std::vector<Node> args);

  Cursor cursor_;
  bool feel_;
  int nesting_ = 0;
  std::optional<Node> seed_;  // a value that was already read and begins the next one
  std::vector<Extension> extensions_;
};

Extension makeExtension(Extension::Kind kind, std::string text = {});

}  // namespace advisor::compiler
