#include "engine/compiler/condition/types.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "engine/compiler/condition/cursor.h"
#include "engine/compiler/condition/print.h"
#include "engine/compiler/condition/wrong_words.h"
#include "engine/compiler/source/edit_distance.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

using Kind = Type::Kind;
__extension__ using Wide = __int128;  // holds any product of two 64-bit numbers

std::string joined(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) text += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kShown ? text + ", …" : text;
}

// Most guesses for one condition. The first unknown names show what is wrong, and a condition can hold thousands.
constexpr std::size_t kMostGuesses = 20;

// The first character of a name that no name may have; empty when there is none.
std::string foreignLetterIn(std::string_view name) {
  std::size_t at = 0;
  while (at < name.size() && static_cast<unsigned char>(name[at]) < 0x80) ++at;
  std::size_t end = at + 1;
  while (end < name.size() && continuesCharacter(name[end])) ++end;
  return at == name.size() ? "" : std::string(name.substr(at, end - at));
}

class Checker {
 public:
  explicit Checker(const Scope& scope) : scope_(scope) {}

  std::vector<ConditionError> takeErrors() {
    std::stable_sort(errors_.begin(), errors_.end(),
                     [](const ConditionError& a, const ConditionError& b) { return a.column < b.column; });
    return std::move(errors_);
  }

  // Empty when an error inside was reported, because a second error about its type would add nothing.
  std::optional<Type> check(Expression& tree) {
    switch (tree.op) {
      case Op::kNull:
        return Type{Kind::kNull, true, 0, 0};
      case Op::kTrue:
      case Op::kFalse:
        return booleanType(false);
      case Op::kNumber:
        return numberType(tree.number, tree.number, false);
      case Op::kPath:
        return checkPath(tree);
      case Op::kOr:
      case Op::kAnd:
      case Op::kNot:
        return checkConditions(tree);
      case Op::kEqual:
      case Op::kNotEqual:
        return checkEquality(tree);
      case Op::kLess:
      case Op::kLessOrEqual:
      case Op::kGreater:
      case Op::kGreaterOrEqual:
        return checkOrder(tree);
      case Op::kAdd:
      case Op::kSubtract:
      case Op::kMultiply:
      case Op::kNegate:
        return checkArithmetic(tree);
      case Op::kAtLeast:
        return checkAtLeast(tree);
    }
    return std::nullopt;
  }

  void expectCondition(const Expression& tree, const Type& type) {
    if (type.kind != Kind::kNumber) return;
    fail(tree, Code::kNotACondition, describe(tree, type) + " where true or false is needed",
         "compare it: " + print(tree) + " > 0");
  }

 private:
  void fail(const Expression& at, Code code, std::string message, std::string hint) {
    errors_.push_back({at.column, code, std::move(message), std::move(hint)});
  }

  static std::string describe(const Expression& tree, const Type& type) {
    const std::string what = type.kind == Kind::kNumber ? "a number"
                             : type.kind == Kind::kNull ? "null"
                                                        : "true or false";
    if (tree.op == Op::kPath) return "'" + tree.path + "' is " + what;
    if (tree.op == Op::kNumber) return print(tree) + " is a number";
    return tree.op == Op::kNull ? "this is null" : "this gives " + what;
  }

  std::optional<Type> checkPath(Expression& tree) {
    if (const Binding* binding = scope_.find(tree.path)) {
      tree.symbol = binding->symbol;
      return binding->type;
    }
    const std::vector<std::string> members = scope_.membersOf(tree.path);
    if (!members.empty()) {
      const bool question = scope_.find(members.front())->symbol.kind == Symbol::Kind::kOption;
      fail(tree, Code::kIncompleteName,
           "'" + tree.path + (question ? "' is a question with options" : "' is a group of names"),
           "choose one: " + joined(members));
      return std::nullopt;
    }
    failUnknown(tree);
    return std::nullopt;
  }

