// Roles in the content: nothing is found by its name, and each mistake is reported with a hint.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

// Renames the race question in conditions and cases, but not in placeholders.
SourceFiles renamedRace(SourceFiles files, const std::string& name) {
  const std::string old = "days_to_race";
  for (auto& [file, text] : files) {
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + 1)) {
      if (text[at - 1] != '{') text.replace(at, old.size(), name);
    }
  }
  return files;
}

SourceFiles withChecks(const std::string& outcomes, const std::string& none = "") {
  SourceFiles files = starterPack();
  files["race-checks.json"] = R"({
    "available_when": "start.if_checks_pass",
    "questions": [ { "id": "raises", "kind": "number", "min": 0, "max": 50, )" +
                              none + R"(
      "text": "How many raises did you do?", "why": "They load the leg." } ],
    "outcomes": [ )" + outcomes +
                              R"( ],
    "rules": [ { "id": "few", "when": "raises < 20", "outcome": "bad", "why": "Too few." },
               { "id": "enough", "outcome": "good", "why": "Enough." } ] })";
  return files;
}

std::string outcome(const std::string& id, const std::string& role) {
  return R"({ "id": ")" + id + R"(", )" + (role.empty() ? "" : R"("role": ")" + role + R"(", )") +
         R"("title": "So it is", "text": "Do that." })";
}

const std::string kRaceQuestion =
    "\"id\": \"days_to_race\",\n      \"kind\": \"date\",\n      \"role\": \"race_date\",";

}  // namespace

TEST_CASE("the race date is the question with that role, whatever its name and place") {
  const SourceFiles files =
      changed(renamedRace(starterPack(), "the_start"), "questions.json", "\"questions\": [",
              "\"questions\": [ { \"id\": \"since\", \"kind\": \"date\", \"min\": -30, \"max\": 0, "
              "\"text\": \"Since when?\", \"why\": \"We ask.\" },");
  const Loaded loaded = load(files);
  REQUIRE(loaded.model.questionWith(QuestionRole::race_date) == QuestionId{3});
  CHECK(loaded.model.questions[3].id == "the_start");
  CHECK(std::none_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                     [](const Diagnostic& found) { return found.place.file != "cases.json"; }));
}

TEST_CASE("a race date that lies in the past, is no date or is there twice is refused") {
  const SourceFiles files = starterPack();
  CHECK(told(changed(files, "questions.json", "\"min\": 0", "\"min\": -365")) ==
        Lines{"role-misfit questions.json/questions/2/min: \"min\" is 0, today, or more"});
  CHECK(told(changed(files, "questions.json", "\"kind\": \"date\"", "\"kind\": \"number\"")) ==
        Lines{"role-misfit questions.json/questions/2/role: make it one, with \"min\": 0, or remove the role"});
  const std::string second =
      "\"questions\": [ { \"id\": \"other_race\", \"kind\": \"date\", \"role\": \"race_date\", "
      "\"min\": 0, \"max\": 9, \"text\": \"When?\", \"why\": \"We ask.\" },";
  CHECK(told(changed(files, "questions.json", "\"questions\": [", second)) ==
        Lines{"role-twice questions.json/questions/3/role: one question of a pack has it; remove one of the two"});
}

TEST_CASE("an old pack gets one diagnostic: the name of its race question has no meaning now") {
  const SourceFiles files = starterPack();
  CHECK(told(changed(files, "questions.json", kRaceQuestion, "\"id\": \"days_to_race\", \"kind\": \"date\",")) ==
        Lines{"role-missing questions.json/questions/2: add \"role\": \"race_date\""});
  const Lines number =
      told(changed(files, "questions.json", kRaceQuestion, "\"id\": \"days_to_race\", \"kind\": \"number\","));
  REQUIRE(number.size() == 1);
  CHECK(number[0].find("make it a question of kind \"date\"") != std::string::npos);
}

