// The C interface of the engine module: one session over one pack. All of it is this list; the module imports nothing.
//
// The caller puts a pack at the address that `advisor_reserve` gives, opens it, and works with whole numbers:
// questions, items and roots by their place in the pack, values as engine/runtime/session.h gives them, -1 for "none".
// Words, names and layout are read from the pack's own bytes (engine/format/pack.fbs) by web/src/engine/engine.ts. A call with
// a place that the pack does not have answers -1 or 0; before a pack is open the same holds.
#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "engine/runtime/session.h"

#define ADVISOR_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern "C" unsigned char __heap_base;

namespace {

using namespace advisor;

constexpr std::size_t kPage = 65536;

Arena arena({});
Pack pack;  // without roots: none is open
Session session;
Changes changes;
bool* needed = nullptr;

// Where the linker's own data end (on a multiple of 16): the pack lies here, and after it what the engine needs.
std::uint8_t* heap() { return &__heap_base; }

std::size_t available() { return __builtin_wasm_memory_size(0) * kPage - reinterpret_cast<std::size_t>(heap()); }

// Memory grows in pages and is never given back; false when the limit is reached.
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

// Where to write a pack of that many bytes; 0 when there is no room. Closes the pack that was open.
ADVISOR_EXPORT(advisor_reserve) std::uint8_t* advisor_reserve(std::uint32_t bytes) {
  pack = {};
  return growTo(bytes) ? heap() : nullptr;
}

// Opens the pack written there; an Error (engine/runtime/error.h), 0 when all is well.
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

// 1 when the question takes the value.
ADVISOR_EXPORT(advisor_answer) bool advisor_answer(std::uint32_t question, std::int32_t value) {
  return isOpen() && session.answer(QuestionId{question}, value);
}

// Takes an answer back; -1: all of them.
ADVISOR_EXPORT(advisor_forget) void advisor_forget(std::uint32_t question) {
  if (!isOpen()) return;
  if (question == kNothing) session.forgetAll();
  session.forget(QuestionId{question});
}

// Stage 0 triage, 1 race check. The next question, or -1 when the stage is complete or not to be done.
ADVISOR_EXPORT(advisor_next) std::uint32_t advisor_next(std::uint32_t stage) {
  return isOpen() ? session.next(stageOf(stage)) : kNothing;
}

// Least and most questions left: least + 65536 * most.
ADVISOR_EXPORT(advisor_left) std::uint32_t advisor_left(std::uint32_t stage) {
  if (!isOpen()) return 0;
  const Left left = session.left(stageOf(stage));
  return left.least | left.most << 16;
}

// 2 when the question was answered and that answer counts, 1 when its answer can still change the result, else 0.
ADVISOR_EXPORT(advisor_counts) std::uint32_t advisor_counts(std::uint32_t question) {
  if (question >= pack.questions.count) return 0;
  const QuestionId id{question};
  return session.counts(id) ? 2 : session.matters(id, stageOf(question >= pack.triageCount)) ? 1 : 0;
}

// What a root can still be, as a set of leaves; -1: the outcomes.
ADVISOR_EXPORT(advisor_leaves) Set advisor_leaves(std::uint32_t root) {
  if (!isRoot(root)) return 0;
  return root == kNothing ? session.result(0) : session.leaves(RootId{root});
}

// The rule that fired in the stage, or -1.
ADVISOR_EXPORT(advisor_rule) std::uint32_t advisor_rule(std::uint32_t stage) {
  return isOpen() ? session.firedRule(stageOf(stage)) : kNothing;
}

// A minimal set of answers that makes the root what it is (-1: outcome, urgency, start): the address of one byte a
// question.
ADVISOR_EXPORT(advisor_explain) const bool* advisor_explain(std::uint32_t root) {
  if (!isRoot(root)) return nullptr;
  explain(session, RootId{root}, needed);
  return needed;
}

// Single answers that would change the urgency: the address of three numbers for each urgency, the question (-1: there
// is none), its value, and the outcome.
ADVISOR_EXPORT(advisor_changes) const Changes* advisor_changes() {
  if (!isOpen()) return nullptr;
  findChanges(session, changes);
  return &changes;
}

// Whether the item is on that day's list; -1: whether the plan has that day. Race day is its last.
ADVISOR_EXPORT(advisor_planned) bool advisor_planned(std::uint32_t item, std::int32_t day) {
  if (!isOpen()) return false;
  const std::int32_t days = daysToRace(session);
  if (item == kNothing) return day < planLength(days);
  return item < pack.items.count && onDay(session, ItemId{item}, day, days);
}
