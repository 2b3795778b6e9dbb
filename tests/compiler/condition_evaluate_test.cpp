#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/compiler/feel/evaluate.h"
#include "engine/compiler/source/json.h"
#include "tests/compiler/random_condition.h"

using namespace advisor::compiler;

namespace {

Value valueOf(const Json& json) {
  if (json.is(Json::Kind::kBool)) return booleanValue(json.boolean);
  if (json.is(Json::Kind::kInteger)) return numberValue(json.integer);
  if (json.is(Json::Kind::kString)) return stringValue(json.text);
  Value value;
  for (const auto& [key, member] : json.members) setMember(value, key, valueOf(member));
  return value;
}

std::string result(const std::string& source, const std::string& inputs = "{}") {
  const JsonResult read = parseJson(inputs);
  REQUIRE(read.good());
  const EvalOutcome outcome = evaluateText(source, valueOf(read.value));
  return outcome.errors.empty() ? toJson(outcome.value) : std::string(nameOf(outcome.errors[0].code));
}

}  // namespace

TEST_CASE("every case of the DMN conformance kit gives the kit's value") {
  std::ifstream file("tests/compiler/feel/feel-tck.json");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const JsonResult kit = parseJson(text);
  REQUIRE(kit.good());
  const Json& cases = *kit.value.find("cases");
  REQUIRE(cases.items.size() == 79);
  for (const Json& example : cases.items) {
    const std::string& expression = example.find("expr")->text;
    INFO(example.find("suite")->text << " " << example.find("case")->text << ": " << expression);
    const EvalOutcome outcome = evaluateText(expression, valueOf(*example.find("inputs")));
    CHECK(outcome.errors.empty());
    CHECK(toJson(outcome.value) == writeJson(*example.find("expect")));
  }
}

TEST_CASE("null and wrong types give what FEEL says") {
  const auto [source, expected] = GENERATE(table<std::string, std::string>({
      {"null = null", "true"},
      {"null != null", "false"},
      {"1 = null", "false"},
      {"1 != null", "true"},
      {"1 = true", "null"},
      {"1 != \"1\"", "null"},
      {"null < 1", "null"},
      {"true < false", "null"},
      {"null + 1", "null"},
      {"-true", "null"},
      {"not(null)", "null"},
      {"unknown", "null"},
      {"0 in [1..null]", "false"},
      {"null in (1, null)", "true"},
      {"true in (1, true)", "true"},
  }));
  INFO(source);
  CHECK(result(source) == expected);
}

TEST_CASE("at least is settled as soon as it can be, and null until then") {
  CHECK(result("at least(2, true, null, true)") == "true");
  CHECK(result("at least(2, true, null, false)") == "null");
  CHECK(result("at least(2, false, null, false)") == "false");
  CHECK(result("at least(0, null)") == "true");
  CHECK(result("at least(3, true, true)") == "false");
  CHECK(result("at least(1, 123, false)") == "null");
}

TEST_CASE("names come from the inputs, nested or dotted") {
  CHECK(result("onset.pop and pain > 3", R"({"onset":{"pop":true},"pain":5})") == "true");
  CHECK(result("onset.pop", R"({"onset.pop":false})") == "false");
  CHECK(result("a.b.c", R"({"a":{"b":{}}})") == "null");
}

TEST_CASE("wider FEEL can be compared") {
  const auto [source, expected] = GENERATE(table<std::string, std::string>({
      {"\"foo\" = \"foo\"", "true"},
      {"\"c\" between \"a\" and \"d\"", "true"},
      {"0.1 + 0.2 = 0.3", "true"},
      {"100 = 100.00", "true"},
      {"1 / 3 * 3 < 1", "true"},
      {"1 / 0", "null"},
      {"[1, 2] = [1, 2]", "true"},
      {"[] = null", "false"},
      {"{a: 1, b: 2} = {b: 2, a: 1}", "true"},
      {"{a: {b: 3}}.a.b = 3", "true"},
      {"1 in [2, 3, 1]", "true"},
      {"[1,2,3] in ([1,2,3,4], [1,2,3])", "true"},
      {"3 in [[5..6], [1..3]]", "true"},
      {"date(\"2026-10-11\") in > date(\"2026-10-10\")", "true"},
      {"date(\"2026-02-30\") = null", "true"},
      {"time(\"10:30:00Z\") = time(\"12:30:00+02:00\")", "true"},
      {"time(\"10:30:00\") < time(\"12:30:00Z\")", "null"},
      {"date and time(\"2026-10-11T10:00:00\") < date and time(\"2026-10-11T10:00:00.5\")", "true"},
      {"duration(\"P1Y\") = duration(\"P12M\")", "true"},
      {"duration(\"P1D\") = duration(\"PT24H\")", "true"},
      {"duration(\"P1Y\") = duration(\"P365D\")", "null"},
      {"@\"2026-10-11\" = date(2026, 10, 11)", "true"},
  }));
  INFO(source);
  CHECK(result(source) == expected);
}

TEST_CASE("FEEL beyond our reach is refused, not guessed at") {
  CHECK(result("sum([1, 2]) = 3") == "unknown-function");
  CHECK(result("date(\"2026-10-11\") + duration(\"P1D\")") == "date-arithmetic");
  CHECK(result("date(\"2026-10-11\").year") == "unsupported");
  CHECK(result("if true then 1 else 2") == "unsupported");
}

TEST_CASE("hostile FEEL is refused without a crash") {
  CHECK(result(std::string(5000, '[')) == "too-deep");
  CHECK(result(std::string(5000, '@')) == "leftover");
  std::string members = "x";
  std::string contexts;
  for (int i = 0; i < 4000; ++i) {
    members += ".a";
    contexts += "{a:";
  }
  CHECK(result(members) == "too-deep");
  CHECK(result(contexts) == "too-deep");
}

TEST_CASE("a condition means the same to the typed and to the wide dialect") {
  const Scope scope = sampleScope();
  RandomConditions conditions(3, scope);
  for (int i = 0; i < 2000; ++i) {
    const std::string source = conditions.source();
    const Expression tree = conditions.tree(source);
    const auto answers = randomAnswers(conditions.random(), scope);
    Value inputs;
    for (const auto& [name, value] : answers) setMember(inputs, name, value);
    const Value value = evaluate(tree, [&answers](const Expression& path) { return answers.at(path.path); });
    const EvalOutcome outcome = evaluateText(source, inputs);
    INFO(source);
    REQUIRE(outcome.errors.empty());
    REQUIRE(toJson(outcome.value) == toJson(value));
  }
}
