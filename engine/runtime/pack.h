// An opened pack: bytes that were checked once, so that no accessor can fail afterwards.
//
// The caller owns the bytes (on a multiple of four), the Pack and the arena, and keeps all three alive and unchanged.
// `openPack` checks what FlatBuffers' verifier checks, then the rest: every index in range, every diagram ordered and
// closed, every text present. What it builds besides (which roots depend on which question) lives in the arena. Cost:
// the pack's bytes, once.
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

inline constexpr std::uint16_t kLeaf = 0x8000;        // top bit of a child: the rest is the leaf's value
inline constexpr std::uint32_t kResultVariables = 3;  // outcome, urgency, start

// How many values an enum of the format has.
template <typename Enum>
inline constexpr std::uint32_t kCount = static_cast<std::uint32_t>(Enum::MAX) + 1;

inline constexpr std::uint32_t kUrgencies = kCount<format::Urgency>;
inline constexpr std::uint32_t kStarts = kCount<format::Start>;

// The first roots; the place of the others depends on how many items and rules there are.
inline constexpr RootId kChecksAvailable{format::kRootOfChecksAvailable}, kChecks{format::kRootOfChecks},
    kUrgency{format::kRootOfUrgency}, kStart{format::kRootOfStart}, kFirstItem{format::kRootOfItems};

// An variableGroup is what a variable belongs to: 0, 1, 2 are the result variables, then the questions.
constexpr std::uint32_t ownerOf(QuestionId question) { return kResultVariables + index(question); }

struct Variable {
  std::uint32_t variableGroup;
  std::uint32_t domain;  // number of values, at most 32
};

// A list inside the pack's bytes.
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

// The roots that test an variableGroup, from the last to the first.
struct Dependent {
  std::uint32_t root;
  const Dependent* next;
};

struct Pack {
  // The fields of engine/format/pack.fbs, in its order.
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
  const Dependent** dependents;  // by variableGroup
  std::uint16_t* marks;          // for `reach`, one walk at a time

  // Where each kind of root begins.
  std::uint32_t firstVerdict, firstRule, firstCheckRule, firstProbe;

  RootId item(ItemId item) const { return RootId{index(kFirstItem) + index(item)}; }
  std::uint32_t verdictCount() const { return firstRule - firstVerdict; }

  bool isAnyOf(QuestionId q) const { return questions[index(q)].kind() == format::QuestionKind::any_of; }
  std::uint32_t variablesOf(QuestionId q) const { return isAnyOf(q) ? questions[index(q)].option_count() : 1; }
};

[[nodiscard]] Error openPack(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack);

}  // namespace advisor
