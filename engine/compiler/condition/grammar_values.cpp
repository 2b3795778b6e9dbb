#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>

#include "engine/compiler/condition/grammar.h"
#include "engine/compiler/condition/wrong_words.h"

namespace advisor::compiler {
Node Grammar::readPrimary() {
  const Token token = cursor_.peek();
  switch (token.kind) {
    case Token::Kind::kNumber:
      return readNumber(token.column, "");
    case Token::Kind::kString:
      cursor_.take();
      return extend(token.column, makeExtension(Extension::Kind::kString, token.text), {});
    case Token::Kind::kName:
      return readWord();
    case Token::Kind::kSymbol:
      return readSymbol();
    case Token::Kind::kEnd:
      break;
  }
  failParsing(token.column, Code::kEndsEarly, "the condition ends where a value is expected",
              "finish it, or remove the last word");
}

Node Grammar::readPostfix(Node node) {
  while (feel_ && cursor_.acceptSymbol(".")) {
    if (cursor_.peek().kind != Token::Kind::kName) cursor_.failAtLeftover();
    const int column = node.tree.column;
    node = extend(column, makeExtension(Extension::Kind::kMember, cursor_.take().text), listOf(std::move(node)));
  }
  return node;
}

Node Grammar::readNumber(int column, const std::string& sign) {
  const std::string text = sign + cursor_.take().text;
  Node node = leaf(Op::kNumber, column);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), node.tree.number);
  if (error == std::errc() && end == text.data() + text.size()) return node;
  if (feel_) return extend(column, makeExtension(Extension::Kind::kDecimal, text), {});
  failParsing(column, Code::kBigNumber, "this number is too big",
              "the biggest is " + std::to_string(std::numeric_limits<std::int64_t>::max()));
}

Node Grammar::readWord() {
  const Token token = cursor_.take();
  const std::string& word = token.text;
  if (word == "true") return leaf(Op::kTrue, token.column);
  if (word == "false") return leaf(Op::kFalse, token.column);
  if (word == "null") return leaf(Op::kNull, token.column);
  if (word == "not") return readNot(token.column);
  if (word == "at" && cursor_.isWord("least") && cursor_.isSymbol("(", 1)) return readAtLeast(token.column);
  if (word == "and" || word == "or" || word == "in" || word == "between") {
    failParsing(token.column, Code::kNothingLeft, "'" + word + "' has nothing on its left", "write a value before it");
  }
  if (isReservedWord(word)) {
    failParsing(token.column, Code::kUnsupported, "'" + word + "' is not supported",
                "for \"if A then B\" write: not(A) or B; let several rules or variants choose");
  }
  const std::string small = inSmallLetters(word);
  if (!feel_ && (small == "true" || small == "false" || small == "null" || small == "not") && small != word) {
    failParsing(token.column, Code::kSmallLetters, "'" + word + "' is not a word of a condition",
                "write '" + small + "' in small letters");
  }
  return readName(token);
}

Node Grammar::readName(const Token& first) {
  Node node = leaf(Op::kPath, first.column);
  node.tree.path = first.text;
  if (feel_ && first.text == "date" && cursor_.isWord("and") && cursor_.isWord("time", 1) && cursor_.isSymbol("(", 2)) {
    cursor_.take();
    cursor_.take();
    node.tree.path = "date and time";
  }
  while (!feel_ && cursor_.isSymbol(".")) {
    cursor_.take();
    if (cursor_.peek().kind != Token::Kind::kName) {
      failParsing(cursor_.peek().column, Code::kBadPath, "a name is missing after the dot", "write: onset.pop");
    }
    node.tree.path += "." + cursor_.take().text;
  }
  if (!cursor_.isSymbol("(")) return node;
  if (!feel_) {
    const std::string_view instead = insteadOfFunction(node.tree.path);
    failParsing(first.column, Code::kUnknownFunction, "there is no function '" + node.tree.path + "'",
                "the functions are not( ) and at least( )" + (instead.empty() ? "" : "; " + std::string(instead)));
  }
  const int column = cursor_.take().column;
  std::vector<Node> args;
  if (!cursor_.isSymbol(")")) args = readList();
  cursor_.close(")", column);
  return extend(first.column, makeExtension(Extension::Kind::kCall, node.tree.path), std::move(args));
}

