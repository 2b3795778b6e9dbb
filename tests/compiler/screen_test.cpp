// Content that is well formed and would be wrong on a reader's screen.
#include <catch2/catch.hpp>
#include <functional>
#include <initializer_list>

#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

// The code and place of the first diagnostic of the starter with this change; empty when it is not refused.
std::string refused(const std::string& file, const std::string& from, const std::string& to) {
  const Lines lines = told(changed(starterPack(), file, from, to));
  return lines.empty() ? "" : lines[0].substr(0, lines[0].find(": "));
}

std::string quotedText(const std::string& text) { return "\"" + text + "\""; }

const std::string kRegions =
    R"("regions": [
    { "id": "other", "label": "Anywhere", "values": { "seen_by": "a doctor or a pharmacist" } }
  ])";

std::string region(const std::string& id, const std::string& call) {
  return R"({ "id": ")" + id + R"(", "label": "Place )" + std::to_string(std::hash<std::string>()(id)) +
         R"(", "values": { "seen_by": "a doctor", "rescue": ")" + call + R"(" } })";
}

// What is told of the starter with these regions and a number to call.
Lines withRegions(const std::string& regions) {
  return told(changed(starterPack(), "pack.json", kRegions, R"("call": "rescue", "regions": [ )" + regions + " ]"));
}

// What is told of a held-back line that says the days to the race like this.
Lines withDays(const std::string& days) {
  return told(changed(starterPack(), "advice.json",
                      "the race is {days_to_race, plural, one {# day} other {# days}} away", "the race is " + days));
}

}  // namespace

TEST_CASE(
    "a text of blanks, signs or unseen characters is refused wherever a reader or a clinician would see nothing") {
  for (const char* nothing :
       {" ", "\u00A0", "\u2003", ".", "?!", "\u2026", "\u2014", "\U0001F642", "\u00AD", "\u200D", "\uFE0F"}) {
    INFO(nothing);
    const std::string text = quotedText(nothing);
    CHECK(refused("questions.json", "\"How does the blister look?\"", text) ==
          "empty-text questions.json/questions/0/text");
    CHECK(refused("questions.json", "\"None of these\"", text) == "empty-text questions.json/questions/0/none");
    CHECK(refused("questions.json", "\"you limp\"", text) == "empty-text questions.json/questions/1/options/1/short");
    CHECK(refused("advice.json", "\"Do not burst it\"", text) == "empty-text advice.json/items/2/variants/0/title");
    CHECK(refused("pack.json", "\"a doctor or a pharmacist\"", text) ==
          "empty-text pack.json/regions/0/values/seen_by");
    CHECK(refused("pack.json", "\"Anywhere\"", text) == "empty-text pack.json/regions/0/label");
    CHECK(refused("outcomes.json", "\"No sign of infection and no limp.\"", text) ==
          "empty-text outcomes.json/rules/2/why");
    CHECK(refused("claims.json", "\"An infection can spread while it is covered.\"", text) ==
          "empty-text claims.json/claims/0/why");
    CHECK(refused("cases.json", "\"The blister is full of yellow pus. There is no race.\"", text) ==
          "empty-text cases.json/cases/1/story");
    CHECK(refused("sources.json", "\"Blisters\"", text) == "empty-text sources.json/sources/0/title");
  }
  for (const char* little : {"1", "Ya", "\u00C9l", "\u6C34", "\u0645\u0627\u0621"}) {
    INFO(little);
    CHECK(refused("advice.json", "\"Do not burst it\"", quotedText(little)).empty());
  }
}

TEST_CASE("characters that hide, strike through or replace a letter are refused") {
  for (const char* hidden :
       {"str\u2800ain", "str\u3164ain", "str\uFFA0ain", "str\u115Fain", "stra\u034Fin", "one\u2028two", "s\u0336train",
        "s\u0338train", "a\u0300\u0301\u0302b", "st\U000E0101rain"}) {
    INFO(hidden);
    CHECK(refused("advice.json", "Do not burst it", hidden) == "hidden-character advice.json/items/2/variants/0/title");
  }
  // Cyrillic and Greek letters in a Latin word, letters of formulas, small capitals, letters in circles.
  for (const char* broken : {"str\u0430in", "Y\u043Eu rest", "n\u03BF", "\U0001D418ou", "\u1D20ou", "\u24CEou"}) {
    INFO(broken);
    CHECK(refused("advice.json", "Do not burst it", broken) == "broken-text advice.json/items/2/variants/0/title");
  }
  for (const char* fine : {"5 \u03BCg", "na\u00EFve caf\u00E9", "e\u0301", "\u041F\u043E\u043A\u043E\u0439",
                           "\u1EC7 v\u00E0", "m\u00B2", "\u2764\uFE0F rest", "\u03B1 and \u03B2"}) {
    INFO(fine);
    CHECK(refused("advice.json", "Do not burst it", fine).empty());
  }
}