  void failUnknown(const Expression& tree) {
    if (const std::string foreign = foreignLetterIn(tree.path); !foreign.empty()) {
      return fail(
          tree, Code::kUnknownName, "there is no '" + tree.path + "' here",
          "'" + foreign + "' is not one of the letters a to z, though it may look like one: type the name again");
    }
    // Names have small letters, so the case does not count.
    const std::string nearest = errors_.size() < kMostGuesses ? scope_.nearest(inSmallLetters(tree.path)) : "";
    std::string hint(insteadOfName(tree.path));
    if (hint.empty() && !nearest.empty()) hint = "did you mean '" + nearest + "'?";
    if (!hint.empty()) return fail(tree, Code::kUnknownName, "there is no '" + tree.path + "' here", std::move(hint));
    if (const std::size_t dot = tree.path.rfind('.'); dot != std::string::npos) {
      const std::string context = tree.path.substr(0, dot);
      if (const auto members = scope_.membersOf(context); !members.empty()) {
        hint = "'" + context + "' has " + joined(members);
      } else if (scope_.find(context) != nullptr) {
        hint = "'" + context + "' is a value and has no parts";
      }
    }
    if (hint.empty()) hint = "name a question, an option, a fact or a result that may be used here";
    fail(tree, Code::kUnknownName, "there is no '" + tree.path + "' here", std::move(hint));
  }

  // Detects "walk = 4 or 5": a bare number after a comparison with the first of several values.
  bool failAtOneOfMany(const Expression& tree, std::size_t i) {
    if (tree.op != Op::kOr || i == 0 || tree.args[i].op != Op::kNumber) return false;
    std::size_t at = i - 1;
    while (at > 0 && tree.args[at].op == Op::kNumber) --at;
    const Expression& first = tree.args[at];
    if (first.op != Op::kEqual || first.args[0].op != Op::kPath || first.args[1].op != Op::kNumber) return false;
    if (at + 1 < i || scope_.find(first.args[0].path) == nullptr) return true;  // reported at the first of them
    std::string list = print(first.args[1]);
    for (std::size_t k = i; k < tree.args.size(); ++k) {
      if (tree.args[k].op == Op::kNumber) list += ", " + print(tree.args[k]);
    }
    fail(tree.args[i], Code::kNotACondition, print(tree.args[i]) + " is a number where true or false is needed",
         "write: " + first.args[0].path + " in (" + list + ")");
    return true;
  }

  std::optional<Type> checkConditions(Expression& tree) {
    bool nullable = false;
    bool good = true;
    for (std::size_t i = 0; i < tree.args.size(); ++i) {
      Expression& arg = tree.args[i];
      const std::optional<Type> type = check(arg);
      if (type && !failAtOneOfMany(tree, i)) expectCondition(arg, *type);
      good = good && type && type->kind != Kind::kNumber;
      nullable = nullable || !type || type->nullable;
    }
    return good ? std::optional(booleanType(nullable)) : std::nullopt;
  }

  std::optional<std::pair<Type, Type>> checkBoth(Expression& tree) {
    const std::optional<Type> left = check(tree.args[0]);
    const std::optional<Type> right = check(tree.args[1]);
    if (!left || !right) return std::nullopt;
    return std::pair(*left, *right);
  }

  // Detects "walk = limp", where an option of a question stands apart from it.
  bool failAtOptionApart(const Expression& tree) {
    const Expression& question = tree.args[0];
    const Expression& option = tree.args[1];
    if (question.op != Op::kPath || option.op != Op::kPath) return false;
    const std::vector<std::string> members = scope_.membersOf(question.path);
    if (members.empty() || scope_.find(question.path) != nullptr || scope_.find(option.path) != nullptr) return false;
    const std::string name = question.path + "." + option.path;
    const bool isOption = scope_.find(name) != nullptr;
    fail(question, Code::kIncompleteName, "'" + question.path + "' is a question with options",
         !isOption                  ? "choose one: " + joined(members)
         : tree.op == Op::kNotEqual ? "write: not(" + name + ")"
                                    : "write: " + name);
    return true;
  }

  std::optional<Type> checkEquality(Expression& tree) {
    if (failAtOptionApart(tree)) return std::nullopt;
    const auto types = checkBoth(tree);
    if (!types) return std::nullopt;
    const auto& [left, right] = *types;
    if (left.kind != right.kind && left.kind != Kind::kNull && right.kind != Kind::kNull) {
      const Expression& condition = tree.args[left.kind == Kind::kBoolean ? 0 : 1];
      fail(tree, Code::kDifferentTypes, "a number is compared with true or false",
           condition.op == Op::kPath ? "'" + condition.path + "' stands alone, or in 'not( )'"
                                     : "compare numbers with numbers");
      return std::nullopt;
    }
    return booleanType(false);  // equality is never null when the types agree
  }

