// The names that a condition may use, the type of each, and type checking.
//
// checkTypes resolves every path to its Symbol and refuses what cannot be evaluated: unknown names, a boolean where a
// number is needed, sums that could overflow. A condition that passes never has an ill-typed operand at run time.
// Whether a condition is always true or always false is left to the proofs, which give the reason.
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
  std::int64_t min = 0;  // smallest value of a number that is not null
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

// Names visible to one condition. The binding "onset.pop" makes "onset" a context, which needs no binding itself.
class Scope {
 public:
  void add(std::string name, Binding binding) { bindings_[std::move(name)] = binding; }
  const Binding* find(std::string_view name) const;                    // null when unknown; borrowed from the scope
  std::vector<std::string> membersOf(std::string_view context) const;  // full names, in alphabetical order
  std::string nearest(std::string_view name) const;                    // "" when no name is near
  void stopGuessing() { guesses_ = false; }                            // `nearest` returns "" from now on
  const std::map<std::string, Binding, std::less<>>& bindings() const { return bindings_; }

 private:
  std::map<std::string, Binding, std::less<>> bindings_;
  bool guesses_ = true;
};

// Resolves `tree` in place. `type` is valid only when there are no errors.
struct TypedResult {
  Type type;
  std::vector<ConditionError> errors;  // in the order of the text
};
TypedResult resolveTypes(Expression& tree, const Scope& scope);

// As `resolveTypes`, and a result that is not boolean is also an error.
std::vector<ConditionError> checkTypes(Expression& tree, const Scope& scope, bool expectedBoolean = true);

}  // namespace advisor::compiler
