#include "engine/compiler/load/load.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/compiler/source/report.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

struct Fault {
  std::string code, file, from, to, pointer, hint;
};

void expectFault(const SourceFiles& files, const Fault& fault) {
  const Diagnostics found = load(files).diagnostics;
  INFO(fault.code << " in " << fault.file << ": " << fault.to);
  std::string all;
  for (const Diagnostic& diagnostic : found) {
    all += std::string(nameOf(diagnostic.code)) + " " + diagnostic.place.file + " " + diagnostic.place.pointer + ": " +
           diagnostic.message + " (" + diagnostic.hint + ")\n";
  }
  INFO(all);
  const auto match = std::find_if(found.begin(), found.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.code == fault.code && diagnostic.place.file == fault.file &&
           diagnostic.place.pointer == fault.pointer && diagnostic.hint.find(fault.hint) != std::string::npos;
  });
  REQUIRE(match != found.end());
  // A file that is not JSON is reported once, and not once for each name in it.
  CHECK(found.size() == 1);
}

}  // namespace

TEST_CASE("the starter pack loads without a diagnostic") {
  const Loaded loaded = load(starterPack());
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.model.id == "blister");
  CHECK(loaded.model.questions.size() == 3);
  CHECK(loaded.model.rules.back().when.source.empty());
  CHECK(loaded.model.items[3].variants[0].status == Status::withheld);
}