  std::optional<Type> checkOrder(Expression& tree) {
    const auto types = checkBoth(tree);
    if (!types) return std::nullopt;
    bool good = true;
    for (const std::size_t i : {0U, 1U}) {
      const Type& type = i == 0 ? types->first : types->second;
      if (type.kind == Kind::kNumber) continue;
      good = false;
      const Expression& arg = tree.args[i];
      fail(arg, Code::kNotANumber, describe(arg, type) + " and has no order",
           type.kind == Kind::kNull ? "compare with null by '=' or '!='"
           : arg.op == Op::kPath    ? "'" + arg.path + "' stands alone, or in 'not( )'"
           : arg.args.size() == 2   ? "for a range write: x between 1 and 5"
                                    : "compare numbers with numbers");
    }
    return good ? std::optional(booleanType(types->first.nullable || types->second.nullable)) : std::nullopt;
  }

  std::optional<Type> checkArithmetic(Expression& tree) {
    std::vector<Type> types;
    bool good = true;
    bool nullable = false;
    for (Expression& arg : tree.args) {
      const std::optional<Type> type = check(arg);
      if (type && type->kind != Kind::kNumber) {
        fail(arg, Code::kNotANumber, describe(arg, *type) + " where a number is needed",
             type->kind == Kind::kNull ? "null plus a number is null: leave it out"
                                       : "count with 'at least(2, a, b, c)'");
      }
      good = good && type && type->kind == Kind::kNumber;
      if (!good) continue;
      nullable = nullable || type->nullable;
      types.push_back(*type);
    }
    if (!good) return std::nullopt;
    const auto [low, high] = bounds(tree.op, types);
    if (low < std::numeric_limits<std::int64_t>::min() || high > std::numeric_limits<std::int64_t>::max()) {
      fail(tree, Code::kOverflow, "this can get too big for 64 bits",
           "use smaller numbers, or narrow the question's min and max");
      return std::nullopt;
    }
    return numberType(static_cast<std::int64_t>(low), static_cast<std::int64_t>(high), nullable);
  }

  static std::pair<Wide, Wide> bounds(Op op, const std::vector<Type>& types) {
    const Wide a = types[0].min;
    const Wide b = types[0].max;
    if (op == Op::kNegate) return {-b, -a};
    const Wide c = types[1].min;
    const Wide d = types[1].max;
    if (op == Op::kAdd) return {a + c, b + d};
    if (op == Op::kSubtract) return {a - d, b - c};
    return std::minmax({a * c, a * d, b * c, b * d});
  }

  std::optional<Type> checkAtLeast(Expression& tree) {
    std::optional<Type> type = checkConditions(tree);
    const auto count = static_cast<std::int64_t>(tree.args.size());
    if (tree.number < 0 || tree.number > count) {
      fail(tree, Code::kAtLeastCount,
           "'at least' asks for " + std::to_string(tree.number) + " of " + std::to_string(count) + " conditions",
           "the number is between 0 and " + std::to_string(count));
      return std::nullopt;
    }
    return type;
  }

  const Scope& scope_;
  std::vector<ConditionError> errors_;
};

}  // namespace

const Binding* Scope::find(std::string_view name) const {
  const auto found = bindings_.find(name);
  return found == bindings_.end() ? nullptr : &found->second;
}

std::vector<std::string> Scope::membersOf(std::string_view context) const {
  const std::string prefix = std::string(context) + ".";
  std::vector<std::string> members;
  for (auto it = bindings_.lower_bound(prefix); it != bindings_.end() && it->first.starts_with(prefix); ++it) {
    members.push_back(it->first);
  }
  return members;
}

std::string Scope::nearest(std::string_view name) const {
  constexpr std::size_t kLongestName = 80;  // a longer name is not a typing error
  if (name.size() > kLongestName || !guesses_) return "";
  std::string best;
  std::size_t bestDistance = 1 + std::min<std::size_t>(3, std::max<std::size_t>(1, name.size() / 3));
  for (const auto& [known, binding] : bindings_) {
    const bool lastPart =
        known.size() > name.size() && known.ends_with(name) && known[known.size() - name.size() - 1] == '.';
    const std::size_t distance = lastPart ? 1 : editDistance(name, known, bestDistance - 1);
    if (distance >= bestDistance) continue;
    best = known;
    bestDistance = distance;
  }
  return best;
}

TypedResult resolveTypes(Expression& tree, const Scope& scope) {
  Checker checker(scope);
  const std::optional<Type> type = checker.check(tree);
  return {type.value_or(Type{}), checker.takeErrors()};
}

std::vector<ConditionError> checkTypes(Expression& tree, const Scope& scope, bool expectedBoolean) {
  Checker checker(scope);
  const std::optional<Type> type = checker.check(tree);
  if (type && expectedBoolean) checker.expectCondition(tree, *type);
  return checker.takeErrors();
}

}  // namespace advisor::compiler
