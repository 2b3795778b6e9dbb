// The C interface of the engine module: one session over one pack. All of it is this list; the module imports nothing.
//
// The caller puts a pack at the address that `advisor_reserve` gives, opens it, and works with whole numbers:
// questions, items and roots by their place in the pack, values as engine/runtime/session.h gives them, -1 for "none".
// Words, names and layout are read from the pack's own bytes (engine/format/pack.fbs) by web/src/engine.ts. A call with
// a place that the pack does not have answers -1 or 0; before a pack is open the same holds.
#include <new>

#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "engine/runtime/session.h"

#define ADVISOR_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern "C" unsigned char __heap_base;

namespace {

using namespace advisor;

constexpr std::size_t kPage = 65536;
constexpr std::size_t kMostBytes = std::size_t{1} << 26;  // far past any pack, and an end to a hostile one

Session session;
Explainer explainer;
const Pack* pack = nullptr;  // null: none is open
Change found[kMaxChanges];
bool* needed = nullptr;

// Where the linker's own data end (on a multiple of 16): the pack lies here, and after it what the engine needs.
std::uint8_t* heap() { return &__heap_base; }

std::size_t available() { return __builtin_wasm_memory_size(0) * kPage - reinterpret_cast<std::size_t>(heap()); }

// Memory grows in pages and is never given back; false when the limit is reached.
bool growTo(std::size_t bytes) {
  if (bytes <= available()) return true;
  if (bytes > kMostBytes) return false;
  return __builtin_wasm_memory_grow(0, (bytes - available() + kPage - 1) / kPage) != static_cast<std::size_t>(-1);
}

Error openWithin(std::span<const std::uint8_t> bytes, std::span<std::uint8_t> workspace) {
  Arena arena(workspace);
  const Result<const Pack*> opened = openPack(bytes, arena);
  if (!opened.ok()) return opened.error();
  needed = arena.take<bool>(opened.value()->questions.count + 1);
  if (!session.open(*opened.value(), arena)) return Error::kNoMemory;
  if (!explainer.open(session, arena)) return Error::kNoMemory;
  pack = opened.value();
  return Error::kNone;
}

bool isQuestion(std::uint32_t q) { return pack != nullptr && q < pack->questions.count; }
bool isItem(std::uint32_t i) { return pack != nullptr && i < pack->items.count; }

}  // namespace

// Where to write a pack of that many bytes; 0 when there is no room. Closes the pack that was open.
ADVISOR_EXPORT(advisor_reserve) std::uint8_t* advisor_reserve(std::uint32_t bytes) {
  pack = nullptr;
  return growTo(bytes) ? heap() : nullptr;
}

// Opens the pack written there; an Error (engine/runtime/result.h), 0 when all is well.
ADVISOR_EXPORT(advisor_open) std::uint32_t advisor_open(std::uint32_t bytes) {
  Error error = Error::kNoMemory;
  for (bool room = advisor_reserve(bytes) != nullptr; room && error == Error::kNoMemory;
       room = growTo(available() + 1)) {
    error = openWithin({heap(), bytes}, {heap() + bytes, available() - bytes});
    if (error != Error::kNoMemory) break;
  }
  return static_cast<std::uint32_t>(error);
}

// 1 when the question takes the value.
ADVISOR_EXPORT(advisor_answer) bool advisor_answer(std::uint32_t question, std::int32_t value) {
  return isQuestion(question) && session.answer(QuestionId{static_cast<std::uint16_t>(question)}, value);
}

// Takes an answer back; -1: all of them.
ADVISOR_EXPORT(advisor_forget) void advisor_forget(std::uint32_t question) {
  if (pack != nullptr && question == kNothing) session.forgetAll();
  if (isQuestion(question)) session.forget(QuestionId{static_cast<std::uint16_t>(question)});
}

// Stage 0 triage, 1 race check. The next question, or -1 when the stage is complete or not to be done.
ADVISOR_EXPORT(advisor_next) std::uint32_t advisor_next(std::uint32_t stage) {
  return pack != nullptr ? session.next(stage == 0 ? Stage::kTriage : Stage::kRaceCheck) : kNothing;
}

// Least and most questions left: least + 65536 * most.
ADVISOR_EXPORT(advisor_left) std::uint32_t advisor_left(std::uint32_t stage) {
  if (pack == nullptr) return 0;
  const Left left = session.left(stage == 0 ? Stage::kTriage : Stage::kRaceCheck);
  return left.least | left.most << 16;
}

// 2 when the question was answered and that answer counts, 1 when its answer can still change the result, else 0.
ADVISOR_EXPORT(advisor_counts) std::uint32_t advisor_counts(std::uint32_t question) {
  if (!isQuestion(question)) return 0;
  const QuestionId id{static_cast<std::uint16_t>(question)};
  const Stage stage = question < pack->triageCount ? Stage::kTriage : Stage::kRaceCheck;
  return session.counts(id) ? 2 : session.matters(id, stage) ? 1 : 0;
}

// What a result variable (0 outcome, 1 urgency, 2 start) can still be, as a set of bits.
ADVISOR_EXPORT(advisor_result) Set advisor_result(std::uint32_t variable) {
  return pack != nullptr && variable < kResultVariables ? session.result(variable) : 0;
}

// What a root can still be, as a set of leaves.
ADVISOR_EXPORT(advisor_leaves) Set advisor_leaves(std::uint32_t root) {
  return pack != nullptr && root < pack->roots.count ? session.leaves(RootId{root}) : 0;
}

// The rule that fired in the stage, or -1.
ADVISOR_EXPORT(advisor_rule) std::uint32_t advisor_rule(std::uint32_t stage) {
  if (pack == nullptr) return kNothing;
  return stage == 0 ? session.firedRule() : session.firedCheckRule();
}

// A minimal set of answers that makes the item what it is (-1: outcome, urgency, start): the address of one byte a
// question.
ADVISOR_EXPORT(advisor_explain) const bool* advisor_explain(std::uint32_t item) {
  if (!isItem(item) && (pack == nullptr || item != kNothing)) return nullptr;
  explainer.explain(item, {needed, pack->questions.count});
  return needed;
}

// How many single answers would change the urgency; `advisor_change` gives each.
ADVISOR_EXPORT(advisor_changes) std::uint32_t advisor_changes() {
  return pack != nullptr ? explainer.changes(found) : 0;
}

// part 0: question, 1: value, 2: urgency, 3: outcome of the n-th change.
ADVISOR_EXPORT(advisor_change) std::int32_t advisor_change(std::uint32_t n, std::uint32_t part) {
  if (n >= kMaxChanges) return -1;
  const Change& change = found[n];
  if (part == 0) return static_cast<std::int32_t>(index(change.question));
  return part == 1 ? change.value : part == 2 ? change.urgency : change.outcome;
}

// Days in the plan, race day included.
ADVISOR_EXPORT(advisor_plan) std::int32_t advisor_plan() {
  return pack != nullptr ? planLength(daysToRace(session)) : 0;
}

// Whether the item is on that day's list.
ADVISOR_EXPORT(advisor_planned) bool advisor_planned(std::uint32_t item, std::int32_t day) {
  return isItem(item) && onDay(session, ItemId{static_cast<std::uint16_t>(item)}, day, daysToRace(session));
}
