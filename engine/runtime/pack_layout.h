// The lists of a pack as a table, in the order of engine/format/pack.fbs. One loop checks them all; separate code for
// each field was half of the engine's download.
#pragma once

#include <cstdint>

#include "engine/format/pack_generated.h"
#include "engine/runtime/pack.h"

namespace advisor {

// The file_identifier of the schema as a number. The last character is the number of the format.
inline constexpr std::uint32_t kIdentifier = 'R' | 'T' << 8 | 'A' << 16 | '5' << 24;

enum ListPlace : std::uint8_t {
  kHead,
  kQuestions,
  kClassStarts,
  kCases,
  kCaseMaps,
  kNodes,
  kRoots,
  kItems,
  kVariants,
  kSchedules,
  kRules,
  kCheckRules,
  kOutcomes,
  kCheckOutcomes,
  kOptions,
  kSources,
  kSourceRefs,
  kNames,
  kRegionKeys,
  kRegions,
  kTexts,
  kListCount,
};

// The allowed values of a 16-bit word: an index into the list that ListPlace names; for kTexts, the number of a text.
// With kSome, it is the first of several elements, and the next word is their count. With kBelow, it is a number below
// the other bits.
inline constexpr std::uint8_t kAny = 0;
inline constexpr std::uint8_t kText = kTexts;
inline constexpr std::uint8_t kSome = 0x40;
inline constexpr std::uint8_t kBelow = 0x80;

struct ListLayout {
  std::uint8_t size;       // bytes of one element
  std::uint8_t words[15];  // its first words; kAny for those without a check
};

inline constexpr ListLayout kLists[kListCount] = {
    {sizeof(format::Head), {kText, kText, kText, kText, kText, kText, kText}},
    {sizeof(format::Question),
     {kText, kText, kText, kText, kText, kText, kText, kSome | kOptions, kBelow | 32, kSome | kClassStarts, kAny, kAny,
      kBelow | kCount<format::QuestionKind>, kBelow | 2, kText}},
    {sizeof(std::int32_t), {}},
    {sizeof(format::Case), {}},
    {1, {}},
    {2, {}},
    {sizeof(format::Root), {}},
    {sizeof(format::Item),
     {kText, kText, kSome | kVariants, kAny, kBelow | kCount<format::Timer>, kText, kSome | kSourceRefs, kAny,
      kBelow | kCount<format::Section>, kAny, kText}},
    {sizeof(format::Variant),
     {kText, kText, kText, kSome | kSourceRefs, kAny, kSchedules, kBelow | kCount<format::Status>}},
    {sizeof(format::Schedule), {}},
    {sizeof(format::Rule), {kText, kOutcomes, kText}},
    {sizeof(format::Rule), {kText, kCheckOutcomes, kText}},
    {sizeof(format::Outcome), {kText, kText}},
    {sizeof(format::CheckOutcome), {kText, kText, kText, kBelow | kCount<format::CheckRole>}},
    {sizeof(format::Option), {kText, kText, kText, kBelow | 4, kText}},
    {sizeof(format::Source), {kText, kText, kText, kText, kText}},
    {2, {kSources}},
    {sizeof(format::NamedText), {kText, kText}},
    {2, {kText}},
    {2, {kText}},
    {1, {}},
};

}  // namespace advisor
