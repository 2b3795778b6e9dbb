// Takes any bytes as a pack, and runs a whole session over those that open.
//
// The input is opened as it is, so every pack is a seed. The reader's actions are read from the input's end backwards:
// a pack's last bytes are its texts, which the engine only checks, and bytes after the pack are unused.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "engine/runtime/session.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

using namespace advisor;

namespace {

constexpr std::size_t kWorkspace = std::size_t{1} << 18;
constexpr int kMostSteps = 40;

// Conditions that any opened pack must satisfy.
void require(bool holds) {
  if (!holds) std::abort();
}

class Reader {
 public:
  explicit Reader(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}
  bool done() const { return left_ == 0; }
  std::uint32_t byte() { return left_ == 0 ? 0 : data_[--left_]; }
  std::uint32_t below(std::size_t count) { return count == 0 ? 0 : byte() % static_cast<std::uint32_t>(count); }
  std::int32_t anyNumber() {
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8 | byte();
    return static_cast<std::int32_t>(number);
  }

 private:
  const std::uint8_t* data_;
  std::size_t left_;
};

// Mostly a value that the question accepts, so that sessions make progress.
std::int32_t value(const Pack& pack, std::uint32_t q, Reader& reader) {
  const format::Question& question = pack.questions[q];
  const std::uint32_t choice = reader.byte();
  if (choice >= 0xf0) return reader.anyNumber();
  if (choice >= 0xe0) return kNull;
  if (question.kind() == advisor::format::QuestionKind::any_of)
    return static_cast<std::int32_t>(choice < 0x40 ? 0 : reader.byte());
  const std::int32_t least = pack.classStarts[question.first_class()];
  const std::int64_t span = std::int64_t{question.max()} - least + 1;
  return span <= 0 ? least : static_cast<std::int32_t>(least + reader.byte() % span);
}

void look(Session& session, Reader& reader) {
  const Pack& pack = session.pack();
  const std::size_t questions = pack.questions.size();
  const std::unique_ptr<bool[]> needed(new bool[questions]);
  const std::uint32_t root = reader.below(pack.roots.size() + 1);
  explain(session, root == pack.roots.size() ? kResults : RootId{root}, needed.get());
  Changes changes;
  findChanges(session, changes);
  for (const Change& change : changes) {
    require(change.question == kNothing || (change.question < questions && change.outcome < pack.outcomes.size()));
  }
  for (const Stage stage : {Stage::kTriage, Stage::kRaceCheck}) {
    const std::uint32_t rule = session.firedRule(stage);
    require(rule == kNothing || rule < (stage == Stage::kTriage ? pack.rules : pack.checkRules).size());
  }
  const std::int32_t race = daysToRace(session);
  (void)planLength(race);
  for (std::uint16_t i = 0; i < pack.items.size(); ++i) {
    const std::uint32_t variant = shownVariant(session, ItemId{i});
    require(variant == kNothing || variant < pack.variants.size());
    (void)onDay(session, ItemId{i}, static_cast<std::int32_t>(reader.below(64)) - 8, race);
  }
}

void step(Session& session, Reader& reader) {
  const Pack& pack = session.pack();
  const std::size_t questions = pack.questions.size();
  const Stage stage = reader.byte() % 2 == 0 ? Stage::kTriage : Stage::kRaceCheck;
  const std::uint32_t next = session.next(stage);
  require(next == kNothing || next < questions);
  const std::uint32_t action = reader.byte();
  // Also past the end: the caller of the exports is a page, and pages have bugs.
  const std::uint32_t some = action % 2 == 0 && next != kNothing ? next : reader.below(questions + 1);
  const QuestionId id{static_cast<std::uint16_t>(some)};
  if (action < 0xb0) {
    session.answer(id, some < questions ? value(pack, some, reader) : 0);
  } else if (action < 0xc8) {
    session.forget(id);
  } else if (action < 0xd0) {
    session.forgetAll();
  } else if (some < questions) {
    (void)session.counts(id);
    (void)session.matters(id, stage);
  }
  const Left left = session.left(stage);
  require(left.most <= questions);
  if (action >= 0xe0) look(session, reader);
}

void put(std::uint8_t* at, std::uint32_t number, std::size_t width) { std::memcpy(at, &number, width); }

}  // namespace

// Mutations beyond libFuzzer's own: numbers of a pack at their limits, words copied to other places, and another
// reader.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  constexpr std::uint32_t kTelling[] = {0,    1,      2,      31,     32,     33,         0x7f,      0x80,
                                        0xff, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fffffff, 0xffffffff};
  const std::uint32_t chance = seed % 8;
  seed /= 8;
  if (size < 64 || chance < 3) return LLVMFuzzerMutate(data, size, most);
  if (chance == 3) {
    const std::size_t tail = 8 + seed % 56;
    return size - tail + LLVMFuzzerMutate(data + size - tail, tail, tail);
  }
  const std::size_t width = chance % 2 == 0 ? 2 : 4;
  const std::size_t to = seed % (size / width) * width;
  seed = seed * 2654435761u >> 3;
  if (chance < 6) {
    put(data + to, kTelling[seed % (sizeof kTelling / sizeof kTelling[0])], width);
  } else {
    std::memmove(data + to, data + seed % (size / width) * width, width);
  }
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::vector<std::uint64_t> workspace(kWorkspace / 8);
  // A separate block of the exact size, so that a read past the end is detected.
  const std::unique_ptr<std::uint8_t[]> bytes(new std::uint8_t[size]);
  if (size > 0) std::memcpy(bytes.get(), data, size);
  Arena arena({reinterpret_cast<std::uint8_t*>(workspace.data()), kWorkspace});
  Pack pack;
  Session session;
  if (openPack({bytes.get(), size}, arena, pack) != Error::kNone || !session.open(pack, arena)) return 0;
  Reader reader(data, size);
  for (int i = 0; i < kMostSteps && !reader.done(); ++i) step(session, reader);
  look(session, reader);
  return 0;
}
