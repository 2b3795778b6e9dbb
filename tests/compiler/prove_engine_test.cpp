// Compares the proofs with what ships: random readers go through the diagrams and, question by question, through the
// engine over the pack's bytes. tests/wasm/sessions.test.mjs adds the module, and plays every path through small packs.
// ADVISOR_READERS sets the number of readers; a million take about a minute.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/source/source_files.h"
#include "tests/compiler/prove_pack.h"
#include "tests/compiler/proved_sessions.h"

using namespace advisor::compiler;

namespace {

int readers() {
  const char* wanted = std::getenv("ADVISOR_READERS");
  return wanted == nullptr ? 20'000 : std::atoi(wanted);
}

void compare(const std::string& folder) {
  Diagnostics unreadable;
  const Loaded loaded = load(readFolder(folder, unreadable));
  REQUIRE(unreadable.empty());
  ProvedSessions sessions(loaded.model);
  const std::uint32_t seed = 20260531;
  std::mt19937 random(seed);
  for (int i = 0; i < readers(); ++i) {
    INFO("seed " << seed << ", reader " << i);
    sessions.play(sessions.drawn(random), false);
  }
  REQUIRE(sessions.idle() == 0);
}

// Throws when engine and diagrams differ.
std::size_t everyWay(const Model& model) {
  ProvedSessions sessions(model);
  const std::vector<GivenValues> ways = sessions.everyWay(100'000);
  for (const GivenValues& way : ways) sessions.play(way, true);
  return ways.size();
}

}  // namespace

TEST_CASE("every way through a small pack ends as the diagrams say") { REQUIRE(everyWay(kneePack()) > 20); }

TEST_CASE("a comparison of two truths splits a number where either of them changes") {
  REQUIRE(everyWay(kneePack({{"'stairs > 7'", "'(stairs > 7) != onset.unsure'"}})) > 20);
  REQUIRE(everyWay(kneePack({{"'stairs > 7'", "'(stairs > 7) = (stairs in [2..4])'"}})) > 20);
}

TEST_CASE("the engine asks and decides for random readers of the calf pack as the diagrams say") {
  compare("content/calf");
}

TEST_CASE("the engine asks and decides for random readers of the starter pack as the diagrams say") {
  compare("content/starter");
}
