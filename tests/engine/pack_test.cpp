// Bad bytes are refused, or do no harm.
#include <catch2/catch.hpp>
#include <cstring>

#include "engine/runtime/plan.h"
#include "tests/engine/packed.h"
#include "tests/engine/whole_model.h"

using namespace advisor;

namespace {

using Bytes = std::vector<std::uint8_t>;

// Uses everything of an opened pack, as a page would; the sanitizers detect errors.
void use(Opened& opened, std::uint32_t seed) {
  Draw random(seed);
  const Pack& pack = opened.pack;
  Session& session = opened.session;
  const std::size_t questions = pack.questions.size();
  for (const Stage stage : {Stage::kTriage, Stage::kRaceCheck}) {
    for (std::size_t i = 0; i < 2 * questions && session.next(stage) != kNothing; ++i) {
      const std::uint32_t next = session.next(stage);
      REQUIRE(next < questions);
      const std::uint32_t count = valueCount(pack, next);
      if (count > 0)
        session.answer(QuestionId{static_cast<std::uint16_t>(next)}, valueAt(pack, next, random() % count));
      (void)session.left(stage);
    }
  }
  if (questions > 0) session.forget(QuestionId{static_cast<std::uint16_t>(random() % questions)});
  (void)session.next(Stage::kTriage);
  (void)session.firedRule(Stage::kTriage);
  (void)session.firedRule(Stage::kRaceCheck);
  std::vector<char> needed(questions + 1);
  bool* const marks = reinterpret_cast<bool*>(needed.data());
  explain(session, kResults, marks);
  Changes found;
  findChanges(session, found);
  for (std::uint16_t i = 0; i < pack.items.size(); ++i) {
    if (i < 3) explain(session, pack.item(ItemId{i}), marks);
    for (std::int32_t day = 0; day < 3; ++day) (void)onDay(session, ItemId{i}, day, daysToRace(session));
  }
}

// Returns whether the pack opened.
bool openAndUse(const Bytes& bytes) {
  Opened opened(bytes, std::size_t{1} << 18);
  if (opened.good()) use(opened, 7);
  return opened.good();
}

}  // namespace

TEST_CASE("a good pack opens") {
  REQUIRE(Opened(emitted(calf())).good());
  REQUIRE(Opened(emitted(wholeModel(1))).good());
}

TEST_CASE("a pack cut at any length is refused") {
  for (const Bytes& whole : {emitted(wholeModel(3)), emitted(calf())}) {
    // The texts are the last list; only their padding may be cut off.
    const auto* texts = format::GetPack(whole.data())->texts();
    const auto end = static_cast<std::size_t>(texts->data() + texts->size() - whole.data());
    REQUIRE(whole.size() - end < 8);
    for (std::size_t length = 0; length < end; ++length) {
      if (Opened(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)), 1 << 17).good())
        FAIL(length);
    }
  }
}

TEST_CASE("a pack with any byte changed is refused or does no harm") {
  std::size_t opened = 0;
  std::size_t tried = 0;
  for (const std::uint32_t seed : {3u, 5u, 8u}) {
    const Bytes whole = emitted(wholeModel(seed));
    for (std::size_t i = 0; i < whole.size(); ++i) {
      for (const int value : {whole[i] ^ 1, whole[i] ^ 0x80, 0xff, 0, whole[i] + 1}) {
        Bytes changed = whole;
        changed[i] = static_cast<std::uint8_t>(value);
        if (changed == whole) continue;
        opened += openAndUse(changed) ? 1 : 0;
        ++tried;
      }
    }
  }
  WARN(opened << " of " << tried << " changed packs still open");
}

TEST_CASE("a pack with any 16 or 32 bits at their greatest is refused or does no harm") {
  const Bytes whole = emitted(wholeModel(4));
  for (std::size_t i = 0; i + 4 <= whole.size(); i += 2) {
    for (const std::size_t width : {2u, 4u}) {
      for (const std::uint32_t value : {0xffffffffu, 0x7fffffffu, 0x80000000u, 0xfffcu}) {
        Bytes changed = whole;
        std::memcpy(&changed[i], &value, width);
        openAndUse(changed);
      }
    }
  }
}

TEST_CASE("a pack whose lists overlap or trade places is refused or does no harm") {
  const Bytes whole = emitted(wholeModel(6));
  Draw random(11);
  for (int round = 0; round < 4000; ++round) {
    Bytes changed = whole;
    // Copies some words over others, so that offsets, counts and nodes have values that belong elsewhere.
    for (int n = 0; n < 1 + round % 3; ++n) {
      const std::size_t from = random() % (whole.size() / 4) * 4;
      const std::size_t to = random() % (whole.size() / 4) * 4;
      std::memmove(&changed[to], &whole[from], 4);
    }
    openAndUse(changed);
  }
}