TEST_CASE("answers, groups, questions and places that a reader cannot tell apart are refused in each language") {
  const auto option = [](const std::string& text) {
    return refused("questions.json", "Green or yellow pus in it", text);
  };
  CHECK(option("The skin around it is hot") == "same-words questions.json/questions/0/options/1/text");
  CHECK(option("the SKIN around it is hot.") == "same-words questions.json/questions/0/options/1/text");
  CHECK(option("The\u00A0skin around it is hot") == "same-words questions.json/questions/0/options/1/text");
  CHECK(option("None of these") == "same-words questions.json/questions/0/none");
  CHECK(refused("questions.json", "there is pus in it", "the skin around it is hot") ==
        "same-words questions.json/questions/0/options/1/short");
  const SourceFiles together =
      changed(starterPack(), "questions.json", "\"id\": \"walk\",", "\"id\": \"walk\", \"screen\": \"look\",");
  const Lines twice =
      told(changed(together, "questions.json", "How does the blister look?", "does it change how you walk"));
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].find("same-words questions.json/questions/1/text: ") == 0);
  const Lines places =
      withRegions(R"({ "id": "us", "label": "Anywhere", "values": { "seen_by": "a", "rescue": "911" } },
                                      { "id": "other", "label": "Anywhere", "values": { "seen_by": "a", "rescue": "112" } })");
  REQUIRE(places.size() == 1);
  CHECK(places[0].find("same-words pack.json/regions/1/label: ") == 0);

  SourceFiles spanish = withSpanish(starterPack());
  CHECK(told(spanish).empty());
  spanish = changed(spanish, "es.json", "es Green or yellow pus in it", "es the skin around it is hot");
  const Lines lines = told(spanish);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("same-words es.json/question.look.option.hot_skin.text: ") == 0);
}

TEST_CASE("the number to call is dialled whole, and it is the same in each language") {
  for (const char* number : {"112", "999 or 112", "112/999", "911 now", "dial 15", "your local number", "112 o 061"}) {
    INFO(number);
    CHECK(withRegions(region("us", number) + "," + region("other", "112")).empty());
  }
  for (const char* number : {"0800 123 4567", "+44 20 7946 0000", "+112", "1-800-222-1222", "08001234567", "9 1 1", "5",
                             "wait 24 hours, then 112"}) {
    INFO(number);
    const Lines lines = withRegions(region("us", number) + "," + region("other", "112"));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("bad-value pack.json/regions/0/values/rescue: ") == 0);
  }
  const SourceFiles english = changed(starterPack(), "pack.json", kRegions,
                                      R"("call": "rescue", "regions": [ )" + region("other", "112 or 999") + " ]");
  SourceFiles spanish = withSpanish(english);
  CHECK(told(spanish).empty());
  for (const char* other : {"es 911", "es 112", "es the same number", "es 999 or 112"}) {
    INFO(other);
    const Lines lines = told(changed(spanish, "es.json", "es 112 or 999", other));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("placeholder-mismatch es.json/region.other.rescue: ") == 0);
  }
}

TEST_CASE("each country belongs to one region, and the last region is for everyone else") {
  const std::string other = region("other", "112");
  CHECK(withRegions(region("us", "911") + "," + region("uk_ie", "999") + "," + region("eu", "112") + "," + other)
            .empty());
  CHECK(withRegions(other).empty());
  const auto first = [](const Lines& lines) { return lines.empty() ? "" : lines[0].substr(0, lines[0].find(": ")); };
  CHECK(withRegions(region("us", "911")).empty());
  CHECK(withRegions(region("coast", "911") + "," + region("hills", "112")).empty());
  CHECK(first(withRegions(region("us", "911") + "," + region("uk", "999"))) == "bad-value pack.json/regions/1/id");
  CHECK(first(withRegions(region("uk", "999") + "," + region("gb", "112") + "," + other)) ==
        "duplicate-id pack.json/regions/1/id");
  CHECK(first(withRegions(region("us_ca", "911") + "," + region("ca", "911") + "," + other)) ==
        "duplicate-id pack.json/regions/1/id");
}

