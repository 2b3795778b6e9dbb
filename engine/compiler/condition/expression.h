// The syntax tree of one condition: the small core of FEEL that every later step understands.
//
// The parser expands all shorthand (`between`, `in`, ranges, lists of tests), so a consumer handles literals, paths,
// `and`, `or`, `not`, comparison, arithmetic and `at least`. Trees are values and share no nodes. Names are unresolved
// until `checkTypes` (types.h) has filled in `symbol`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/compiler/condition/ids.h"

namespace advisor::compiler {

enum class Op : std::uint8_t {
  kNull,
  kTrue,
  kFalse,
  kNumber,  // `number`
  kPath,    // `path`, and `symbol` once resolved
  kOr,      // two or more args
  kAnd,     // two or more args
  kNot,     // one arg
  kEqual,   // two args, as the next five; null = null is true, x = null is false
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kAdd,
  kSubtract,
  kMultiply,
  kNegate,   // one arg
  kAtLeast,  // `number` of the args are true
};

// What a path refers to. `index` is a position in the model's list of that kind, `part` a position inside that entry.
struct Symbol {
  enum class Kind : std::uint8_t {
    kUnresolved,
    kOption,   // index: question, part: option. Boolean, null when the question is not asked
    kNumber,   // index: question. Whole number, null when not asked or answered with "none"
    kFact,     // index: fact
    kOutcome,  // part: outcome       `outcome.strain`
    kUrgency,  // part: Urgency       `urgency.same_day`
    kStart,    // part: Start         `start.no_race`
    kStatus,   // index: item, part: Status           `item.ice.do`, `.do_not`, `.withheld`, `.info`
    kVariant,  // index: item, part: variant          `item.ice.fresh`
    kShown,    // index: item, any status but hidden  `item.ice.shown`
    kTag,      // part: tag; some item with it has status do    `tag.massage`
    kCare,     // part: Care; some item of that care has status do    `care.self_care`
    kAsked,    // index: question applies to this reader (its ask_when holds)    `asked.press`
    kChecks,   // part: outcome of the race checks    `check.checks_passed`
  };
  Kind kind = Kind::kUnresolved;
  int index = -1;
  int part = -1;

  // The positions with their types. Precondition: the kind has such a position.
  [[nodiscard]] constexpr QuestionId question() const { return static_cast<QuestionId>(index); }
  [[nodiscard]] constexpr OptionId option() const { return static_cast<OptionId>(part); }
  [[nodiscard]] constexpr FactId fact() const { return static_cast<FactId>(index); }
  [[nodiscard]] constexpr OutcomeId outcome() const { return static_cast<OutcomeId>(part); }
  [[nodiscard]] constexpr ItemId item() const { return static_cast<ItemId>(index); }
  [[nodiscard]] constexpr VariantId variant() const { return static_cast<VariantId>(part); }
  [[nodiscard]] constexpr TagId tag() const { return static_cast<TagId>(part); }
  // The urgency, start advice, status or care that the name means.
  template <typename Enum>
  [[nodiscard]] constexpr Enum value() const {
    return static_cast<Enum>(part);
  }
};

struct Expression {
  Op op = Op::kNull;
  int column = 0;  // first character in the source, counted from 1 in code points
  std::int64_t number = 0;
  std::string path{};  // dotted: "onset.pop"
  Symbol symbol{};
  std::vector<Expression> args{};
};

}  // namespace advisor::compiler
