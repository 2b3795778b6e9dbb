#include "engine/compiler/prove/difference.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/compiler/prove_models.h"
#include "tests/compiler/prove_pack.h"

using namespace advisor::compiler;

namespace {

const Change* changeOf(const Difference& found, const std::string& what) {
  for (const Change& change : found.changes) {
    if (change.what == what) return &change;
  }
  return nullptr;
}

std::string countOf(const Difference& found, const std::string& what) {
  const Change* change = changeOf(found, what);
  return change == nullptr ? "0" : change->count;
}

}  // namespace

TEST_CASE("a pack does not differ from itself, whatever its words") {
  const Difference found = difference(kneePack(), kneePack({{"'Rest it'", "'Let it rest'"}}));
  REQUIRE(found.changes.empty());
  REQUIRE_FALSE(found.milder.has_value());
  REQUIRE(found.answerSets == "5888");
}

TEST_CASE("a condition written another way changes nothing") {
  const Difference found =
      difference(kneePack(), kneePack({{"'now.swollen or tear'", "'not(not(now.swollen) and not(tear))'"}}));
  REQUIRE(found.changes.empty());
}

TEST_CASE("a threshold off by one is counted exactly and shown with a reader who gets milder advice") {
  const Difference found = difference(kneePack(), kneePack({{"'when':'stairs > 7'", "'when':'stairs > 8'"}}));
  // Nothing ticked, a slow start ("not sure" counts as torn from 4 on), stairs 8, any of 32 race answers.
  REQUIRE(countOf(found, "outcome") == "32");
  REQUIRE(countOf(found, "urgency") == "32");
  REQUIRE(found.milder->count == "32");
  REQUIRE(found.milder->before.urgency == "within_days");
  REQUIRE(found.milder->after.urgency == "self_care");
  REQUIRE(found.milder->after.words ==
          std::vector<std::string>{"How did it start? — Slowly", "How sore are stairs? — 8"});
}

TEST_CASE("stricter advice is a change and not a milder one") {
  const Difference found = difference(kneePack(), kneePack({{"'when':'stairs > 7'", "'when':'stairs > 6'"}}));
  REQUIRE(countOf(found, "outcome") == "32");
  REQUIRE_FALSE(found.milder.has_value());
}

TEST_CASE("an item that is gone, new or shown to others is a change of that item") {
  REQUIRE(changeOf(difference(kneePack(), kneePack({{"'when':'stairs >= 3'", "'when':'stairs >= 4'"}})), "ice") !=
          nullptr);
  Model without = kneePack();
  std::erase_if(without.items, [](const Item& item) { return item.id == "jog"; });
  REQUIRE(changeOf(difference(kneePack(), without), "jog") != nullptr);
  REQUIRE(changeOf(difference(without, kneePack()), "jog") != nullptr);
}

TEST_CASE("a new option is a change only where it leads somewhere new") {
  const std::string tired = "{'id':'tired','text':'Legs tired','short':'your legs are tired'},";
  const Edit option{"{'id':'swollen',", tired + "{'id':'swollen',"};
  REQUIRE(difference(kneePack(), kneePack({option})).changes.empty());
  const Difference used =
      difference(kneePack(), kneePack({option, {"now.chest or now.unsure", "now.chest or now.unsure or now.tired"}}));
  REQUIRE(countOf(used, "outcome") == std::to_string(2 * 23 * 32));
  REQUIRE(changeOf(used, "outcome")->before.outcome == "rest");
  REQUIRE(changeOf(used, "outcome")->after.outcome == "help");
}

TEST_CASE("differences of random models are those that trying every answer set shows") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    const Model before = RandomModel(seed).model;
    Model after = before;
    std::swap(after.rules[0], after.rules[seed % 2 + 1]);
    after.items[0].when = before.items[1].when;
    const EveryReader olds(before);
    const EveryReader news(after);
    std::size_t outcome = 0;
    std::size_t item = 0;
    std::size_t milder = 0;
    for (std::size_t reader = 0; reader < olds.raw(); ++reader) {
      if (!olds.canonical(reader)) continue;
      const EveryReader::Result a = olds.result(reader);
      const EveryReader::Result b = news.result(reader);
      outcome += a.outcome != b.outcome ? 1 : 0;
      item += a.variants[0] != b.variants[0] ? 1 : 0;
      milder += b.urgency > std::max(a.urgency, 0) || b.start > std::max(a.start, 0) ? 1 : 0;
    }
    const Difference found = difference(before, after);
    REQUIRE(countOf(found, "outcome") == std::to_string(outcome));
    REQUIRE(countOf(found, "item0") == std::to_string(item));
    REQUIRE((found.milder ? found.milder->count : "0") == std::to_string(milder));
  }
}
