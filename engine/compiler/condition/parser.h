// Reads the text of a condition into the core tree of expression.h.
//
// FEEL's precedence, weakest first: or, and, comparison / between / in, + -, *, unary minus. Sugar is written out while
// parsing: `x in (1, > 5)` becomes `x = 1 or x > 5`, `x between 1 and 3` becomes `x >= 1 and x <= 3`. Names stay
// unresolved; checkTypes (types.h) does that. Hostile text is refused, never a stack overflow or a memory blow-up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/condition/expression.h"
#include "engine/compiler/condition/lexer.h"

namespace advisor::compiler {

inline constexpr std::size_t kMaxConditionBytes = 20'000;
inline constexpr int kMaxConditionHeight = 200;            // of the tree, and of brackets inside brackets
inline constexpr std::size_t kMaxConditionNodes = 20'000;  // `in` repeats its left side, so text length is no bound

// A piece of FEEL that a condition may not use but `advisor eval` understands. The tree has a kPath with the path
// "#<index>" in its place, which no author can write.
struct Extension {
  enum class Kind : std::uint8_t {
    kString,   // text
    kDecimal,  // text: digits with a point, or more digits than fit in 64 bits
    kList,     // args
    kContext,  // keys and args, in pairs
    kRange,    // two args, openLow, openHigh
    kIn,       // args[0] in args[1], which may turn out to be a list or a range
    kMember,   // args[0] and the name in text
    kDivide,   // two args
    kCall,     // text: function, args
  };
  Kind kind = Kind::kString;
  std::string text;
  std::vector<std::string> keys;
  std::vector<Expression> args;
  bool openLow = false;
  bool openHigh = false;
};

struct ParseResult {
  Expression tree;                     // meaningless when there are errors
  std::vector<ConditionError> errors;  // at most one: what follows a first slip is guesswork
  std::vector<Extension> extensions;   // empty in Dialect::kCondition
};

ParseResult parse(std::string_view source, Dialect dialect = Dialect::kCondition);

}  // namespace advisor::compiler
