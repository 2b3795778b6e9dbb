#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/compiler/review/html.h"
#include "engine/compiler/review/plain_words.h"
#include "engine/compiler/source/sha256.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

// The starter's claim in words with this condition, without markup.
std::string told(const std::string& condition) {
  const std::string from = "not(care.self_care)";
  const Loaded pack = load(changed(starterPack(), "claims.json", from, condition));
  REQUIRE(pack.diagnostics.empty());
  std::string words;
  bool inTag = false;
  for (const char c : PlainWords(pack.model).markup(pack.model.claims[0].holds)) {
    if (c == '<') inTag = true;
    if (!inTag) words += c;
    if (c == '>') inTag = false;
  }
  return words;
}

std::string hashOf(std::size_t length) { return sha256(std::vector<std::uint8_t>(length, 'a')); }

}  // namespace

TEST_CASE("the time to the race is shown in everyday words") {
  CHECK(told("days_to_race <= 7") == "the race is in 7 days or less");
  CHECK(told("days_to_race <= 1") == "the race is today or tomorrow");
  CHECK(told("days_to_race = 0") == "the race is today");
  CHECK(told("14 < days_to_race") == "the race is in more than 14 days");
  CHECK(told("not(days_to_race <= 7)") == "the race is in more than 7 days");
  CHECK(told("days_to_race between 3 and 7") == "the race is in 3 to 7 days");
  CHECK(told("days_to_race = null") == "there is no race date");
  CHECK(told("days_to_race != null and days_to_race <= 7") == "the race is in 7 days or less");
}

TEST_CASE("a bound beside another question keeps its own range") {
  CHECK(told("days_to_race >= 3 and walk.limp and days_to_race <= 7") == "the race is in 3 to 7 days and “you limp”");
  CHECK(told("days_to_race >= 3 or days_to_race <= 1") ==
        "the race is in 3 days or more or the race is today or tomorrow");
}

TEST_CASE("answers are shown in the words of their short texts") {
  CHECK(told("look.pus or look.hot_skin") == "“there is pus in it” or “the skin around it is hot”");
  CHECK(told("not(walk.limp)") == "not “you limp”");
  CHECK(told("walk.limp = false") == "not “you limp”");
  CHECK(told("walk.limp != true") == "“you limp” does not hold or is not known");
  CHECK(told("not(look.pus or look.hot_skin)") == "none of “there is pus in it” or “the skin around it is hot”");
  CHECK(told("at least(2, look.pus, infected, walk.limp)") ==
        "at least two of “there is pus in it”, infected or “you limp”");
}

TEST_CASE("results are shown together, and nested conditions as lists") {
  CHECK(told("outcome.cover or outcome.rest_foot") == "the outcome is cover or rest foot");
  CHECK(told("not(care.self_care)") == "not something that is self care is shown as something to do");
  CHECK(told("(infected or walk.limp) and not(item.plaster.do)") ==
        "all ofinfected or “you limp”not plaster is shown as something to do");
}

TEST_CASE("fingerprints are SHA-256 whatever the length") {
  CHECK(sha256({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hashOf(55) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(hashOf(56) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(hashOf(64) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
  CHECK(hashOf(1000000) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("words never become markup") {
  CHECK(escape("<b a=\"1\">&amp;</b>") == "&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;");
  CHECK(readerText("{a <i>} & {b") == "<span class=\"fill\">{a &lt;i&gt;}</span> &amp; <span class=\"fill\">{b</span>");
}

TEST_CASE("shares too small for a percentage are shown as one in N") {
  CHECK(percent(0.5) == "50.0\u00A0%");
  CHECK(percent(0) == "none");
  CHECK(percent(1.0 / 5283) == "1\u00A0in 5,300");
}

}  // namespace advisor::compiler