TEST_CASE("a source's address is one that a browser opens") {
  const std::string address = "https://www.nhs.uk/conditions/blisters/";
  for (const char* good : {"https://www.nhs.uk", "http://nhs.uk/a?b=c&d=%20e#f", "https://xn--mnchen-3ya.de/",
                           "https://doi.org/10.1016/S0140-6736(05)67483-1", "https://nhs.uk:8080/a"}) {
    INFO(good);
    CHECK(refused("sources.json", address, good).empty());
  }
  for (const char* bad : {"javascript:alert(1)",
                          "https://",
                          "https:///a",
                          "https://a b.uk/",
                          "https://nhs.uk/a b",
                          "https://nhs.uk\\n",
                          "https://me:secret@nhs.uk/",
                          "https://nhs.uk@evil.com/",
                          "https://m\u00FCnchen.de/",
                          "https://nhs.uk/p\u00E2ge",
                          "https://nhs.uk/\\\"x",
                          "https://nhs.uk/<b>",
                          "https://localhost/",
                          "https://nhs",
                          "https://.",
                          "https://?",
                          "https://nhs..uk",
                          "https://nhs.uk:99999/",
                          "https://192.168.0.1/",
                          "https://nhs.uk/%zz",
                          "https://nhs.uk/a%2",
                          "https://nhs.uk/\\\\a",
                          "https://[::1]/",
                          "https://-nhs.uk/",
                          "https://https://nhs.uk/",
                          "https://nhs,uk/",
                          "file:///etc/passwd",
                          "www.nhs.uk",
                          " https://nhs.uk"}) {
    INFO(bad);
    CHECK(refused("sources.json", address, bad) == "bad-value sources.json/sources/0/address");
  }
}

TEST_CASE("words around a number are right for each number that can stand there") {
  for (const char* good :
       {"{days_to_race, plural, one {# day} other {# days}} away",
        "{days_to_race, plural, =0 {today} one {# day} other {# days}}",
        "{days_to_race, plural, one {tomorrow} other {some days away}}", "soon: day {days_to_race}",
        "{days_to_race, plural, =14 {2 weeks} one {24 hours} other {# days}} away", "{days_to_race} is the number"}) {
    INFO(good);
    CHECK(withDays(good).empty());
  }
  for (const char* bad :
       {"{days_to_race} days away", "{days_to_race, plural, one {1 day} other {5 days}} away",
        "{days_to_race, plural, =500 {far} one {# day} other {# days}}",
        "{days_to_race, plural, =01 {near} one {# day} other {# days}}",
        "{days_to_race, plural, few {a few days} one {# day} other {# days}}",
        "{days_to_race, plural, zero {now} one {# day} other {# days}}",
        "{days_to_race, plural, one {} other { }} away", "{days_to_race, plural, one {# days} other {# days}} away",
        "{days_to_race, plural, one {# days} other {# day}} away"}) {
    INFO(bad);
    const Lines lines = withDays(bad);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("bad-placeholder advice.json/items/3/withheld/0/text: ") == 0);
  }
}

TEST_CASE("a plural form that stands for several numbers says the number") {
  const auto inLanguage = [](const std::string& locale, const std::string& days) {
    return told(changed(changed(starterPack(), "pack.json", "[\"en\"]", "[\"" + locale + "\"]"), "advice.json",
                        "{days_to_race, plural, one {# day} other {# days}}", days));
  };
  // "one" is 0 and 1 in French, 1, 21, 31 … in Ukrainian.
  CHECK(inLanguage("fr", "{days_to_race, plural, one {# jour} other {# jours}}").empty());
  CHECK(inLanguage("fr", "{days_to_race, plural, one {demain} other {# jours}}").size() == 1);
  CHECK(inLanguage("fr", "{days_to_race, plural, =0 {aujourd’hui} one {demain} other {# jours}}").empty());
  CHECK(inLanguage("fr", "{days_to_race, plural, one {# jour} many {# de jours} other {# jours}}").empty());
  CHECK(inLanguage("uk", "{days_to_race, plural, one {завтра} few {# дні} many {# днів} other {# дня}}").size() == 1);
  CHECK(inLanguage("uk", "{days_to_race, plural, one {# день} few {# дні} many {# днів} other {# дня}}").empty());
}

TEST_CASE("a schedule that no day can hold, or that is not shown, is refused") {
  const auto schedule = [](const std::string& written) {
    return refused("advice.json", "\"from_day\": 0, \"until_day\": 6, \"times_a_day\": 1", written);
  };
  CHECK(schedule("\"hold_seconds\": 30") == "missing-key advice.json/items/1/variants/0/schedule/hold_seconds");
  CHECK(schedule("\"hold_seconds\": 30, \"sets\": 2").empty());
  CHECK(schedule("\"minutes\": 60, \"times_a_day\": 25") ==
        "out-of-range advice.json/items/1/variants/0/schedule/minutes");
  CHECK(schedule("\"minutes\": 60, \"times_a_day\": 24").empty());
  CHECK(schedule("\"minutes\": 9, \"times_a_day\": 2, \"every_days\": 2") ==
        "bad-value advice.json/items/1/variants/0/schedule/times_a_day");
  CHECK(schedule("\"times_a_day\": 2, \"every_days\": 2").empty());
}

