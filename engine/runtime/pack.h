// An opened pack: bytes that were checked once, so that no accessor can fail afterwards.
//
// The caller owns the bytes (on a multiple of four) and the arena and keeps both alive and unchanged. `openPack` runs FlatBuffers' verifier,
// then ours: every index in range, every diagram ordered and closed, every text present. What it builds besides (which
// roots depend on which question) lives in the arena. Cost: the pack's bytes, once.
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
inline constexpr std::uint32_t kMaxSupport = 32;      // questions and result variables that one root may test

// An owner is what a variable belongs to: 0, 1, 2 are the result variables, then the questions.
constexpr std::uint32_t ownerOf(QuestionId question) { return kResultVariables + index(question); }

struct Variable {
  std::uint16_t owner;
  std::uint16_t domain;  // number of values, at most 32
};

struct Pack {
  const format::Pack* table = nullptr;

  std::span<const format::Question> questions;
  std::span<const format::Option> options;
  std::span<const std::int32_t> classStarts;
  std::span<const format::Case> cases;
  std::span<const std::uint8_t> caseMaps;
  std::span<const std::uint16_t> nodes;
  std::span<const format::Root> roots;
  std::span<const format::Item> items;
  std::span<const format::Variant> variants;
  std::span<const format::Schedule> schedules;
  std::span<const format::Rule> rules;
  std::span<const format::Rule> checkRules;

  std::span<const Variable> variables;
  // Roots that test an owner, ascending: dependents[dependentStart[owner] … dependentStart[owner + 1]].
  std::span<const std::uint32_t> dependentStart;
  std::span<const std::uint32_t> dependents;
  // Owners that a root tests, ascending: support[supportStart[root] … supportStart[root + 1]].
  std::span<const std::uint32_t> supportStart;
  std::span<const std::uint16_t> support;

  std::uint32_t triageCount = 0;   // questions of triage come first
  std::uint32_t outcomeCount = 0;
  std::uint32_t verdictCount = 0;
  std::uint32_t largestRoot = 0;   // in nodes entries: what `reach` needs as marks

  RootId verdict(std::uint32_t i) const { return RootId{i}; }
  RootId rule(RuleId rule) const { return RootId{verdictCount + index(rule)}; }
  RootId urgency() const { return RootId{verdictCount + count(rules)}; }
  RootId start() const { return RootId{index(urgency()) + 1}; }
  RootId item(ItemId item) const { return RootId{index(urgency()) + 2 + index(item)}; }
  RootId checksAvailable() const { return item(ItemId{static_cast<std::uint16_t>(items.size())}); }
  RootId checks() const { return RootId{index(checksAvailable()) + 1}; }
  RootId checkRule(RuleId rule) const { return RootId{index(checks()) + 1 + index(rule)}; }
  RootId probe(std::uint32_t i) const { return RootId{index(checks()) + 1 + count(checkRules) + i}; }

  bool isAnyOf(QuestionId q) const { return questions[index(q)].kind() == 1; }
  bool isNumber(QuestionId q) const { return questions[index(q)].kind() >= 2; }

 private:
  template <typename T>
  static std::uint32_t count(std::span<T> list) {
    return static_cast<std::uint32_t>(list.size());
  }
};

// The pack lies in the arena.
Result<const Pack*> openPack(std::span<const std::uint8_t> bytes, Arena& arena);

}  // namespace advisor