TEST_CASE("a pack without some of its lists, or with empty ones, is refused or does no harm") {
  const Bytes whole = emitted(wholeModel(5));
  std::uint32_t table = 0;
  std::int32_t back = 0;
  std::uint16_t size = 0;
  std::memcpy(&table, whole.data(), sizeof table);
  std::memcpy(&back, &whole[table], sizeof back);
  const std::size_t layout = static_cast<std::size_t>(std::int64_t{table} - back);
  std::memcpy(&size, &whole[layout], sizeof size);
  const std::uint32_t fields = (size - 4u) / 2;
  // An absent field has the offset 0 in the vtable; an empty list has the count 0.
  const auto absent = [&](Bytes& bytes, std::uint32_t field) { std::memset(&bytes[layout + 4 + 2 * field], 0, 2); };
  const auto empty = [&](Bytes& bytes, std::uint32_t field) {
    std::uint16_t place = 0;
    std::uint32_t list = 0;
    std::memcpy(&place, &whole[layout + 4 + 2 * field], sizeof place);
    if (place == 0 || table + place + 4u > whole.size()) return;
    std::memcpy(&list, &whole[table + place], sizeof list);
    list += table + place;
    if (list <= whole.size() - 4) std::memset(&bytes[list], 0, 4);
  };
  REQUIRE(fields > 20);
  for (std::uint32_t one = 0; one < fields; ++one) {
    for (std::uint32_t other = 0; other <= one; ++other) {
      Bytes changed = whole;
      absent(changed, one);
      absent(changed, other);
      openAndUse(changed);
      changed = whole;
      empty(changed, one);
      empty(changed, other);
      openAndUse(changed);
    }
  }
  Bytes bare = whole;
  for (std::uint32_t field = 0; field < fields; ++field) absent(bare, field);
  REQUIRE_FALSE(openAndUse(bare));
}

TEST_CASE("a calf pack with a changed byte is refused or does no harm") {
  const Bytes whole = emitted(calf());
  Draw random(12);
  for (int round = 0; round < 3000; ++round) {
    Bytes changed = whole;
    changed[random() % whole.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
    openAndUse(changed);
  }
}

TEST_CASE("a pack whose urgency or start advice follows from itself is refused") {
  const Bytes whole = emitted(calf());
  const Opened good(whole);
  const Pack& pack = good.pack;
  for (const std::uint32_t result : {1u, 2u}) {
    std::size_t tried = 0;
    for (std::uint16_t i = 0; i < pack.items.size(); ++i) {
      const std::uint32_t item = index(pack.item(ItemId{i}));
      const Dependent* d = pack.dependents[result];
      while (d != nullptr && d->root != item) d = d->next;
      if (d == nullptr) continue;
      // Put the item's diagram in place of that result's.
      Bytes changed = whole;
      auto* roots = flatbuffers::GetMutableRoot<format::Pack>(changed.data())->roots();
      const auto* at = reinterpret_cast<const std::uint8_t*>(roots->Get(index(kUrgency) + result - 1));
      const std::size_t to = static_cast<std::size_t>(at - changed.data());
      std::memcpy(&changed[to], &pack.roots[item], sizeof(format::Root));
      REQUIRE(Opened(changed).error == Error::kBadDiagram);
      ++tried;
    }
    REQUIRE(tried > 0);
  }
}

TEST_CASE("noise is refused") {
  Draw random(13);
  for (int round = 0; round < 2000; ++round) {
    Bytes noise(random() % 400);
    for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>(random());
    if (noise.size() > 8) std::memcpy(&noise[4], "RTA5", 4);
    REQUIRE_FALSE(Opened(noise, 1 << 16).good());
  }
}

TEST_CASE("too small a workspace is said so") {
  const Bytes whole = emitted(wholeModel(1));
  std::size_t size = 0;
  while (Opened(whole, size).error == Error::kNoMemory) size += 8;
  REQUIRE(size > 256);
  REQUIRE(Opened(whole, size).good());
}

TEST_CASE("a pack of another format is distinguished from bytes that are no pack") {
  Bytes whole = emitted(wholeModel(1));
  Bytes named = whole;
  named[4] = 'X';
  REQUIRE(Opened(named).error == Error::kNotAPack);
  whole[7] = '1';
  REQUIRE(Opened(whole).error == Error::kOtherFormat);
}