TEST_CASE("a translation says the numbers of its original, in digits or in words") {
  const auto inSpanish = [](const std::string& original, const std::string& translation) {
    const SourceFiles files = withSpanish(changed(starterPack(), "questions.json", "Pick all that fit.", original));
    return told(changed(files, "es.json", "es " + original, translation));
  };
  CHECK(inSpanish("Rest for 3 weeks.", "Descansa 3 semanas.").empty());
  CHECK(inSpanish("Rest for 3 weeks.", "Descansa tres semanas.").empty());
  CHECK(inSpanish("Rest for three weeks.", "Descansa 3 semanas.").empty());
  CHECK(inSpanish("Walk 1.5 km, 2 to 3 times.", "Anda 1,5 km, de 2 a 3 veces.").empty());
  CHECK(inSpanish("Walk 1 km.", "Anda un km.").empty());
  for (const char* other :
       {"Descansa 2 semanas.", "Descansa dos semanas.", "Descansa unas semanas.", "Descansa 33 semanas."}) {
    INFO(other);
    const Lines lines = inSpanish("Rest for 3 weeks.", other);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("placeholder-mismatch es.json/question.look.hint: ") == 0);
  }
  CHECK(inSpanish("Rest for some weeks.", "Descansa 3 semanas.").size() == 1);
}

TEST_CASE("a prohibition is not lost in the translation") {
  const auto inSpanish = [](const std::string& original, const std::string& translation) {
    const SourceFiles files = withSpanish(changed(starterPack(), "questions.json", "Pick all that fit.", original));
    return told(changed(files, "es.json", "es " + original, translation));
  };
  for (const char* kept : {"No corras.", "Nunca corras.", "Evita correr.", "Descansa sin correr."}) {
    INFO(kept);
    CHECK(inSpanish("Do not run.", kept).empty());
  }
  for (const char* original : {"Do not run.", "Rest. Do not run.", "Never run.", "Don\u2019t run."}) {
    INFO(original);
    const Lines lines = inSpanish(original, "Corre un poco.");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("placeholder-mismatch es.json/question.look.hint: ") == 0);
  }
  CHECK(inSpanish("Rest if you do not run.", "Descansa si caminas.").empty());
}

TEST_CASE("a title, a question, an answer or a name as long as a page is refused, and so is an endless word") {
  const std::string page = [] {
    std::string words = "Rest";
    while (words.size() < 400) words += ". Rest";
    return words;
  }();
  const auto isLong = [](const std::string& found, const std::string& place) { return found == "too-long " + place; };
  CHECK(isLong(refused("questions.json", "How does the blister look?", page), "questions.json/questions/0/text"));
  CHECK(isLong(refused("questions.json", "Green or yellow pus in it", page),
               "questions.json/questions/0/options/0/text"));
  CHECK(isLong(refused("questions.json", "there is pus in it", page), "questions.json/questions/0/options/0/short"));
  CHECK(isLong(refused("advice.json", "Do not burst it", page), "advice.json/items/2/variants/0/title"));
  CHECK(isLong(refused("pack.json", "A blister before a race", page), "pack.json/title"));
  CHECK(isLong(refused("pack.json", "Anywhere", page), "pack.json/regions/0/label"));
  CHECK(isLong(refused("advice.json", "Break them in on short walks.", std::string(101, 'a')),
               "advice.json/items/3/variants/0/text"));
  CHECK(refused("advice.json", "Break them in on short walks.", page).empty());
  CHECK(refused("pack.json", "General information for adults with a blister from running.", page).empty());
}

TEST_CASE("the general page needs a question with warnings") {
  const SourceFiles files =
      changed(starterPack(), "questions.json", "\"id\": \"walk\",", "\"id\": \"walk\", \"role\": \"general_page\",");
  CHECK(told(files).empty());
  const Lines lines =
      told(changed(files, "questions.json", "\"short\": \"you limp\", \"warning\": true", "\"short\": \"you limp\""));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("role-misfit questions.json/questions/1/role: ") == 0);
}

TEST_CASE("a missing file and a value of the wrong type come with a hint") {
  SourceFiles files = starterPack();
  files.erase("pack.json");
  const Lines missing = told(files);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].find("missing-file pack.json: every pack has it") == 0);
  for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>>{
           {"\"none\": \"No race\"", "\"none\": null"},
           {"\"max\": 60", "\"max\": \"60\""},
           {"\"hint\": \"Pick all that fit.\"", "\"hint\": [\"a\"]"}}) {
    const Lines lines = told(changed(starterPack(), "questions.json", from, to));
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0].find(": write ") != std::string::npos);
  }
}

}  // namespace advisor::compiler
