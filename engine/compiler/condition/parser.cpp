#include "engine/compiler/condition/parser.h"

#include <utility>

#include "engine/compiler/condition/grammar.h"

namespace advisor::compiler {

ParseResult parse(std::string_view source, Dialect dialect) {
  if (source.size() > kMaxConditionBytes) {
    return {{}, {{1, Code::kTooLong, "this condition is too long", "name a part of it as a fact"}}, {}};
  }
  LexResult lexed = lex(source, dialect);
  if (lexed.error) return {{}, {*lexed.error}, {}};
  Grammar grammar(std::move(lexed.tokens), dialect);
  try {
    Expression tree = grammar.readAll();
    return {std::move(tree), {}, grammar.takeExtensions()};
  } catch (const ConditionError& error) {
    return {{}, {error}, {}};
  }
}

}  // namespace advisor::compiler
