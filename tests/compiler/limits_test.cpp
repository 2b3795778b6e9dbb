// A value that does not fit a pack is reported, and never written as another value.
#include "engine/format/limits.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/compiler/emit/emit.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

// The starter with `count` more named texts, all different.
Model withTexts(int count) {
  Model model = load(starterPack()).model;
  for (int i = 0; i < count; ++i) {
    const std::string name = "comment_" + std::to_string(i);
    model.texts.emplace_back(name, Text{"text." + name, "Words of " + name, {}});
  }
  return model;
}

}  // namespace

TEST_CASE("a pack with more texts than can be numbered is refused, and one with as many is not") {
  const Emitted small = emitPack(withTexts(0), "en");
  REQUIRE(small.diagnostics.empty());
  CHECK(emitPack(withTexts(30'000), "en").diagnostics.empty());
  for (const int count : {33'000, 40'000, 100'000}) {
    INFO(count);
    const Emitted large = emitPack(withTexts(count), "en");
    REQUIRE(large.diagnostics.size() == 1);
    CHECK(large.diagnostics[0].code == "pack-too-large");
    CHECK(large.diagnostics[0].message == "the pack has more different texts than its format holds");
    CHECK(large.diagnostics[0].hint == "the format counts to 65,535; split the pack");
    CHECK(large.bytes.empty());
  }
}

TEST_CASE(
    "a rule over 26 pairs that must be equal is refused by name when all first halves are asked before all second "
    "halves") {
  constexpr int kPairs = 26;
  Model model = load(starterPack()).model;
  const auto pair = [&](int i, bool isApart) {
    const auto first = static_cast<int>(model.questions.size()) - 2 * kPairs;
    const auto yes = [](int question) {
      return Expression{Op::kPath, 0, 0, "", {Symbol::Kind::kOption, question, 0}, {}};
    };
    return Expression{
        Op::kEqual, 0,  0,
        "",         {}, {yes(first + (isApart ? i : 2 * i)), yes(first + (isApart ? kPairs + i : 2 * i + 1))}};
  };
  Question question = model.questions[at(*model.questionCalled("walk"))];
  question.askWhen = {};
  question.askWhen.tree.op = Op::kTrue;
  for (int i = 0; i < 2 * kPairs; ++i) {
    question.id = "pair_" + std::to_string(i);
    model.questions.push_back(question);
  }
  Rule& rule = model.rules[1];
  rule.when.source = "made up";
  for (const bool isApart : {false, true}) {
    rule.when.tree = {Op::kAnd, 0, 0, "", {}, {}};
    for (int i = 0; i < kPairs; ++i) rule.when.tree.args.push_back(pair(i, isApart));
    const Emitted emitted = emitPack(model, "en");
    INFO(isApart);
    REQUIRE(emitted.bytes.empty() == isApart);
    if (!isApart) continue;
    REQUIRE(emitted.diagnostics.size() == 1);
    CHECK(emitted.diagnostics[0].code == "condition-too-wide");
    CHECK(emitted.diagnostics[0].place.pointer == rule.place.pointer);
    CHECK_THAT(emitted.diagnostics[0].message, Catch::EndsWith("most of that is the rule \"" + rule.id + "\""));
  }
}

TEST_CASE("a pack with more of anything than can be counted is refused") {
  const auto refused = [](const auto& change) {
    Model model = load(starterPack()).model;
    change(model);
    const Emitted emitted = emitPack(model, "en");
    REQUIRE(emitted.diagnostics.size() == 1);
    CHECK(emitted.diagnostics[0].code == "pack-too-large");
    return emitted.diagnostics[0].message;
  };
  CHECK(refused([](Model& model) { model.items[1].variants[0].schedule->minutes = 256; }) ==
        "the pack has more minutes than its format holds");
  CHECK(refused([](Model& model) { model.items[1].variants[0].schedule->untilDay = 40'000; }) ==
        "the pack has more days of a schedule than its format holds");
  CHECK(refused([](Model& model) { model.items[1].tip = -1; }) == "the pack has more tips than its format holds");
  CHECK(refused([](Model& model) {
          const Item item = model.items[2];
          for (int i = 0; i < 66'000; ++i) model.items.push_back(item);
        }) == "the pack has more variants than its format holds");
  CHECK(refused([](Model& model) {
          for (int i = 0; i < 66'000; ++i) {
            const std::string id = "S" + std::to_string(i);
            model.sources.push_back({id, "Blisters", "NHS", "", "CCK", {}});
            model.items[2].sources.push_back(id);
          }
        }).find("more") != std::string::npos);
}

TEST_CASE("a number that a reader cannot type is refused") {
  const SourceFiles files = changed(starterPack(), "questions.json", "\"questions\": [",
                                    "\"questions\": [ { \"id\": \"steps\", \"kind\": \"number\", \"min\": 1, \"max\": "
                                    "9, \"text\": \"How many?\", \"why\": \"We ask.\" },");
  const auto range = [&](const std::string& min, const std::string& max) {
    const Lines lines =
        told(changed(files, "questions.json", "\"min\": 1, \"max\": 9", "\"min\": " + min + ", \"max\": " + max));
    Lines found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found),
                 [](const std::string& line) { return line.find("questions.json") != std::string::npos; });
    return found;
  };
  CHECK(range("0", "999999").empty());
  CHECK(range("-1", "9") == Lines{"out-of-range questions.json/questions/0/min: it must be from 0 to 999,999"});
  CHECK(range("1", "1000000") == Lines{"out-of-range questions.json/questions/0/max: it must be from 0 to 999,999"});
  CHECK(told(changed(starterPack(), "questions.json", "\"max\": 60", "\"max\": 3661")) ==
        Lines{"out-of-range questions.json/questions/2/max: it must be from -3,660 to 3,660"});
}

TEST_CASE("more outcomes than an engine's word has bits are refused, those of the race checks too") {
  const auto outcomes = [](int count) {
    SourceFiles files = starterPack();
    std::string list;
    std::string rules;
    for (int i = 0; i < count; ++i) {
      const std::string id = "end" + std::to_string(i);
      list += (i > 0 ? "," : "") + std::string("{\"id\":\"") + id + "\",\"role\":\"" + (i == 0 ? "pass" : "fail") +
              "\",\"title\":\"End\",\"text\":\"End.\"}";
      rules += (i > 0 ? "," : "") + std::string("{\"id\":\"r") + std::to_string(i) + "\",\"outcome\":\"" + id +
               "\",\"why\":\"So.\"" + (i + 1 < count ? ",\"when\":\"pace = " + std::to_string(i) + "\"" : "") + "}";
    }
    files["race-checks.json"] =
        "{\"available_when\":\"walk.fine\",\"questions\":[{\"id\":\"pace\",\"kind\":\"number\","
        "\"min\":0,\"max\":90,\"text\":\"How fast?\",\"why\":\"We ask.\"}],\"outcomes\":[" +
        list + "],\"rules\":[" + rules + "]}";
    return files;
  };
  const Loaded most = load(outcomes(31));
  CHECK(most.diagnostics.empty());
  CHECK(emitPack(most.model, "en").diagnostics.empty());
  CHECK(told(outcomes(32)) == Lines{"bad-value race-checks.json/outcomes: join those with the same advice"});
}

}  // namespace advisor::compiler