TEST_CASE("each mistake is reported with its code, its place and a hint") {
  const std::string look = "\"id\": \"look\",";
  const std::vector<Fault> faults{
      {"bad-json", "claims.json", "\"claims\": [", "\"claims\": [,", "", ""},
      {"duplicate-key", "questions.json", "\"hint\": \"Pick all that fit.\",", "\"hint\": \"a\", \"hint\": \"b\",", "",
       "keep one"},
      {"unknown-key", "questions.json", "\"hint\"", "\"hnit\"", "/questions/0/hnit", "hint"},
      {"unknown-key", "pack.json", "\"fallback\"", "\"falback\"", "/texts/falback", "fallback"},
      {"missing-key", "questions.json", "\"why\": \"A limp moves the load to other parts of the leg.\",", "",
       "/questions/1", "why"},
      {"wrong-type", "questions.json", "\"max\": 60", "\"max\": \"60\"", "/questions/2/max", ""},
      {"wrong-type", "questions.json", "\"max\": 60", "\"max\": 60.5", "/questions/2/max", ""},
      {"out-of-range", "questions.json", "\"max\": 60", "\"max\": 0", "/questions/2/max", ""},
      {"empty-text", "questions.json", "\"Pick all that fit.\"", "\"\"", "/questions/0/hint", "leave the key out"},
      {"bad-value", "questions.json", "\"one_of\"", "\"oneof\"", "/questions/1/kind", "one_of"},
      {"bad-value", "pack.json", "0.1.0", "0.1", "/version", "0.1.0"},
      {"bad-value", "pack.json", "2027-05-31", "2027-02-31", "/review/review_by", "year-month-day"},
      {"bad-value", "advice.json", "\"section\": \"headline\"", "\"section\": \"headlines\"", "/items/0/section",
       "headline"},
      {"bad-value", "sources.json", "https://", "ftp://", "/sources/0/address", "https"},
      {"bad-value", "advice.json", "\"id\": \"care\",", "\"id\": \"care\", \"status\": \"do\",",
       "/items/0/variants/3/status", "info"},
      {"unknown-name", "outcomes.json", "\"outcome\": \"cover\"", "\"outcome\": \"covr\"", "/rules/2/outcome", "cover"},
      {"unknown-name", "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"walk.lim\"", "/rules/1/when", "limp"},
      {"unknown-name", "claims.json", "[\"S1\"]", "[\"S2\"]", "/claims/0/sources/0", "S1"},
      {"unknown-name", "claims.json", "care.self_care", "care.selfcare", "/claims/0/then", "self_care"},
      {"unknown-name", "cases.json", "\"walk\": \"fine\"", "\"walk\": \"fin\"", "/cases/0/answers/walk", "fine"},
      {"unknown-name", "cases.json", "\"walk\": \"fine\"", "\"wlak\": \"fine\"", "/cases/0/answers/wlak", "walk"},
      {"unknown-name", "cases.json", "[\"burst\"]", "[\"brust\"]", "/cases/0/expect/do_not/0", "burst"},
      {"unknown-name", "cases.json", "\"rule\": \"limping\"", "\"rule\": \"limp\"", "/cases/2/expect/rule", "limping"},
      {"unknown-name", "advice.json", "\"id\": \"plaster\",", "\"id\": \"plaster\", \"conflicts\": [\"burts\"],",
       "/items/1/conflicts/0", "burst"},
      {"wrong-type", "cases.json", "\"look\": [\"pus\", \"hot_skin\"]", "\"look\": \"pus\"", "/cases/1/answers/look",
       "list"},
      {"out-of-range", "cases.json", "\"days_to_race\": 21", "\"days_to_race\": 61", "/cases/2/answers/days_to_race",
       "0 to 60"},
      {"last-needs-no-when", "outcomes.json", "\"id\": \"nothing_else\",",
       "\"id\": \"nothing_else\", \"when\": \"walk.fine\",", "/rules/2/when", "leave"},
      {"never-reached", "outcomes.json", "\"when\": \"walk.limp\",", "", "/rules/1", "move it to the end"},
      {"never-reached", "outcomes.json", "{ \"when\": \"infected\", \"is\": \"same_day\" }", "{ \"is\": \"same_day\" }",
       "/outcomes/0/urgency/0", "\"when\""},
      {"never-reached", "advice.json", "\"when\": \"outcome.rest_foot\", ", "", "/items/0/variants/2", "\"when\""},
      {"fact-cycle", "outcomes.json", "look.pus or look.hot_skin", "look.pus or infected", "/facts/0/when", "answers"},
      {"asks-ahead", "questions.json", look, look + " \"ask_when\": \"walk.limp\",", "/questions/0/ask_when",
       "earlier"},
      {"name-not-allowed", "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"outcome.cover\"", "/rules/1/when",
       "answers"},
      {"name-not-allowed", "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"days_to_race < 3\"",
       "/rules/1/when", "start"},
      {"name-not-allowed", "advice.json", "\"when\": \"urgency.self_care\"", "\"when\": \"item.burst.shown\"",
       "/items/3/when", "claim"},
      {"not-a-condition", "claims.json", "\"not(care.self_care)\"", "\"days_to_race\"", "/claims/0/then", ""},
      {"ends-early", "claims.json", "\"not(care.self_care)\"", "\"infected and\"", "/claims/0/then", ""},
      {"unknown-placeholder", "advice.json", "Ask {seen_by}.\" },\n        { \"id\": \"soon\"",
       "Ask {seenby}.\" },\n        { \"id\": \"soon\"", "/items/0/variants/0/text", "seen_by"},
      {"bad-placeholder", "advice.json", " other {# days}}", "}", "/items/3/withheld/0/text", "other"},
      {"hidden-character", "pack.json", "A blister", "A \u202eblister", "/title", "again"},
      {"hidden-character", "pack.json", "A blister", "A \u2060blister", "/title", "again"},
      {"broken-text", "pack.json", "A blister", "A blist\u00c3\u00a9r", "/title", "UTF-8"},
      {"broken-text", "pack.json", "A blister", "A runner\u00e2\u20ac\u2122s blister", "/title", "UTF-8"},
      {"broken-text", "pack.json", "A blister", "A blist\ufffdr", "/title", "UTF-8"},
      {"bad-placeholder", "advice.json", "Ask {seen_by}.\" },\n        { \"id\": \"soon\"",
       "Ask {Seen_by}.\" },\n        { \"id\": \"soon\"", "/items/0/variants/0/text", "write {seen_by}"},
      {"bad-placeholder", "advice.json", "Ask {seen_by}.\" },\n        { \"id\": \"soon\"",
       "Ask {{seen_by}}.\" },\n        { \"id\": \"soon\"", "/items/0/variants/0/text", "has one"},
      {"bad-placeholder", "advice.json", "Ask {seen_by}.\" },\n        { \"id\": \"soon\"",
       "Ask ${seen_by}.\" },\n        { \"id\": \"soon\"", "/items/0/variants/0/text", "without it"},
      {"bad-value", "pack.json", "\"locales\": [\"en\"]", "\"locales\": [\"en\", \"cases\"]", "/locales/1", "short"},
      {"bad-value", "pack.json", "\"locales\": [\"en\"]", "\"locales\": [\"en\", \"e\"]", "/locales/1", "short"},
      {"bad-value", "pack.json", "\"locales\": [\"en\"]", "\"locales\": [\"en\", \"pt_br\"]", "/locales/1", "short"},
      {"region-mismatch", "pack.json", "\"regions\": [",
       "\"regions\": [ { \"id\": \"us\", \"label\": \"America\", \"values\": { \"emergency\": \"911\", \"seen_by\": "
       "\"a doctor\" } },",
       "/regions/1/values", "us"},
      {"screen-apart", "questions.json", "\"max\": 60", "\"max\": 60, \"screen\": \"look\"", "/questions/2/screen",
       "next to each other"},
  };
  for (const Fault& fault : faults) {
    expectFault(changed(starterPack(), fault.file, fault.from, fault.to), fault);
  }
}

