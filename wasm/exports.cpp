// The C interface of the engine module: one session over one pack. This file is the whole interface; the module imports
// nothing.
//
// The caller writes a pack to the address that `advisor_reserve` returns, opens it, and works with whole numbers:
// questions, items and roots by their position in the pack, values as in engine/runtime/session.h, -1 for "none".
// web/src/engine/engine.ts reads texts, names and layout from the bytes of the pack (engine/format/pack.fbs). A call
// with a position that the pack does not have returns -1 or 0, and so does a call before a pack is open.
#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "engine/runtime/session.h"

#define ADVISOR_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern "C" unsigned char __heap_base;

namespace {

using namespace advisor;

constexpr std::size_t kPage = 65536;

Arena arena({});
Pack pack;  // without roots when no pack is open
Session session;
Changes changes;
bool* needed = nullptr;

// The address after the linker's data (a multiple of 16). The pack is stored there, followed by the engine's arena.
std::uint8_t* heap() { return &__heap_base; }

std::size_t available() { return __builtin_wasm_memory_size(0) * kPage - reinterpret_cast<std::size_t>(heap()); }

// Memory grows in pages and is never freed. Returns false when the limit is reached.
bool growTo(std::size_t bytes) {
  if (bytes <= available()) return true;
  return __builtin_wasm_memory_grow(0, (bytes - available()) / kPage + 1) != static_cast<std::size_t>(-1);
}

Error openWithin(std::size_t bytes) {
  const std::size_t rounded = (bytes + 7) & ~std::size_t{7};
  arena = Arena({heap() + rounded, available() - rounded});
  const Error error = openPack({heap(), bytes}, arena, pack);
  if (error != Error::kNone) return error;
  needed = arena.take<bool>(pack.questions.count);
  return session.open(pack, arena) ? Error::kNone : Error::kNoMemory;
}

bool isOpen() { return pack.roots.count > 0; }

// -1 is the outcome, or all results together.
bool isRoot(std::uint32_t root) { return root == kNothing ? isOpen() : root < pack.roots.count; }

Stage stageOf(std::uint32_t stage) { return stage == 0 ? Stage::kTriage : Stage::kRaceCheck; }

}  // namespace

// The address for a pack of that many bytes; 0 when there is no room. Closes the open pack.
ADVISOR_EXPORT(advisor_reserve) std::uint8_t* advisor_reserve(std::uint32_t bytes) {
  pack = {};
  return growTo(bytes) ? heap() : nullptr;
}

// Opens the pack at that address. Returns an Error (engine/runtime/error.h), or 0 on success.
ADVISOR_EXPORT(advisor_open) std::uint32_t advisor_open(std::uint32_t bytes) {
  Error error = Error::kNoMemory;
  bool room = advisor_reserve(bytes) != nullptr;
  while (room && error == Error::kNoMemory) {
    error = openWithin(bytes);
    if (error == Error::kNone) return 0;
    room = growTo(available() + 1);
  }
  pack = {};
  return static_cast<std::uint32_t>(error);
}

// 1 when the question accepts the value.
ADVISOR_EXPORT(advisor_answer) bool advisor_answer(std::uint32_t question, std::int32_t value) {
  return isOpen() && session.answer(QuestionId{question}, value);
}

// Removes an answer; -1 removes all answers.
ADVISOR_EXPORT(advisor_forget) void advisor_forget(std::uint32_t question) {
  if (!isOpen()) return;
  if (question == kNothing) session.forgetAll();
  session.forget(QuestionId{question});
}

// The next question, or -1 when the stage is complete or not offered. Stage 0 is triage, 1 the race checks.
ADVISOR_EXPORT(advisor_next) std::uint32_t advisor_next(std::uint32_t stage) {
  return isOpen() ? session.next(stageOf(stage)) : kNothing;
}

// Least and greatest number of questions left: least + 65536 * most.
ADVISOR_EXPORT(advisor_left) std::uint32_t advisor_left(std::uint32_t stage) {
  if (!isOpen()) return 0;
  const Left left = session.left(stageOf(stage));
  return left.least | left.most << 16;
}

// 2 when the question is answered and the answer counts; 1 when an answer can still change the result; else 0.
ADVISOR_EXPORT(advisor_counts) std::uint32_t advisor_counts(std::uint32_t question) {
  if (question >= pack.questions.count) return 0;
  const QuestionId id{question};
  return session.counts(id) ? 2 : session.matters(id, stageOf(question >= pack.triageCount)) ? 1 : 0;
}

// The set of leaves that a root can still reach; for -1, the set of outcomes.
ADVISOR_EXPORT(advisor_leaves) Set advisor_leaves(std::uint32_t root) {
  if (!isRoot(root)) return 0;
  return root == kNothing ? session.result(0) : session.leaves(RootId{root});
}

// The rule that fired in the stage, or -1.
ADVISOR_EXPORT(advisor_rule) std::uint32_t advisor_rule(std::uint32_t stage) {
  return isOpen() ? session.firedRule(stageOf(stage)) : kNothing;
}

// A minimal set of answers that determines the value of the root (-1: outcome, urgency, start). Returns the address of
// one byte for each question.
ADVISOR_EXPORT(advisor_explain) const bool* advisor_explain(std::uint32_t root) {
  if (!isRoot(root)) return nullptr;
  explain(session, RootId{root}, needed);
  return needed;
}

// Changes of single answers that would change the urgency. Returns the address of three numbers for each urgency: the
// question (-1 when there is none), its value, and the outcome.
ADVISOR_EXPORT(advisor_changes) const Changes* advisor_changes() {
  if (!isOpen()) return nullptr;
  findChanges(session, changes);
  return &changes;
}

// Whether the item is on that day's list; for item -1, whether the plan has that day. Race day is the last day.
ADVISOR_EXPORT(advisor_planned) bool advisor_planned(std::uint32_t item, std::int32_t day) {
  if (!isOpen()) return false;
  const std::int32_t days = daysToRace(session);
  if (item == kNothing) return day < planLength(days);
  return item < pack.items.count && onDay(session, ItemId{item}, day, days);
}
