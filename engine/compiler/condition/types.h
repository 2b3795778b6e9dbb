// What names may stand in a condition, what type each has, and whether a condition makes sense.
//
// checkTypes resolves every path to its Symbol and refuses what could not mean anything: unknown names, a boolean where
// a number is needed, sums that could overflow. A condition that passes never meets an ill-typed operand when it runs.
// What is merely always true or always false is left to the proofs, which say so with the reason.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/condition/expression.h"
#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {

struct Type {
  enum class Kind : std::uint8_t { kBoolean, kNumber, kNull };
  Kind kind = Kind::kBoolean;
  bool nullable = true;  // may be null
  std::int64_t min = 0;  // of a number that is not null
  std::int64_t max = 0;
};

inline Type booleanType(bool nullable = true) { return {Type::Kind::kBoolean, nullable, 0, 0}; }
inline Type numberType(std::int64_t min, std::int64_t max, bool nullable) {
  return {Type::Kind::kNumber, nullable, min, max};
}

struct Binding {
  Type type;
  Symbol symbol;
};

// Names visible to one condition. "onset.pop" makes "onset" a context by itself: it needs no binding.
class Scope {
 public:
  void add(std::string name, Binding binding) { bindings_[std::move(name)] = binding; }
  const Binding* find(std::string_view name) const;                    // null when unknown; lent by the scope
  std::vector<std::string> membersOf(std::string_view context) const;  // full names, in alphabetical order
  std::string nearest(std::string_view name) const;                    // "" when nothing is near
  void stopGuessing() { guesses_ = false; }                            // from here on nothing is near
  const std::map<std::string, Binding, std::less<>>& bindings() const { return bindings_; }

 private:
  std::map<std::string, Binding, std::less<>> bindings_;
  bool guesses_ = true;
};

// Resolves `tree` in place. `type` is only meaningful without errors.
struct TypedResult {
  Type type;
  std::vector<ConditionError> errors;  // in the order of the text
};
TypedResult resolveTypes(Expression& tree, const Scope& scope);

// The same, and a result that is not boolean is an error too.
std::vector<ConditionError> checkTypes(Expression& tree, const Scope& scope, bool expectedBoolean = true);

}  // namespace advisor::compiler