TEST_CASE("an id that is badly formed, reserved or taken is refused") {
  const SourceFiles files = starterPack();
  const auto codes = [&](const std::string& id) {
    std::vector<std::string> found;
    const std::string rule = "\"id\": \"nothing_else\"";
    for (const Diagnostic& diagnostic :
         load(changed(files, "outcomes.json", rule, "\"id\": \"" + id + "\"")).diagnostics) {
      found.push_back(std::string(nameOf(diagnostic.code)));
    }
    return found;
  };
  for (const char* id : {"Nothing", "2_days", "a-b", "and", "null"}) {
    INFO(id);
    CHECK(codes(id) == std::vector<std::string>{"bad-id"});
  }
  CHECK(codes("limping") == std::vector<std::string>{"duplicate-id"});
  CHECK(codes("nothing_else_2").empty());
}

TEST_CASE("a fact may not share its id with a question, nor be called like a result") {
  const auto first = [](const std::string& id) {
    SourceFiles files = changed(starterPack(), "outcomes.json", "\"facts\": [",
                                "\"facts\": [ { \"id\": \"" + id + "\", \"when\": \"look.pus\" },");
    return load(files).diagnostics;
  };
  REQUIRE(first("walk").size() >= 1);
  CHECK(first("walk")[0].code == "duplicate-id");
  REQUIRE(first("outcome").size() >= 1);
  CHECK(first("outcome")[0].code == "bad-id");
}

TEST_CASE("a file that is missing, unknown or not an object is reported by its name") {
  SourceFiles files = starterPack();
  files.erase("claims.json");
  files["clams.json"] = "{}";
  files["cases.json"] = "[]";
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 3);
  CHECK((found[0].code == "missing-file" && found[0].place.file == "claims.json"));
  CHECK((found[1].code == "wrong-type" && found[1].place.file == "cases.json"));
  CHECK((found[2].code == "unknown-file" && found[2].place.file == "clams.json"));
}

TEST_CASE("names of a file that cannot be read are not called unknown") {
  SourceFiles files = starterPack();
  files["sources.json"] = "{";
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "bad-json");
}

TEST_CASE("all mistakes are found in one run and reported in the order of the files") {
  SourceFiles files = starterPack();
  files = changed(files, "claims.json", "care.self_care", "tag.nothing");
  files = changed(files, "pack.json", "0.1.0", "one");
  files = changed(files, "questions.json", "\"max\": 60", "\"max\": 60, \"colour\": 1");
  files = changed(files, "questions.json", "\"kind\": \"one_of\"",
                  "\"kind\": \"one_of\", \"ask_when\": \"days_to_race = 1\"");
  files = changed(files, "outcomes.json", "\"outcome\": \"cover\"", "\"outcome\": \"x\"");
  const Diagnostics found = load(files).diagnostics;
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : found) codes.push_back(std::string(nameOf(diagnostic.code)));
  CHECK(codes == std::vector<std::string>{"bad-value", "asks-ahead", "unknown-key", "unknown-name", "unknown-name"});
}

TEST_CASE("a mistake inside a condition points at its character, escapes counted as written") {
  const SourceFiles files =
      changed(starterPack(), "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"walk.fine or\\n walk.lmp\"");
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(found[0].place.column == 15);
  const LinePosition position = positionOf(files, found[0].place);
  CHECK(position.excerpt.substr(static_cast<std::size_t>(position.caret)).rfind("walk.lmp", 0) == 0);
}

