// The lists of a pack, in the order of the schema: how long one element is, and which of its 16-bit words are numbers of
// texts. One loop over this table checks all lists; written out list by list it was half of the engine's download.
#pragma once

#include <cstdint>

#include "engine/format/pack_generated.h"

namespace advisor {

enum class List : std::uint8_t {
  kQuestions, kOptions, kClassStarts, kCases, kCaseMaps, kNodes, kRoots, kOutcomes, kRules, kItems, kVariants, kSchedules,
  kCheckOutcomes, kCheckRules, kSources, kSourceRefs, kNames, kRegionKeys, kRegions, kTexts,
};
inline constexpr std::uint32_t kListCount = 20;

struct ListLayout {
  std::uint8_t field;        // place in the table `Pack`
  std::uint8_t size;         // bytes of one element
  std::uint8_t texts;        // bit n: its n-th 16-bit word is a text
};

inline constexpr ListLayout kLists[kListCount] = {
    {9, sizeof(format::Question), 0b1111111},
    {10, sizeof(format::Option), 0b111},
    {11, sizeof(std::int32_t), 0},
    {12, sizeof(format::Case), 0},
    {13, 1, 0},
    {14, 2, 0},
    {15, sizeof(format::Root), 0},
    {18, sizeof(format::Outcome), 0b11},
    {19, sizeof(format::Rule), 0b101},
    {20, sizeof(format::Item), 0b11011},
    {21, sizeof(format::Variant), 0b111},
    {22, sizeof(format::Schedule), 0},
    {23, sizeof(format::CheckOutcome), 0b111},
    {24, sizeof(format::Rule), 0b101},
    {25, sizeof(format::Source), 0b11111},
    {26, 2, 0},
    {27, sizeof(format::NamedText), 0b11},
    {28, 2, 0b1},
    {29, 2, 0b1},
    {30, 1, 0},
};

inline constexpr std::uint32_t kIdentifier = 'R' | 'T' << 8 | 'A' << 16 | 'P' << 24;   // file_identifier of the schema

constexpr std::uint16_t fieldOffset(std::uint32_t field) { return static_cast<std::uint16_t>(4 + 2 * field); }

// The table above against what flatc made of the schema.
static_assert(fieldOffset(9) == format::Pack::VT_QUESTIONS && fieldOffset(15) == format::Pack::VT_ROOTS);
static_assert(fieldOffset(18) == format::Pack::VT_OUTCOMES && fieldOffset(30) == format::Pack::VT_TEXTS);
static_assert(sizeof(format::Question) == 32 && sizeof(format::Item) == 16 && sizeof(format::Variant) == 12);

// The single numbers of the table, in 16 bits each: format, then seven texts, then counts.
inline constexpr std::uint32_t kFirstTextField = 1;
inline constexpr std::uint32_t kLastTextField = 7;
inline constexpr std::uint8_t kNumberFields[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 31};

}  // namespace advisor
