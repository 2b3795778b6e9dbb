// The codes of diagnostics: one name for each kind of mistake, stable for as long as the project lives.
//
// The table in codes.cpp says of each what causes it and how it is mended. `advisor explain` tells it, and the list of
// content/AUTHORING.md is written from it (`advisor explain all`).
#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string_view>

namespace advisor::compiler {

enum class Code : std::uint8_t {
  // Files and JSON.
  kBadJson,
  kBadUtf8,
  kDuplicateKey,
  kTooDeep,
  kTooLarge,
  kTooManyMistakes,
  kMissingFile,
  kUnknownFile,
  kNotAPack,
  kDamagedPack,
  kOtherFormat,
  kUnreadableFile,
  kMissingKey,
  kUnknownKey,
  kWrongType,
  kBadValue,
  kOutOfRange,
  kEmptyText,
  kHiddenCharacter,
  kBrokenText,
  kBadId,
  kDuplicateId,
  kScreenApart,
  kLastNeedsNoWhen,
  kNeverReached,
  kGroupApart,
  kRoleMissing,
  kRoleTwice,
  kBadDrawing,
  kDrawingIdle,
  kPictureMismatch,
  kRoleMisfit,
  kTagIdle,
  kRegionMismatch,
  // Names and conditions.
  kUnknownName,
  kNameNotAllowed,
  kAsksAhead,
  kFactCycle,
  kIncompleteName,
  kNotACondition,
  kNotANumber,
  kDifferentTypes,
  kOverflow,
  kEmpty,
  kEndsEarly,
  kLeftover,
  kNothingLeft,
  kOpenBracket,
  kOpenComment,
  kOpenText,
  kBadEscape,
  kBadPath,
  kBadNumber,
  kBigNumber,
  kDecimal,
  kText,
  kSmallLetters,
  kUnknownOperator,
  kUnknownCharacter,
  kUnknownFunction,
  kUnsupported,
  kBetween,
  kDivision,
  kPower,
  kContext,
  kSquareList,
  kEmptyList,
  kNotBrackets,
  kNotOne,
  kAtLeastNumber,
  kAtLeastList,
  kAtLeastCount,
  kTooLong,
  kDateArithmetic,
  // Words.
  kLongSentence,
  kHardToRead,
  kForbiddenWords,
  kUnfinishedText,
  kTypingSlip,
  kBadMarkup,
  kBadPlaceholder,
  kUnknownPlaceholder,
  kMissingText,
  kExtraText,
  kStaleTranslation,
  kUntranslatedText,
  kPlaceholderMismatch,
  kSameWords,
  // Proofs.
  kNoRuleMatches,
  kRuleUnreachable,
  kOutcomeUnreachable,
  kChoiceUnreachable,
  kItemUnreachable,
  kVariantUnreachable,
  kConditionConstant,
  kQuestionIdle,
  kOptionIdle,
  kWarningNotMonotone,
  kUnsureReassures,
  kUnaskedMatters,
  kSecondLookRefused,
  kNoHeadline,
  kTwoHeadlines,
  kSelfCareInEmergency,
  kConflict,
  kStartMisfit,
  kChecksMisfit,
  kNumberMissing,
  kClaimFails,
  kCaseFailed,
  kProofTooLarge,
  kConditionTooWide,
  kNumberTooFine,
  kPackTooLarge,
  kPackRefused,
};

struct CodeRow {
  Code code;
  std::string_view name;   // as diagnostics write it
  std::string_view cause;  // Markdown, as remedy
  std::string_view remedy;
};

struct CodeGroup {
  std::string_view title;
  std::span<const CodeRow> rows;
};

[[nodiscard]] std::span<const CodeGroup> codeGroups();

[[nodiscard]] std::string_view nameOf(Code code);
[[nodiscard]] inline bool operator==(Code code, std::string_view name) { return nameOf(code) == name; }

// The row with that name, or null.
[[nodiscard]] const CodeRow* codeCalled(std::string_view name);

inline std::ostream& operator<<(std::ostream& out, Code code) { return out << nameOf(code); }

}  // namespace advisor::compiler