TEST_CASE("a translation has every text of the main language and no other") {
  const SourceFiles files = withSpanish(starterPack());
  CHECK(load(files).diagnostics.empty());
  const auto only = [&](const std::string& from, const std::string& to) {
    const Diagnostics found = load(changed(files, "es.json", from, to)).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.file == "es.json");
    return found[0];
  };
  CHECK(only("\"pack.title\":\"es A blister before a race\",", "").code == "missing-text");
  CHECK(only("\"pack.title\":", "\"pack.titles\":\"x\",\"pack.title\":").code == "extra-text");
  CHECK(only("es A blister before a race", "A blister before a race").code == "untranslated-text");
  CHECK(only("es A blister before a race", "").code == "empty-text");
  CHECK(only("es Do not burst it", "es No a {seen_by}").code == "placeholder-mismatch");
  CHECK(only("es Have it seen today", "es \u2067oculto").code == "hidden-character");
  const Diagnostic plural = only("one {# day} ", "");
  CHECK(plural.code == "bad-placeholder");
  CHECK(plural.hint.find("es") != std::string::npos);
}

TEST_CASE("a mistyped key of a translation is reported with a suggestion") {
  const Diagnostics found =
      load(changed(withSpanish(starterPack()), "es.json", "\"pack.title\"", "\"pack.tilte\"")).diagnostics;
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "missing-text");
  CHECK(found[1].hint == "did you mean \"pack.title\"?");
}

TEST_CASE("race checks come after the result and cannot change it") {
  SourceFiles files = starterPack();
  files["race-checks.json"] = R"({
    "available_when": "start.if_checks_pass",
    "questions": [ { "id": "jog", "kind": "one_of", "text": "Does a short jog hurt?", "why": "Pain when jogging means no race.",
      "options": [ { "id": "no", "text": "No", "short": "a jog does not hurt" },
                   { "id": "yes", "text": "Yes", "short": "a jog hurts", "warning": true } ] } ],
    "facts": [ { "id": "hurts", "when": "jog.yes or walk.limp" } ],
    "outcomes": [ { "id": "failed", "role": "fail", "title": "Do not start", "text": "It hurts." },
                  { "id": "passed", "role": "pass", "title": "You may start", "text": "Stop if it hurts." } ],
    "rules": [ { "id": "pain", "when": "hurts and outcome.cover", "outcome": "failed", "why": "Pain." },
               { "id": "no_pain", "outcome": "passed", "why": "Nothing against it." } ] })";
  const Loaded loaded = load(files);
  for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(diagnostic.message);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.model.checks.rules.size() == 2);
  CHECK(loaded.model.questions.back().stage == Stage::kRaceCheck);
  const Diagnostics direct =
      load(changed(files, "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"jog.yes\"")).diagnostics;
  REQUIRE(direct.size() == 1);
  CHECK(direct[0].code == "name-not-allowed");
  const Diagnostics byFact =
      load(changed(files, "outcomes.json", "\"when\": \"walk.limp\"", "\"when\": \"hurts\"")).diagnostics;
  REQUIRE(byFact.size() == 1);
  CHECK(byFact[0].hint.find("\"hurts\" depends on \"jog\"") == 0);
}

TEST_CASE("a dose has sets with repetitions, or with holds, and not both") {
  const auto dosed = [](const std::string& dose) {
    return changed(starterPack(), "advice.json", "\"times_a_day\": 1", dose);
  };
  const Loaded loaded = load(dosed("\"sets\": 3, \"repetitions\": 12"));
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.model.items[1].variants[0].schedule->repetitions == 12);
  CHECK(told(dosed("\"repetitions\": 12, \"hold_seconds\": 5")) ==
        Lines{"bad-value advice.json/items/1/variants/0/schedule/repetitions: keep one of \"hold_seconds\" and "
              "\"repetitions\", and say the other in the text"});
  CHECK(told(dosed("\"repetitions\": 256")) ==
        Lines{"out-of-range advice.json/items/1/variants/0/schedule/repetitions: it must be from 1 to 255"});
}

}  // namespace advisor::compiler