TEST_CASE("the race in a text or a schedule needs a question for it") {
  const SourceFiles files =
      changed(renamedRace(starterPack(), "race"), "questions.json", "\"role\": \"race_date\",", "");
  CHECK(told(files) == Lines{"unknown-placeholder advice.json/items/3/withheld/0/text: give the question for the race "
                             "date \"role\": \"race_date\""});
  const Lines counted = told(changed(files, "advice.json", "\"from_day\": 0", "\"race_from\": 7"));
  REQUIRE(counted.size() == 2);
  CHECK(counted[0].find("role-missing advice.json/items/1/variants/0/schedule: ") == 0);
}

TEST_CASE("the outcomes of the race checks say what they are, by a role and not by a name") {
  CHECK(told(withChecks(outcome("good", "pass") + "," + outcome("bad", "fail"))).empty());
  const Lines unsaid = told(withChecks(outcome("good", "") + "," + outcome("bad", "fail")));
  REQUIRE(unsaid.size() == 2);
  CHECK(unsaid[0] ==
        "role-missing race-checks.json/outcomes: give the outcome for all checks passed \"role\": \"pass\"");
  CHECK(unsaid[1].find("missing-key race-checks.json/outcomes/0: ") == 0);
  const Lines twice = told(withChecks(outcome("good", "pass") + "," + outcome("bad", "pass")));
  REQUIRE(twice.size() == 2);
  CHECK(twice[0].find("role-missing race-checks.json/outcomes: ") == 0);
  CHECK(twice[1].find("role-twice race-checks.json/outcomes/1/role: ") == 0);
  const Lines misspelt = told(withChecks(outcome("good", "passed") + "," + outcome("bad", "fail")));
  REQUIRE(misspelt.size() == 2);
  CHECK(misspelt[1] == "bad-value race-checks.json/outcomes/0/role: did you mean \"pass\"?");
}

TEST_CASE("checks that can be left open need an outcome for that") {
  const std::string both = outcome("good", "pass") + "," + outcome("bad", "fail");
  const std::string open = "\"none\": \"Not done yet\",";
  const Lines missing = told(withChecks(both, open));
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].find("\"role\": \"not_yet\"") != std::string::npos);
  CHECK(told(withChecks(both + "," + outcome("later", "not_yet"), open)).empty());
}

TEST_CASE("a pack with emergencies names the number to call") {
  SourceFiles files = changed(starterPack(), "outcomes.json", "\"is\": \"same_day\"", "\"is\": \"emergency_now\"");
  CHECK(told(files) == Lines{"role-missing pack.json: give the regions a value with the number to call, and name that "
                             "value in \"call\""});
  files = changed(files, "pack.json", "\"values\": {", "\"values\": { \"rescue\": \"112\",");
  CHECK(told(files) ==
        Lines{"role-missing pack.json: add \"call\": \"rescue\", the region value with the number to call"});
  const auto calling = [&](const std::string& name) {
    return told(changed(files, "pack.json", "\"regions\":", "\"call\": \"" + name + "\", \"regions\":"));
  };
  CHECK(calling("rescue").empty());
  CHECK(calling("rescu") == Lines{"unknown-name pack.json/call: did you mean \"rescue\"?"});
  CHECK(calling("seen_by") == Lines{"bad-value pack.json/call: name the region value that holds the emergency number"});
}

TEST_CASE("an item that a reader is to do is self-care unless the author says otherwise") {
  const SourceFiles files = starterPack();
  const std::string plaster = "\"id\": \"plaster\",";
  const auto items = [&](const std::string& added) {
    return load(changed(files, "advice.json", plaster, plaster + added)).model.items;
  };
  CHECK(items("")[1].care == Care::kSelfCare);
  CHECK(items(" \"care\": \"service\",")[1].care == Care::kService);
  CHECK(items("")[0].care == Care::kInformation);
  CHECK(items("")[2].care == Care::kInformation);  // only something not to do
  CHECK(told(changed(files, "advice.json", plaster, plaster + " \"care\": \"selfcare\",")) ==
        Lines{"bad-value advice.json/items/1/care: did you mean \"self_care\"?"});
}

