// An opened pack: bytes that were checked once, so that no accessor can fail afterwards.
//
// The caller owns the bytes (on a multiple of four) and the arena and keeps both alive and unchanged. `openPack` checks
// what FlatBuffers' verifier checks, then the rest: every index in range, every diagram ordered and closed, every text
// present. What it builds besides (which roots depend on which question) lives in the arena. Cost: the pack's bytes,
// once.
#pragma once

#include <cstdint>
#include <span>

#include "engine/format/pack_generated.h"
#include "engine/runtime/arena.h"
#include "engine/runtime/ids.h"
#include "engine/runtime/result.h"

namespace advisor {

inline constexpr std::uint16_t kFormat = 1;
inline constexpr std::uint16_t kLeaf = 0x8000;        // top bit of a child: the rest is the leaf's value
inline constexpr std::uint32_t kResultVariables = 3;  // outcome, urgency, start
inline constexpr std::uint32_t kUrgencies = 4;
inline constexpr std::uint32_t kStarts = 5;

// An owner is what a variable belongs to: 0, 1, 2 are the result variables, then the questions.
constexpr std::uint32_t ownerOf(QuestionId question) { return kResultVariables + index(question); }

struct Variable {
  std::uint16_t owner;
  std::uint16_t domain;  // number of values, at most 32
};

// A list inside the pack's bytes, or a number (in `count`).
struct RawList {
  const std::uint8_t* bytes = nullptr;
  std::uint32_t count = 0;
};

template <typename T>
struct List : RawList {
  std::uint32_t size() const { return count; }
  const T* data() const { return reinterpret_cast<const T*>(bytes); }
  const T& operator[](std::size_t i) const { return data()[i]; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + count; }
};

// The roots that test an owner, ascending.
struct Dependent {
  std::uint32_t root;
  const Dependent* next;
};

struct Pack {
  const format::Pack* table = nullptr;

  // The fields of engine/format/pack.fbs, in its order.
  RawList head[9];
  List<format::Question> questions;
  List<format::Option> options;
  List<std::int32_t> classStarts;
  List<format::Case> cases;
  List<std::uint8_t> caseMaps;
  List<std::uint16_t> nodes;
  List<format::Root> roots;
  RawList verdicts, probes;
  List<format::Outcome> outcomes;
  List<format::Rule> rules;
  List<format::Item> items;
  List<format::Variant> variants;
  List<format::Schedule> schedules;
  List<format::CheckOutcome> checkOutcomes;
  List<format::Rule> checkRules;
  List<format::Source> sources;
  List<std::uint16_t> sourceRefs;
  List<format::NamedText> names;
  List<std::uint16_t> regionKeys, regions;
  List<std::uint8_t> texts;
  RawList lateTexts;

  const Variable* variables = nullptr;
  const Dependent** dependents = nullptr;  // by owner
  std::uint32_t variableCount = 0;
  std::uint32_t triageCount = 0;  // questions of triage come first
  std::uint32_t race = 0;         // the first date question; none: as many as there are questions
  std::uint32_t largestRoot = 0;  // in nodes entries: what `reach` needs as marks

  // Where each kind of root begins; verdicts are first.
  std::uint32_t firstRule = 0, firstResult = 0, firstItem = 0, firstCheck = 0, firstCheckRule = 0, firstProbe = 0;

  RootId verdict(std::uint32_t i) const { return RootId{i}; }
  RootId rule(RuleId rule) const { return RootId{firstRule + index(rule)}; }
  RootId urgency() const { return RootId{firstResult}; }
  RootId start() const { return RootId{firstResult + 1}; }
  RootId item(ItemId item) const { return RootId{firstItem + index(item)}; }
  RootId checksAvailable() const { return RootId{firstCheck}; }
  RootId checks() const { return RootId{firstCheck + 1}; }
  RootId checkRule(RuleId rule) const { return RootId{firstCheckRule + index(rule)}; }
  RootId probe(std::uint32_t i) const { return RootId{firstProbe + i}; }

  bool isAnyOf(QuestionId q) const { return questions[index(q)].kind() == 1; }
  bool isNumber(QuestionId q) const { return questions[index(q)].kind() >= 2; }
};

// The pack lies in the arena.
Result<const Pack*> openPack(std::span<const std::uint8_t> bytes, Arena& arena);

}  // namespace advisor
