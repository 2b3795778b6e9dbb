// A position in a list of tokens: the parser's queries about the next tokens, and its only way to fail.
//
// Owns the tokens. Used by the parser only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/condition/lexer.h"

namespace advisor::compiler {

// Throws a ConditionError; `parse` catches it.
[[noreturn]] void failParsing(int column, Code code, std::string message, std::string hint);

std::string inSmallLetters(std::string_view text);
bool isReservedWord(std::string_view text);  // words of FEEL that we do not support: if, for, some, …

class Cursor {
 public:
  explicit Cursor(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}  // the last token is kEnd

  const Token& peek(std::size_t ahead = 0) const;
  const Token& take();
  bool isSymbol(std::string_view text, std::size_t ahead = 0) const;
  bool isWord(std::string_view text, std::size_t ahead = 0) const;
  bool acceptSymbol(std::string_view text);
  bool acceptWord(std::string_view text);

  // Takes the bracket that closes the one at that column, or fails.
  void close(std::string_view bracket, int openedAt);

  // Fails because the next token cannot stand here; the hint says what was probably meant.
  [[noreturn]] void failAtLeftover() const;

 private:
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

}  // namespace advisor::compiler
