// Splits the text of a condition into tokens. It knows FEEL's spelling, including comments, and nothing of its grammar.
//
// Tokens own their text; columns count code points from 1. Lexing stops at the first character that cannot be part of a
// condition and says what was probably meant. Called by the parser only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/source/codes.h"

namespace advisor::compiler {

// What is wrong with a condition. The caller knows the file and adds it (see Diagnostic).
struct ConditionError {
  int column = 0;  // of the first character meant, counted from 1 in code points
  Code code{};
  std::string message;  // one sentence without a full stop
  std::string hint;     // what to do; may be empty
};

// A condition is what our engine can run. FEEL is more: strings, decimals, lists and contexts too, for `advisor eval`.
enum class Dialect : std::uint8_t { kCondition, kFeel };

struct Token {
  enum class Kind : std::uint8_t { kEnd, kName, kNumber, kString, kSymbol };
  Kind kind = Kind::kEnd;
  int column = 0;
  std::string text;  // of a string: its value, without quotes and escapes
};

struct LexResult {
  std::vector<Token> tokens;  // the last one is kEnd
  std::optional<ConditionError> error;
};

LexResult lex(std::string_view source, Dialect dialect);

}  // namespace advisor::compiler