TEST_CASE("a tag that no claim uses is reported with a suggestion") {
  const SourceFiles files = starterPack();
  const auto tagged = [&](const std::string& tag) {
    return told(
        changed(files, "advice.json", "\"id\": \"plaster\",", "\"id\": \"plaster\", \"tags\": [\"" + tag + "\"],"));
  };
  CHECK(tagged("selfcare") == Lines{"tag-idle advice.json/items/1/tags/0: tags mean nothing by themselves; did you "
                                    "mean \"care\": \"self_care\"?"});
  CHECK(tagged("cover") == Lines{"tag-idle advice.json/items/1/tags/0: use it in a claim as tag.cover, or remove it"});
  CHECK(tagged("column_tip") ==
        Lines{"role-missing advice.json/items/1/tags/0: add \"origin\": \"column\" to the item"});
}

TEST_CASE("tasks are allowed only in sections where a reader expects them") {
  const SourceFiles files = starterPack();
  const auto in = [&](const std::string& section) {
    return told(changed(files, "advice.json", "\"id\": \"burst\",\n      \"section\": \"checklist\"",
                        "\"id\": \"burst\",\n      \"section\": \"" + section + "\""));
  };
  for (const char* const section : {"race", "checklist", "instead", "helps", "way_back", "after_race"}) {
    INFO(section);
    CHECK(in(section).empty());
  }
  for (const char* const section : {"how_long", "start_anyway", "not_start", "stop_race", "watch", "limits"}) {
    INFO(section);
    CHECK(in(section) ==
          Lines{"bad-value advice.json/items/2/variants/0/status: use \"info\", or leave \"status\" out"});
  }
}

TEST_CASE("options of a group stand together and in the order of the groups") {
  const SourceFiles files = starterPack();
  const auto grouped = [&](const std::string& groups, const std::vector<std::string>& ofOptions) {
    SourceFiles pack = changed(files, "questions.json", "\"none\": \"None of these\",",
                               "\"none\": \"None of these\", \"groups\": [" + groups + "],");
    const std::vector<std::string> ids{"pus", "hot_skin", "unsure"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ofOptions[i].empty()) continue;
      const std::string id = "\"id\": \"" + ids[i] + "\",";
      pack = changed(pack, "questions.json", id, id + " \"group\": \"" + ofOptions[i] + "\",");
    }
    return told(pack);
  };
  const std::string two = R"({"id": "in_it", "text": "In it"}, {"id": "around", "text": "Around it"})";
  CHECK(grouped(two, {"in_it", "around", ""}).empty());
  CHECK(grouped(two, {"in_it", "around", "around"}).empty());
  CHECK(grouped(two, {"in_it", "arond", "around"}) ==
        Lines{"unknown-name questions.json/questions/0/options/1/group: did you mean \"around\"?"});
  CHECK(grouped(two, {"around", "in_it", ""}) ==
        Lines{"group-apart questions.json/questions/0/options/1/group: put the options in the order of \"groups\""});
  CHECK(grouped(R"({"id": "in_it", "text": "In it"})", {"in_it", "", "in_it"}) ==
        Lines{"group-apart questions.json/questions/0/options/2/group: move this one to the others"});
  CHECK(grouped(two, {"in_it", "", ""}) == Lines{"bad-value questions.json/questions/0/groups/1: give an option "
                                                 "\"group\": \"around\", or remove the group"});
}

TEST_CASE("a claim has one of two forms") {
  const SourceFiles files = starterPack();
  CHECK(told(changed(files, "claims.json", "\"then\":", "\"claim\":")) ==
        Lines{"missing-key claims.json/claims/0: add \"then\" to this object",
              "bad-value claims.json/claims/0/claim: keep one of the two forms"});
  CHECK(told(changed(files, "claims.json", "\"if\": \"infected or look.unsure\",", "")) ==
        Lines{"missing-key claims.json/claims/0: add \"if\" to this object"});
}

}  // namespace advisor::compiler
