// The fields of a pack as data, so that one loop checks them all; written out field by field it was half of the
// engine's download. Numbers are bytes from the start of an element, as engine/format/pack.fbs lays it out.
#pragma once

#include <cstdint>

#include "engine/format/pack_generated.h"

namespace advisor {

constexpr std::uint8_t fieldOf(unsigned offset) { return static_cast<std::uint8_t>((offset - 4) / 2); }

enum Field : std::uint8_t {
  kFormatField = fieldOf(format::Pack::VT_FORMAT),
  kTextCount = fieldOf(format::Pack::VT_TEXT_COUNT),
  kQuestions = fieldOf(format::Pack::VT_QUESTIONS),
  kOptions = fieldOf(format::Pack::VT_OPTIONS),
  kClassStarts = fieldOf(format::Pack::VT_CLASS_STARTS),
  kOutcomes = fieldOf(format::Pack::VT_OUTCOMES),
  kRules = fieldOf(format::Pack::VT_RULES),
  kItems = fieldOf(format::Pack::VT_ITEMS),
  kVariants = fieldOf(format::Pack::VT_VARIANTS),
  kSchedules = fieldOf(format::Pack::VT_SCHEDULES),
  kCheckOutcomes = fieldOf(format::Pack::VT_CHECK_OUTCOMES),
  kCheckRules = fieldOf(format::Pack::VT_CHECK_RULES),
  kSources = fieldOf(format::Pack::VT_SOURCES),
  kSourceRefs = fieldOf(format::Pack::VT_SOURCE_REFS),
  kFieldCount = fieldOf(format::Pack::VT_LATE_TEXT_COUNT) + 1,
};

inline constexpr std::uint32_t kNoSchedule = 0xffff;

struct FieldLayout {
  std::uint8_t size;   // bytes of one element; 0: the field is a number of 16 bits
  std::uint8_t texts;  // bit n: its n-th 16-bit word is a text
};

inline constexpr FieldLayout kFields[kFieldCount] = {
    {0, 0},
    {0, 1},
    {0, 1},
    {0, 1},
    {0, 1},
    {0, 1},
    {0, 1},
    {0, 1},
    {0, 0},  // format, seven texts, text_count
    {sizeof(format::Question), 0b1111111},
    {sizeof(format::Option), 0b111},
    {sizeof(std::int32_t), 0},
    {sizeof(format::Case), 0},
    {1, 0},
    {2, 0},
    {sizeof(format::Root), 0},
    {0, 0},
    {0, 0},  // verdict_count, probe_count
    {sizeof(format::Outcome), 0b11},
    {sizeof(format::Rule), 0b101},
    {sizeof(format::Item), 0b11011},
    {sizeof(format::Variant), 0b111},
    {sizeof(format::Schedule), 0},
    {sizeof(format::CheckOutcome), 0b111},
    {sizeof(format::Rule), 0b101},
    {sizeof(format::Source), 0b11111},
    {2, 0},
    {sizeof(format::NamedText), 0b11},
    {2, 0b1},
    {2, 0b1},
    {1, 0},
    {0, 0},  // late_text_count
};
static_assert(kQuestions == 9 && kOutcomes == 18 && kFieldCount == 32);
static_assert(sizeof(format::Question) == 32 && sizeof(format::Item) == 16 && sizeof(format::Variant) == 12);

// Every element of the list names `count` elements of the target from its `first` on; `one`: exactly one.
inline constexpr std::uint8_t kOne = 255;
struct Reference {
  std::uint8_t list, first, count, target;
};
inline constexpr Reference kReferences[] = {
    {kQuestions, 14, 29, kOptions},   {kQuestions, 16, 30, kClassStarts},     {kRules, 2, kOne, kOutcomes},
    {kItems, 4, 12, kVariants},       {kItems, 10, 13, kSourceRefs},          {kVariants, 6, 11, kSourceRefs},
    {kVariants, 8, kOne, kSchedules}, {kCheckRules, 2, kOne, kCheckOutcomes}, {kSourceRefs, 0, kOne, kSources},
};

// A byte of every element of the list lies between.
struct Limit {
  std::uint8_t list, byte, least, most;
};
inline constexpr Limit kLimits[] = {
    {kQuestions, 28, 0, 4}, {kQuestions, 29, 0, 31}, {kItems, 12, 0, 31},
    {kItems, 14, 0, 6},     {kVariants, 10, 1, 4},   {kSchedules, 8, 1, 255},
};

inline constexpr std::uint32_t kIdentifier = 'R' | 'T' << 8 | 'A' << 16 | 'P' << 24;  // file_identifier of the schema

}  // namespace advisor
