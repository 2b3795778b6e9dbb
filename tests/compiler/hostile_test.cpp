// Hostile content gives a diagnostic in bounded time and memory.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

#include "tests/compiler/starter_pack.h"

using namespace advisor::compiler;

namespace {

// Generous: a sanitized build on a busy machine stays below it, a quadratic loop does not.
constexpr std::chrono::seconds kMost{60};

bool told(const SourceFiles& files, const std::string& code) {
  const auto begin = std::chrono::steady_clock::now();
  const Diagnostics diagnostics = load(files).diagnostics;
  CHECK(std::chrono::steady_clock::now() - begin < kMost);
  return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const auto& one) { return one.code == code; });
}

SourceFiles with(const std::string& file, const std::string& text) {
  SourceFiles files = starterPack();
  files.at(file) = text;
  return files;
}

std::string rules(int count) {
  std::string text = "{\"outcomes\": [], \"rules\": [";
  for (int i = 0; i < count; ++i) {
    if (i > 0) text += ',';
    text += "{\"id\":\"r" + std::to_string(i) + "\",\"outcome\":\"none\"}";
  }
  return text + "]}";
}

}  // namespace

TEST_CASE("brackets in brackets are refused before they cost a stack") {
  REQUIRE(told(with("outcomes.json", std::string(1'000'000, '[')), "too-deep"));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  REQUIRE(told(with("advice.json", objects), "too-deep"));
}

TEST_CASE("a file of 100 MB and a million rules are refused for their size") {
  REQUIRE(told(with("questions.json", std::string(100'000'000, ' ')), "too-large"));
  REQUIRE(told(with("outcomes.json", rules(1'000'000)), "too-large"));
}

TEST_CASE("lists far longer than a topic needs are refused before they are looked through") {
  std::string facts = "\"facts\": [";
  // Each fact depends on the next, and the last on the first.
  for (int i = 0; i < 20'000; ++i) {
    facts +=
        "{\"id\":\"f" + std::to_string(i) + "\",\"when\":\"f" + std::to_string((i + 1) % 20'000) + "\",\"why\":\"w\"},";
  }
  REQUIRE(told(changed(starterPack(), "outcomes.json", "\"facts\": [", facts), "too-large"));
  REQUIRE(told(with("outcomes.json", rules(20'001)), "too-large"));
}

TEST_CASE("text that is not UTF-8 is refused, whatever is wrong with it") {
  // A byte that starts no character, a truncated character, an overlong one, half of a surrogate pair, and one beyond
  // Unicode.
  for (const char* wrong :
       {"\xff", "\xc3", "\xe2\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80"}) {
    REQUIRE(told(with("sources.json", "{\"sources\": [\"" + std::string(wrong) + "\"]}"), "bad-utf8"));
  }
}

TEST_CASE("a character that changes the direction of text is reported") {
  const std::string turned = "\"title\": \"This blister \xE2\x80\xAE needs a rest from running\"";
  const std::string plain = "\"title\": \"This blister needs a rest from running\"";
  REQUIRE(told(changed(starterPack(), "outcomes.json", plain, turned), "hidden-character"));
}

TEST_CASE("facts that depend on themselves are reported, however long the cycle") {
  std::string facts = "\"facts\": [";
  for (int i = 0; i < 300; ++i) {
    facts +=
        "{\"id\":\"f" + std::to_string(i) + "\",\"when\":\"f" + std::to_string((i + 1) % 300) + "\",\"why\":\"w\"},";
  }
  REQUIRE(told(changed(starterPack(), "outcomes.json", "\"facts\": [", facts), "fact-cycle"));
}

TEST_CASE("a condition as long as a book is refused") {
  std::string when = "look.pus";
  for (int i = 0; i < 100'000; ++i) when += " or look.pus";
  REQUIRE(told(
      changed(starterPack(), "outcomes.json", "\"when\": \"look.pus or look.hot_skin\"", "\"when\": \"" + when + "\""),
      "too-long"));
}

TEST_CASE("a fact with the name of a question, and a duplicate key, are reported") {
  REQUIRE(told(changed(starterPack(), "outcomes.json", "\"id\": \"infected\"", "\"id\": \"look\""), "duplicate-id"));
  REQUIRE(
      told(changed(starterPack(), "outcomes.json", "\"facts\": [", "\"facts\": [], \"facts\": ["), "duplicate-key"));
}

TEST_CASE("two equal names are reported") {
  REQUIRE(
      told(changed(starterPack(), "outcomes.json", "\"id\": \"rest_foot\"", "\"id\": \"be_seen\""), "duplicate-id"));
}
