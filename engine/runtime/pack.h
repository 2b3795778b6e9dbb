// An opened pack: bytes that were checked once, so that no accessor can fail afterwards.
//
// The caller owns the bytes (aligned to four), the Pack and the arena, and keeps all three alive and unchanged.
// `openPack` makes the checks of FlatBuffers' verifier and then the rest: every index is in range, every diagram is
// ordered and closed, every text is present. The arena also holds an index of the roots that depend on each question.
// Cost: linear in the bytes of the pack.
#pragma once

#include <cstdint>
#include <span>

#include "engine/format/constants.h"
#include "engine/format/limits.h"
#include "engine/format/pack_generated.h"
#include "engine/runtime/arena.h"
#include "engine/runtime/error.h"
#include "engine/runtime/ids.h"

namespace advisor {

inline constexpr std::uint16_t kLeaf = 0x8000;        // top bit of a child; the other bits are the value of the leaf
inline constexpr std::uint32_t kResultVariables = 3;  // outcome, urgency, start

// The number of values of an enum of the format.
template <typename Enum>
inline constexpr std::uint32_t kCount = static_cast<std::uint32_t>(Enum::MAX) + 1;

inline constexpr std::uint32_t kUrgencies = kCount<format::Urgency>;
inline constexpr std::uint32_t kStarts = kCount<format::Start>;

// The first roots. The positions of the others depend on the number of items and rules.
inline constexpr RootId kChecksAvailable{format::kRootOfChecksAvailable}, kChecks{format::kRootOfChecks},
    kUrgency{format::kRootOfUrgency}, kStart{format::kRootOfStart}, kFirstItem{format::kRootOfItems};

// A variable group is the result variable (0, 1, 2) or the question that a variable belongs to.
constexpr std::uint32_t variableGroupOf(QuestionId question) { return kResultVariables + index(question); }

struct Variable {
  std::uint32_t variableGroup;
  std::uint32_t domain;  // number of values, at most 32
};

// A list inside the bytes of the pack.
struct RawList {
  const std::uint8_t* bytes;
  std::uint32_t count;
};

template <typename T>
struct List : RawList {
  std::uint32_t size() const { return count; }
  const T* data() const { return reinterpret_cast<const T*>(bytes); }
  const T& operator[](std::size_t i) const { return data()[i]; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + count; }
};

// A linked list of the roots that test a variable group, from the last root to the first.
struct Dependent {
  std::uint32_t root;
  const Dependent* next;
};

struct Pack {
  // The fields of engine/format/pack.fbs, in the same order.
  List<format::Head> head;
  List<format::Question> questions;
  List<std::int32_t> classStarts;
  List<format::Case> cases;
  List<std::uint8_t> caseMaps;
  List<std::uint16_t> nodes;
  List<format::Root> roots;
  List<format::Item> items;
  List<format::Variant> variants;
  List<format::Schedule> schedules;
  List<format::Rule> rules, checkRules;
  List<format::Outcome> outcomes;
  List<format::CheckOutcome> checkOutcomes;
  List<format::Option> options;
  List<format::Source> sources;
  List<std::uint16_t> sourceRefs;
  List<format::NamedText> names;
  List<std::uint16_t> regionKeys, regions;
  List<std::uint8_t> texts;

  std::uint32_t textCount;
  std::uint32_t triageCount;  // questions of triage come first
  std::uint32_t variableCount;
  const Variable* variables;
  const Dependent** dependents;  // by variable group
  std::uint16_t* marks;          // scratch memory for `reach`, for one walk at a time

  // The first root of each kind.
  std::uint32_t firstVerdict, firstRule, firstCheckRule, firstProbe;

  RootId item(ItemId item) const { return RootId{index(kFirstItem) + index(item)}; }
  std::uint32_t verdictCount() const { return firstRule - firstVerdict; }

  bool isAnyOf(QuestionId q) const { return questions[index(q)].kind() == format::QuestionKind::any_of; }
  std::uint32_t variablesOf(QuestionId q) const { return isAnyOf(q) ? questions[index(q)].option_count() : 1; }
};

[[nodiscard]] Error openPack(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack);

}  // namespace advisor
