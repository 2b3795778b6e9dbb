#include "engine/compiler/condition/cursor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/compiler/condition/wrong_words.h"

namespace advisor::compiler {

void failParsing(int column, Code code, std::string message, std::string hint) {
  throw ConditionError{column, code, std::move(message), std::move(hint)};
}

std::string inSmallLetters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

bool isReservedWord(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kReserved{
      "if", "then", "else", "for", "return", "some", "every", "satisfies", "function", "instance", "external"};
  return std::find(kReserved.begin(), kReserved.end(), text) != kReserved.end();
}

const Token& Cursor::peek(std::size_t ahead) const { return tokens_[std::min(next_ + ahead, tokens_.size() - 1)]; }

const Token& Cursor::take() {
  const Token& token = peek();
  if (next_ + 1 < tokens_.size()) ++next_;
  return token;
}

bool Cursor::isSymbol(std::string_view text, std::size_t ahead) const {
  return peek(ahead).kind == Token::Kind::kSymbol && peek(ahead).text == text;
}

bool Cursor::isWord(std::string_view text, std::size_t ahead) const {
  return peek(ahead).kind == Token::Kind::kName && peek(ahead).text == text;
}

bool Cursor::acceptSymbol(std::string_view text) {
  if (!isSymbol(text)) return false;
  take();
  return true;
}

bool Cursor::acceptWord(std::string_view text) {
  if (!isWord(text)) return false;
  take();
  return true;
}

void Cursor::close(std::string_view bracket, int openedAt) {
  if (acceptSymbol(bracket)) return;
  if (peek().kind == Token::Kind::kEnd) {
    failParsing(openedAt, Code::kOpenBracket, "this bracket is not closed", "add '" + std::string(bracket) + "'");
  }
  failAtLeftover();
}

void Cursor::failAtLeftover() const {
  const Token& token = peek();
  const std::string& text = token.text;
  const Token none{Token::Kind::kEnd, 0, ""};
  const Token& before = next_ > 0 ? tokens_[next_ - 1] : none;
  const bool followsName = before.kind == Token::Kind::kName;
  // "either a or b": the mistake is the word before.
  if (const std::string_view instead = insteadOfPrefix(before.text); followsName && !instead.empty()) {
    failParsing(before.column, Code::kLeftover, "'" + before.text + "' cannot stand here", std::string(instead));
  }
  std::string hint = "join two conditions with 'and' or 'or'";
  if (token.kind == Token::Kind::kNumber && before.kind == Token::Kind::kNumber) {
    hint = "write a number without spaces: " + before.text + text;
  } else if (followsName && (text == ":" || text == ".." || text == "[" || text == "@")) {
    hint = "between a question and its option stands a point: onset.pop";
  } else if (text == "AND" || text == "OR" || text == "IN" || text == "BETWEEN") {
    hint = "write '" + inSmallLetters(text) + "' in small letters";
  } else if (text == ")" || text == "]" || text == "}") {
    hint = "there is no opening bracket for it";
  } else if (text == "..") {
    hint = "a range stands in brackets after 'in': x in [1..3]";
  } else if (text == "," || text == "(") {
    hint = "lists stand after 'in' and in 'at least': x in (1, 2), at least(2, a, b, c)";
  } else if (const std::string_view instead = insteadOfWord(text); !instead.empty()) {
    hint = instead;
  } else if (text == "?" || text == ":") {
    hint = "a condition is true or false and chooses nothing; let several rules or variants choose";
  } else if (text == "[" || isReservedWord(text)) {
    hint = "this part of FEEL is not supported";
  } else if (followsName && token.kind == Token::Kind::kName) {
    hint += "; between a question and its option stands a point: onset.pop";
  }
  if (token.kind == Token::Kind::kEnd)
    failParsing(token.column, Code::kEndsEarly, "the condition ends too early", "finish it");
  failParsing(token.column, Code::kLeftover, "'" + text + "' cannot stand here", std::move(hint));
}

}  // namespace advisor::compiler
