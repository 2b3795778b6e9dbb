#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compiler/condition/types.h"
#include "tests/compiler/random_condition.h"

using namespace advisor::compiler;

namespace {

std::vector<ConditionError> check(const std::string& source) {
  const Scope scope = sampleScope();
  ParseResult parsed = parse(source);
  INFO(source);
  REQUIRE(parsed.errors.empty());
  return checkTypes(parsed.tree, scope);
}

ConditionError onlyError(const std::string& source) {
  const std::vector<ConditionError> errors = check(source);
  INFO(source);
  REQUIRE(errors.size() == 1);
  return errors[0];
}

Type numberOf(const std::string& source) {
  const Scope scope = sampleScope();
  ParseResult parsed = parse(source);
  REQUIRE(parsed.errors.empty());
  const TypedResult typed = resolveTypes(parsed.tree, scope);
  REQUIRE(typed.errors.empty());
  REQUIRE(typed.type.kind == Type::Kind::kNumber);
  return typed.type;
}

}  // namespace

TEST_CASE("names are resolved to their symbols") {
  const Scope scope = sampleScope();
  ParseResult parsed = parse("press.unsure and days_to_race < 7");
  REQUIRE(checkTypes(parsed.tree, scope).empty());
  CHECK(parsed.tree.args[0].symbol.kind == Symbol::Kind::kOption);
  CHECK(parsed.tree.args[0].symbol.part == 1);
  CHECK(parsed.tree.args[1].args[0].symbol.index == 3);
}

TEST_CASE("a misspelt name is answered with the nearest one") {
  CHECK(onlyError("onset.popp").hint == "did you mean 'onset.pop'?");
  CHECK(onlyError("onest.pop").hint == "did you mean 'onset.pop'?");
  CHECK(onlyError("gradual").hint == "did you mean 'onset.gradual'?");
  CHECK(onlyError("daystorace < 5").hint == "did you mean 'days_to_race'?");
  CHECK(onlyError("ONSET.Pop").hint == "did you mean 'onset.pop'?");
  CHECK(onlyError("onset.something_else").hint == "'onset' has onset.gradual, onset.pop");
  CHECK(onlyError("sudden.onset").hint == "'sudden' is a value and has no parts");
}

TEST_CASE("a word that no name has gets the hint with what to write instead") {
  CHECK(onlyError("onset.pop = yes").hint == "write 'true'");
  CHECK(onlyError("onset.pop = No").hint == "write 'false'");
  CHECK_THAT(onlyError("otherwise").hint, Catch::StartsWith("leave the condition out"));
}

TEST_CASE("a question alone asks which option is meant") {
  const ConditionError error = onlyError("rested and onset");
  CHECK(error.code == "incomplete-name");
  CHECK(error.column == 12);
  CHECK(error.message == "'onset' is a question with options");
  CHECK(error.hint == "choose one: onset.gradual, onset.pop");
}

TEST_CASE("an option that stands apart from its question is answered with the whole name, once") {
  CHECK(onlyError("onset = pop").hint == "write: onset.pop");
  CHECK(onlyError("onset != pop").hint == "write: not(onset.pop)");
  CHECK(onlyError("onset = none").hint == "choose one: onset.gradual, onset.pop");
  CHECK(onlyError("onset = 4 or 5").hint == "choose one: onset.gradual, onset.pop");
}

TEST_CASE("a letter of another alphabet in a name is shown") {
  const ConditionError error = onlyError("ons\xD0\xB5t.pop");
  CHECK(error.code == "unknown-name");
  CHECK_THAT(error.hint, Catch::StartsWith("'\xD0\xB5' is not one of the letters a to z"));
}

TEST_CASE("every mistake is reported, in the order of the text") {
  const auto errors = check("at least(3, popp.x, pain) or sudden < 4");
  REQUIRE(errors.size() == 4);
  CHECK(errors[0].code == "at-least-count");
  CHECK(errors[1].code == "unknown-name");
  CHECK(errors[2].code == "not-a-condition");
  CHECK(errors[3].code == "not-a-number");
}

TEST_CASE("ill-typed conditions are refused at the operand") {
  const auto [source, column, code] = GENERATE(table<std::string, int, std::string>({
      {"pain", 1, "not-a-condition"},
      {"sudden and 123", 12, "not-a-condition"},
      {"not(0)", 5, "not-a-condition"},
      {"sudden > 1", 1, "not-a-number"},
      {"1 < pain < 5", 1, "not-a-number"},
      {"pain > null", 8, "not-a-number"},
      {"sudden = 1", 1, "different-types"},
      {"pain in (1, true)", 1, "different-types"},
      {"sudden + rested > 1", 1, "not-a-number"},
      {"pain + null > 1", 8, "not-a-number"},
      {"at least(-1, sudden)", 1, "at-least-count"},
      {"at least(2, sudden)", 1, "at-least-count"},
  }));
  INFO(source);
  const auto errors = check(source);
  REQUIRE_FALSE(errors.empty());
  CHECK(errors[0].column == column);
  CHECK(errors[0].code == code);
  CHECK_FALSE(errors[0].hint.empty());
}

TEST_CASE("a constant condition that is well typed is allowed") {
  CHECK(check("weeks = null or pain < -1 or null or at least(0, sudden) or sudden = null").empty());
}

TEST_CASE("ranges of numbers follow sums and products") {
  const Type product = numberOf("weeks * pain");
  CHECK(product.min == -30);
  CHECK(product.max == 50);
  CHECK(product.nullable);
  const Type difference = numberOf("-weeks - (weeks + 1)");
  CHECK(difference.min == -11);
  CHECK(difference.max == 5);
  CHECK_FALSE(difference.nullable);
}

TEST_CASE("arithmetic that could overflow is refused") {
  CHECK(check("weeks * 1844674407370955161 > 0").empty());
  CHECK(onlyError("weeks * 1844674407370955162 + 9 > 0").code == "overflow");
  CHECK(onlyError("weeks * 1844674407370955161 + 9 > 0").code == "overflow");
  CHECK(onlyError("-(-9223372036854775808) > weeks").code == "overflow");
}