Node Grammar::readNot(int column) {
  const int opened = cursor_.peek().column;
  if (!cursor_.acceptSymbol("("))
    failParsing(column, Code::kNotBrackets, "'not' needs round brackets", "write: not(a)");
  std::vector<Node> args = readList();
  if (args.size() > 1) failParsing(column, Code::kNotOne, "'not' takes one condition", "write: not(a or b)");
  cursor_.close(")", opened);
  return build(Op::kNot, column, std::move(args));
}

Node Grammar::readAtLeast(int column) {
  cursor_.take();
  const int opened = cursor_.take().column;
  const std::string sign = cursor_.acceptSymbol("-") ? "-" : "";
  if (cursor_.peek().kind != Token::Kind::kNumber) {
    failParsing(cursor_.peek().column, Code::kAtLeastNumber, "'at least' starts with a whole number",
                "write: at least(2, a, b, c)");
  }
  const Node count = readNumber(cursor_.peek().column, sign);
  if (count.tree.op != Op::kNumber || !cursor_.acceptSymbol(",")) {
    failParsing(column, Code::kAtLeastList, "'at least' needs a whole number and conditions",
                "write: at least(2, a, b, c)");
  }
  std::vector<Node> args = readList();
  cursor_.close(")", opened);
  Node node = build(Op::kAtLeast, column, std::move(args));
  node.tree.number = count.tree.number;
  return node;
}

std::vector<Node> Grammar::readList() {
  std::vector<Node> list;
  do {
    list.push_back(readExpression());
  } while (cursor_.acceptSymbol(","));
  return list;
}

Node Grammar::readSymbol() {
  const Token token = cursor_.peek();
  if (cursor_.acceptSymbol("(")) return readRound(token.column);
  if (feel_ && cursor_.acceptSymbol("[")) return readSquare(token.column);
  if (feel_ && cursor_.acceptSymbol("{")) return readContext(token.column);
  if (feel_ && cursor_.acceptSymbol("@")) {
    if (cursor_.peek().kind != Token::Kind::kString) cursor_.failAtLeftover();
    return extend(token.column, makeExtension(Extension::Kind::kCall, "@"), listOf(readPrimary()));
  }
  if (token.text == "[" || token.text == "{" || token.text == "@" || token.text == "?") {
    failParsing(token.column, Code::kUnsupported, "'" + token.text + "' is not supported here",
                "ranges and lists stand after 'in': x in [1..3], x in (1, 2)");
  }
  std::string hint = "write a name, a number or a bracket before it";
  if (token.text == "+" && cursor_.peek(1).kind == Token::Kind::kNumber) {
    hint = "write " + cursor_.peek(1).text + " without a sign";
  } else if (isComparison(token.text)) {
    hint = "write what is compared again: x >= 3 and x <= 5";
  } else if (token.text == ")" || token.text == ",") {
    hint = "write a condition or a number before it";
  }
  failParsing(token.column, Code::kNothingLeft, "'" + token.text + "' cannot start a value", std::move(hint));
}

Node Grammar::readRound(int column) {
  Node inner = readExpression();
  if (feel_ && cursor_.acceptSymbol("..")) return readRange(column, std::move(inner), true);
  cursor_.close(")", column);
  return inner;
}

Node Grammar::readSquare(int column) {
  std::vector<Node> items;
  if (!cursor_.isSymbol("]")) {
    items = readList();
    if (items.size() == 1 && cursor_.acceptSymbol("..")) return readRange(column, std::move(items.front()), false);
  }
  cursor_.close("]", column);
  return extend(column, makeExtension(Extension::Kind::kList), std::move(items));
}

Node Grammar::readRange(int column, Node low, bool openLow) {
  Node high = readSum();
  Extension range = makeExtension(Extension::Kind::kRange);
  range.openLow = openLow;
  range.openHigh = closeRange(column);
  return extend(column, std::move(range), listOf(std::move(low), std::move(high)));
}

Node Grammar::readContext(int column) {
  Extension context = makeExtension(Extension::Kind::kContext);
  std::vector<Node> values;
  if (!cursor_.isSymbol("}")) {
    do {
      const Token key = cursor_.take();
      if ((key.kind != Token::Kind::kName && key.kind != Token::Kind::kString) || !cursor_.acceptSymbol(":")) {
        failParsing(key.column, Code::kContext, "a context needs names and values", "write: {a: 1, b: 2}");
      }
      context.keys.push_back(key.text);
      values.push_back(readExpression());
    } while (cursor_.acceptSymbol(","));
  }
  cursor_.close("}", column);
  return extend(column, std::move(context), std::move(values));
}

}  // namespace advisor::compiler
