// Placeholders: the grammar, the pieces that the compiler cuts, and where placeholders may occur.
#include "engine/compiler/model/message.h"

#include <catch2/catch.hpp>

#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

// The text as a reader sees it, with that many days to the race; empty: without a race.
std::string shown(const std::string& text, std::optional<std::int64_t> days, const std::string& locale = "en") {
  const auto value = [&](std::string_view name) {
    return name == kDaysToRace && days ? std::to_string(*days) : "<" + std::string(name) + ">";
  };
  return joinPieces(cutIntoPieces(text), {locale, value, [&](std::string_view) { return days; }});
}

std::vector<std::string> codesWith(const std::string& file, const std::string& from, const std::string& to) {
  std::vector<std::string> codes;
  for (const Diagnostic& found : load(changed(starterPack(), file, from, to)).diagnostics) {
    codes.push_back(std::string(nameOf(found.code)) + ": " + found.message);
  }
  return codes;
}

}  // namespace

TEST_CASE("blanks inside the braces of a placeholder do not matter") {
  for (const char* const text : {"{seen_by}", "{ seen_by }", "{\tseen_by\n}"}) CHECK(shown(text, 3) == "<seen_by>");
  for (const char* const text :
       {"{days_to_race,plural,one{# day}other{# days}}", "{days_to_race, plural, one {# day} other {# days}}",
        "{ days_to_race ,  plural ,  one  {# day}  other  {# days}  }",
        "{days_to_race,plural,\nother{# days}\none{# day}\n}"}) {
    INFO(text);
    CHECK(shown(text, 1) == "1 day");
    CHECK(shown(text, 12) == "12 days");
  }
}

TEST_CASE("a plural has words of its own for a number, and else the form of the language") {
  const std::string text = "{days_to_race, plural, =0 {today} =1 {tomorrow} one {# day} other {in # days, # nights}}!";
  CHECK(shown(text, 0) == "today!");
  CHECK(shown(text, 1) == "tomorrow!");
  CHECK(shown(text, 2) == "in 2 days, 2 nights!");
  const std::string polish = "{days_to_race, plural, one {# dzień} few {# dni} many {# dni!} other {# dnia}}";
  CHECK(shown(polish, 1, "pl") == "1 dzień");
  CHECK(shown(polish, 3, "pl") == "3 dni");
  CHECK(shown(polish, 5, "pl") == "5 dni!");
}

TEST_CASE("placeholders beside each other, at the ends and a number sign in words are kept apart") {
  CHECK(shown("{a}{b}", 1) == "<a><b>");
  CHECK(shown("No. # {a}", 1) == "No. # <a>");
  CHECK(shown("{a} and {b} and {days_to_race}", 4) == "<a> and <b> and 4");
  CHECK(shown("", 1).empty());
  CHECK(shown("Nothing to fill in.", 1) == "Nothing to fill in.");
}

TEST_CASE("a form that is no form of a plural is refused") {
  for (const char* const form : {"=", "=x", "=-1", "=12345678", "tow", "One"}) {
    INFO(form);
    const Message message = readMessage("{days_to_race, plural, " + std::string(form) + " {a} other {b}}");
    REQUIRE(message.faults.size() == 1);
    CHECK(message.faults[0].message.find("plural") != std::string::npos);
  }
}

TEST_CASE("a placeholder where nothing is filled in is refused, in every such text") {
  const std::string nothing = "bad-placeholder: nothing is filled in here, where no result is known";
  using Codes = std::vector<std::string>;
  CHECK(codesWith("questions.json", "\"Pick all that fit.\"", "\"Ask {seen_by}.\"") == Codes{nothing});
  CHECK(codesWith("questions.json", "\"None of these\"", "\"None for {seen_by}\"") == Codes{nothing});
  CHECK(codesWith("questions.json", "\"you limp\"", "\"you limp to {seen_by}\"") == Codes{nothing});
  CHECK(codesWith("pack.json", "A blister before a race", "A blister for {seen_by}") == Codes{nothing});
  CHECK(codesWith("pack.json", "\"Anywhere\"", "\"Near {seen_by}\"") == Codes{nothing});
  CHECK(codesWith("pack.json", "a doctor or a pharmacist", "not {seen_by}") == Codes{nothing});
  CHECK(codesWith("pack.json", "Draft, not", "Draft of {seen_by}, not") == Codes{nothing});
  CHECK(codesWith("pack.json", "If it looks infected", "If {seen_by} says it looks infected").empty());
  CHECK(codesWith("pack.json", "If it looks infected", "On {race_date}, if it looks infected") ==
        Codes{"bad-placeholder: no race is known where this text stands"});
  CHECK(codesWith("outcomes.json", "\"This blister needs a rest from running\"", "\"Ask {seen_by}\"").empty());
}

TEST_CASE("a reader's answer can be repeated in a result, with plural forms where it is a number, and nowhere else") {
  using Codes = std::vector<std::string>;
  const std::string title = "\"Do not run until you walk without a limp\"";
  CHECK(codesWith("advice.json", title, "\"{walk}: {look}\"").empty());
  CHECK(codesWith("advice.json", title, "\"{wlak}\"") == Codes{"unknown-placeholder: nothing fills in {wlak}"});
  CHECK(codesWith("advice.json", title, "\"{walk, plural, one {a} other {b}}\"") ==
        Codes{"bad-placeholder: {walk} is not a number"});
  CHECK(codesWith("pack.json", "If it looks infected", "With {look}, if it looks infected") ==
        Codes{"bad-placeholder: no answer is known where this text stands"});
  CHECK(codesWith("pack.json", "\"seen_by\":", "\"walk\":") ==
        Codes{"duplicate-id: \"walk\" is a region value too, so {walk} would mean both",
              "unknown-placeholder: nothing fills in {seen_by}", "unknown-placeholder: nothing fills in {seen_by}"});
}

TEST_CASE("a number reads back in words of its own, which hold its own number only") {
  using Codes = std::vector<std::string>;
  const auto scale = [&](const std::string& words) {
    return codesWith(
        "questions.json", "\"questions\": [",
        "\"questions\": [{\"id\": \"ache\", \"kind\": \"scale\", \"text\": \"How sore?\", \"why\": \"Load.\", "
        "\"short\": \"" +
            words + "\"},");
  };
  CHECK(scale("it scores {ache, plural, one {# point} other {# points}}").empty());
  CHECK(scale("ask {seen_by}") == Codes{"bad-placeholder: an answer is read back with its own number only"});
  CHECK(codesWith("questions.json", "\"role\": \"race_date\",", "\"role\": \"race_date\", \"short\": \"soon\",") ==
        Codes{"unknown-key: the key \"short\" means nothing here"});
}

TEST_CASE("a plural in a language whose forms are not known is refused") {
  SourceFiles files = withSpanish(starterPack());
  files["xx.json"] = files["es.json"];
  files.erase("es.json");
  files = changed(std::move(files), "pack.json", "\"es\"]", "\"xx\"]");
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "bad-placeholder");
  CHECK(found[0].hint == "say it without a plural");
}

}  // namespace advisor::compiler
