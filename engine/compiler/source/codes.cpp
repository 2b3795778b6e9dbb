#include "engine/compiler/source/codes.h"

#include <algorithm>
#include <array>

namespace advisor::compiler {
namespace {

constexpr CodeRow kFiles[] = {
    {Code::kBadJson, "bad-json", "the file is not JSON, often a comma too many or missing",
     "look just before the caret"},
    {Code::kBadUtf8, "bad-utf8", "the file is saved in an old encoding", "save it as UTF-8"},
    {Code::kDuplicateKey, "duplicate-key", "one object has a key twice", "keep one"},
    {Code::kTooDeep, "too-deep", "brackets are nested too deeply", "name a part as a fact, or check the brackets"},
    {Code::kTooLarge, "too-large", "a file, all files together or a list is larger than [it may be](#limits)",
     "split the pack"},
    {Code::kTooManyMistakes, "too-many-mistakes", "more than 500 were found",
     "mend those that are told; then the others are"},
    {Code::kMissingFile, "missing-file", "a file of the pack is not there", "add it"},
    {Code::kUnknownFile, "unknown-file", "a file in the folder is not part of a pack",
     "name it in `locales`, or move it away"},
    {Code::kNotAPack, "not-a-pack", "only `advisor show`: the file is not a pack",
     "name a file that `advisor build` wrote"},
    {Code::kDamagedPack, "damaged-pack", "only `advisor show`: the file is cut or changed", "build it again"},
    {Code::kOtherFormat, "other-format", "only `advisor show`: the pack was written by another release",
     "build it again, or use that release"},
    {Code::kUnreadableFile, "unreadable-file", "the file or folder cannot be read", "check its permissions"},
    {Code::kMissingKey, "missing-key", "an object lacks a key it needs", "add it"},
    {Code::kUnknownKey, "unknown-key", "a key means nothing there, often misspelt", "take the one in the hint"},
    {Code::kWrongType, "wrong-type", "text where a list is wanted, and the like", "see the hint"},
    {Code::kBadValue, "bad-value", "the value is not one of those that are possible", "see the hint"},
    {Code::kOutOfRange, "out-of-range", "a number is too small or too large", "see the hint"},
    {Code::kEmptyText, "empty-text", "a text has no words", "write them, or leave the key out"},
    {Code::kHiddenCharacter, "hidden-character", "an invisible character is in a text", "delete and type it again"},
    {Code::kBrokenText, "broken-text", "letters were lost or changed by a wrong encoding",
     "type them again, save as UTF-8"},
    {Code::kBadId, "bad-id",
     "an id has other characters than small letters, digits and `_`, or is a word of the language", "rename it"},
    {Code::kDuplicateId, "duplicate-id", "two things have one id", "rename one"},
    {Code::kScreenApart, "screen-apart", "questions that share a screen are not neighbours", "move them together"},
    {Code::kLastNeedsNoWhen, "last-needs-no-when", "the last of a list has a condition, so nothing may be left",
     "remove its `when`"},
    {Code::kNeverReached, "never-reached", "an entry without a condition stands before others", "move it to the end"},
    {Code::kGroupApart, "group-apart", "options of a group are not neighbours, or come before an earlier group",
     "move them together"},
    {Code::kRoleMissing, "role-missing",
     "nothing has a role that the pack needs, or a name of format 1 is taken for one", "see the hint"},
    {Code::kRoleTwice, "role-twice", "two things have a role that only one may have", "remove one"},
    {Code::kBadDrawing, "bad-drawing", "a drawing holds what it may not, or is no drawing", "see the hint"},
    {Code::kDrawingIdle, "drawing-idle", "no question or item names this drawing", "name it, or remove the file"},
    {Code::kPictureMismatch, "picture-mismatch", "regions of a picture and options of its question differ",
     "see the hint"},
    {Code::kRoleMisfit, "role-misfit", "the role does not fit the kind of question", "see the hint"},
    {Code::kTagIdle, "tag-idle", "no claim uses the tag", "use it in a claim, or remove it"},
    {Code::kRegionMismatch, "region-mismatch", "regions do not have the same values", "give each region all of them"},
};

constexpr CodeRow kNames[] = {
    {Code::kUnknownName, "unknown-name", "nothing has that name", "take the one in the hint"},
    {Code::kNameNotAllowed, "name-not-allowed", "a name that is not known yet at that place", "use answers and facts"},
    {Code::kAsksAhead, "asks-ahead", "`ask_when` uses a later question", "move the question, or the condition"},
    {Code::kFactCycle, "fact-cycle", "a fact depends on itself", "say one of them by answers"},
    {Code::kIncompleteName, "incomplete-name", "a question's name without its option", "write `onset.pop`"},
    {Code::kNotACondition, "not-a-condition", "a number where true or false is needed", "compare it"},
    {Code::kNotANumber, "not-a-number", "true or false where a number is needed", "compare a number"},
    {Code::kDifferentTypes, "different-types", "a number compared with true or false", "compare like with like"},
    {Code::kOverflow, "overflow", "a sum can get too large", "use smaller numbers"},
    {Code::kEmpty, "empty", "a condition without words", "write `true`, or leave the key out"},
    {Code::kEndsEarly, "ends-early", "the condition stops in the middle", "finish it"},
    {Code::kLeftover, "leftover", "words after the end of the condition", "join them with `and` or `or`"},
    {Code::kNothingLeft, "nothing-left", "an operator without a left side", "write a value before it"},
    {Code::kOpenBracket, "open-bracket", "a bracket is not closed", "close it"},
    {Code::kOpenComment, "open-comment", "a comment is not closed", "close it"},
    {Code::kOpenText, "open-text", "a quotation is not closed", "close it"},
    {Code::kBadEscape, "bad-escape", "an unknown backslash sequence", "write the character itself"},
    {Code::kBadPath, "bad-path", "a dot without a name after it", "write `onset.pop`"},
    {Code::kBadNumber, "bad-number", "a letter follows a number directly", "put a space between"},
    {Code::kBigNumber, "big-number", "a number has too many digits", "use a smaller one"},
    {Code::kDecimal, "decimal", "a number with a point", "use whole numbers"},
    {Code::kText, "text", "a quotation in a condition", "name an option instead"},
    {Code::kSmallLetters, "small-letters", "`AND`, `Or` and the like", "write them small"},
    {Code::kUnknownOperator, "unknown-operator", "`==`, `&&` and the like", "see the hint"},
    {Code::kUnknownCharacter, "unknown-character", "a character without a meaning", "remove it"},
    {Code::kUnknownFunction, "unknown-function", "there is no such function", "see the hint"},
    {Code::kUnsupported, "unsupported", "a part of FEEL that conditions do not have", "see the hint"},
    {Code::kBetween, "between", "`between` without `and`", "write `x between 1 and 3`"},
    {Code::kDivision, "division", "a division", "multiply the other side"},
    {Code::kPower, "power", "a power", "multiply instead"},
    {Code::kContext, "context", "a list of names and values in braces", "name an option instead"},
    {Code::kSquareList, "square-list", "square brackets around a list", "use round ones"},
    {Code::kEmptyList, "empty-list", "`in ()`", "name at least one test"},
    {Code::kNotBrackets, "not-brackets", "`not` without brackets", "write `not(a)`"},
    {Code::kNotOne, "not-one", "`not` with more than one condition", "write `not(a or b)`"},
    {Code::kAtLeastNumber, "at-least-number", "`at least` does not begin with a number",
     "write `at least(2, a, b, c)`"},
    {Code::kAtLeastList, "at-least-list", "`at least` without conditions", "the same"},
    {Code::kAtLeastCount, "at-least-count", "more wanted than there are, or none", "change the number"},
    {Code::kTooLong, "too-long", "a condition, a text or a key is too long", "name a part as a fact, split the text"},
    {Code::kDateArithmetic, "date-arithmetic", "only `advisor eval`: sums of dates", "none"},
};

constexpr CodeRow kWords[] = {
    {Code::kLongSentence, "long-sentence", "more than 20 words (Spanish: 25)", "split it"},
    {Code::kHardToRead, "hard-to-read",
     "above school grade 8, or the pack as a whole above 6, or a sentence of long words",
     "shorter sentences, shorter words"},
    {Code::kForbiddenWords, "forbidden-words", "a diagnosis, a promise or false comfort", "see the hint"},
    {Code::kUnfinishedText, "unfinished-text", "a reader's text still says that it is to be written", "write it"},
    {Code::kTypingSlip, "typing-slip",
     "a word or a mark stands twice, a blank is at the wrong place, a bracket is open", "type it again"},
    {Code::kBadMarkup, "bad-markup", "something looks like markup and is none, or stands in a text of plain words",
     "see [what a text can hold](#what-a-text-can-hold)"},
    {Code::kBadPlaceholder, "bad-placeholder", "braces that do not fit together", "see the hint"},
    {Code::kUnknownPlaceholder, "unknown-placeholder", "`{name}` that nothing fills", "take the one in the hint"},
    {Code::kMissingText, "missing-text", "a text is not translated yet", "translate it"},
    {Code::kExtraText, "extra-text", "a translation without an original", "remove it"},
    {Code::kStaleTranslation, "stale-translation", "an original has changed since it was translated",
     "mend the translation, then remove `was`"},
    {Code::kUntranslatedText, "untranslated-text", "the translation is the same as the original", "translate it"},
    {Code::kPlaceholderMismatch, "placeholder-mismatch", "the translation has other placeholders or numbers",
     "use the same"},
    {Code::kSameWords, "same-words", "a reader cannot tell two answers, questions or places apart",
     "give one of them other words"},
};

constexpr CodeRow kProofs[] = {
    {Code::kNoRuleMatches, "no-rule-matches", "some answers fit no rule", "end with a rule without `when`"},
    {Code::kRuleUnreachable, "rule-unreachable", "rules above it catch everything", "move it up, or remove it"},
    {Code::kOutcomeUnreachable, "outcome-unreachable", "no reader gets this outcome", "give it a rule, or remove it"},
    {Code::kChoiceUnreachable, "choice-unreachable", "an urgency or start advice is never chosen",
     "change its condition, or remove it"},
    {Code::kItemUnreachable, "item-unreachable", "an item is never shown", "change its condition, or remove it"},
    {Code::kVariantUnreachable, "variant-unreachable", "a variant is never shown", "move it up, or remove it"},
    {Code::kConditionConstant, "condition-constant", "a condition is always or never true", "remove it, or mend it"},
    {Code::kQuestionIdle, "question-idle", "no answer to the question changes anything",
     "use it in a rule, or remove it"},
    {Code::kOptionIdle, "option-idle", "an option does the same as not picking it", "use it in a rule, or remove it"},
    {Code::kWarningNotMonotone, "warning-not-monotone", "picking a warning makes a result milder",
     "see the two readers in the hint"},
    {Code::kUnsureReassures, "unsure-reassures", "“not sure” reassures more than every other answer",
     "treat it like the answer that worries most"},
    {Code::kUnaskedMatters, "unasked-matters", "a question changes results of readers who are not asked it",
     "add its `ask_when` to the condition"},
    {Code::kSecondLookRefused, "second-look-refused", "a warning added to a finished visit leads to no result",
     "let some rule be true for those readers"},
    {Code::kNoHeadline, "no-headline", "some result does not say what to do", "add a headline for those readers"},
    {Code::kTwoHeadlines, "two-headlines", "some result has two first sentences",
     "let the conditions of the headlines exclude each other"},
    {Code::kSelfCareInEmergency, "self-care-in-emergency", "a self-care tip stands beside an urgent result",
     "exclude urgent results in its `when`"},
    {Code::kConflict, "conflict", "items that conflict, or say to do a thing and not to do it, are shown together",
     "hold one of them back"},
    {Code::kStartMisfit, "start-misfit", "the start advice does not fit whether the reader has a race", "see the hint"},
    {Code::kChecksMisfit, "checks-misfit",
     "the race checks are offered to readers who may not start, or not to those who may if they pass",
     "write `start.if_checks_pass`"},
    {Code::kNumberMissing, "number-missing", "a text repeats an answer that some readers have not given",
     "ask for it in the condition"},
    {Code::kClaimFails, "claim-fails", "a claim does not hold for everyone", "look at the reader in the hint"},
    {Code::kCaseFailed, "case-failed", "a case does not get what it expects", "mend the case or the rule"},
    {Code::kProofTooLarge, "proof-too-large", "the proof would need more memory than it may use",
     "let a condition look at fewer answers, or split the pack"},
    {Code::kConditionTooWide, "condition-too-wide", "a condition depends on too many answers at once",
     "ask answers that it compares one after the other, or let it look at fewer"},
    {Code::kNumberTooFine, "number-too-fine", "a number has too many limits in conditions", "use fewer limits"},
    {Code::kPackTooLarge, "pack-too-large", "the pack does not fit its format", "split it"},
    {Code::kPackRefused, "pack-refused", "the engine refuses the pack: a fault of the program", "report it"},
};

constexpr std::array kGroups{
    CodeGroup{"Files and JSON", kFiles},
    CodeGroup{"Names and conditions", kNames},
    CodeGroup{"Words", kWords},
    CodeGroup{"Proofs", kProofs},
};

constexpr std::size_t kRows = [] {
  std::size_t count = 0;
  for (const CodeGroup& group : kGroups) count += group.rows.size();
  return count;
}();

// By code, so that a name is found without a search.
constexpr std::array<CodeRow, kRows> kByCode = [] {
  std::array<CodeRow, kRows> rows{};
  std::size_t next = 0;
  for (const CodeGroup& group : kGroups) {
    for (const CodeRow& row : group.rows) rows[next++] = row;
  }
  return rows;
}();

constexpr bool areInOrder() {
  for (std::size_t i = 0; i < kRows; ++i) {
    if (static_cast<std::size_t>(kByCode[i].code) != i) return false;
  }
  return true;
}
static_assert(areInOrder(), "the rows are in the order of the enum, one for each code");
static_assert(kByCode.back().code == Code::kPackRefused, "the last code has a row");

}  // namespace

std::span<const CodeGroup> codeGroups() { return kGroups; }

std::string_view nameOf(Code code) { return kByCode[static_cast<std::size_t>(code)].name; }

const CodeRow* codeCalled(std::string_view name) {
  const auto* const found =
      std::find_if(kByCode.begin(), kByCode.end(), [&](const CodeRow& row) { return row.name == name; });
  return found == kByCode.end() ? nullptr : &*found;
}

}  // namespace advisor::compiler
