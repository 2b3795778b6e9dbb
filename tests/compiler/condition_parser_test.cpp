#include <catch2/catch.hpp>
#include <string>

#include "engine/compiler/condition/parser.h"
#include "engine/compiler/condition/print.h"
#include "tests/compiler/random_condition.h"

using namespace advisor::compiler;

namespace {

std::string core(const std::string& source) {
  const ParseResult parsed = parse(source);
  INFO(source);
  REQUIRE(parsed.errors.empty());
  return print(parsed.tree);
}

ConditionError errorOf(const std::string& source) {
  const ParseResult parsed = parse(source);
  INFO(source.substr(0, 80));
  REQUIRE(parsed.errors.size() == 1);
  CHECK_FALSE(parsed.errors[0].hint.empty());
  return parsed.errors[0];
}

bool same(const Expression& a, const Expression& b) {
  if (a.op != b.op || a.number != b.number || a.path != b.path || a.args.size() != b.args.size()) return false;
  for (std::size_t i = 0; i < a.args.size(); ++i) {
    if (!same(a.args[i], b.args[i])) return false;
  }
  return true;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("sugar is written out in the core operators") {
  CHECK(core("x between 1 and 3 and a") == "(x >= 1 and x <= 3) and a");
  CHECK(core("x in (1, < 5, >=10)") == "x = 1 or x < 5 or x >= 10");
  CHECK(core("x in !=3") == "x != 3");
  CHECK(core("x in (!=3)") == "x != 3");
  CHECK(core("x in 3") == "x = 3");
  CHECK(core("x in [1..3]") == "x >= 1 and x <= 3");
  CHECK(core("x in (1..3)") == "x > 1 and x < 3");
  CHECK(core("x in ]1..3[") == "x > 1 and x < 3");
  CHECK(core("x in (1..y + 1]") == "x > 1 and x <= y + 1");
  CHECK(core("x in ((1..3), 7, [-9..-8])") == "x > 1 and x < 3 or x = 7 or x >= -9 and x <= -8");
  CHECK(core("x in (1 + 2) * 3") == "x = (1 + 2) * 3");
  CHECK(core("x in ((1 + 2) * 3, 4)") == "x = (1 + 2) * 3 or x = 4");
}

TEST_CASE("operators bind as FEEL says") {
  CHECK(core("a or b and c") == "a or b and c");
  CHECK(core("(a or b) and c") == "(a or b) and c");
  CHECK(core("x in 6 or y") == "x = 6 or y");
  CHECK(core("1 + 2 * -x > 3 - (4 - 5)") == "1 + 2 * -x > 3 - (4 - 5)");
  CHECK(core("((1 - 2)) - 3 = a") == "1 - 2 - 3 = a");
  CHECK(core("not (a) and b") == "not(a) and b");
  CHECK(core("at least ( 2 , a, b or c)") == "at least(2, a, b or c)");
}

TEST_CASE("comments and line breaks are blanks") {
  CHECK(core("a // the sudden kind\n and /* never */ b") == "a and b");
}

TEST_CASE("a minus belongs to its number") {
  CHECK(core("x > -5") == "x > -5");
  CHECK(core("x > -(5)") == "x > -(5)");
  CHECK(core("x > -9223372036854775808") == "x > -9223372036854775808");
}

TEST_CASE("spellings of other languages are refused with the correct spelling") {
  const auto [source, column, code] = GENERATE(table<std::string, int, std::string>({
      {"a == b", 3, "unknown-operator"},
      {"a && b", 3, "unknown-operator"},
      {"a || b", 3, "unknown-operator"},
      {"!a", 1, "unknown-operator"},
      {"a <> b", 3, "unknown-operator"},
      {"a => 1", 3, "unknown-operator"},
      {"x \xE2\x89\xA4 1", 3, "unknown-operator"},
      {"\xC3\xA4\xC3\xB6 and 'b'", 8, "unknown-operator"},
      {"not a", 1, "not-brackets"},
      {"not(a, b)", 1, "not-one"},
      {"if a then b else c", 1, "unsupported"},
      {"some x in y satisfies x", 1, "unsupported"},
      {"onset = \"pop\"", 9, "text"},
      {"x > 1.5", 5, "decimal"},
      {"x / 2 > 1", 3, "division"},
      {"x ** 2 > 1", 3, "power"},
      {"x > 9223372036854775808", 5, "big-number"},
      {"x > 5days", 5, "bad-number"},
      {"(a or b", 1, "open-bracket"},
      {"x in [1..3", 6, "open-bracket"},
      {"a or b)", 7, "leftover"},
      {"a b", 3, "leftover"},
      {"a AND b", 3, "leftover"},
      {"a is b", 3, "leftover"},
      {"x in 1..3", 7, "leftover"},
      {"TRUE", 1, "small-letters"},
      {"a or", 5, "ends-early"},
      {"and a", 1, "nothing-left"},
      {"x in ()", 7, "empty-list"},
      {"x in [1, 2]", 6, "square-list"},
      {"x between 1", 12, "between"},
      {"at least(a, b)", 10, "at-least-number"},
      {"at least(2)", 1, "at-least-list"},
      {"count(a)", 1, "unknown-function"},
      {"a. = 1", 4, "bad-path"},
      {"a /* b", 3, "open-comment"},
      {"", 1, "empty"},
      {"a # b", 3, "unknown-character"},
  }));
  const ConditionError error = errorOf(source);
  INFO(source);
  CHECK(error.code == code);
  CHECK(error.column == column);
}

TEST_CASE("hostile text is refused without a crash") {
  CHECK(errorOf(repeated("(", 5000) + "a").code == "too-deep");
  CHECK(errorOf(repeated("-", 5000) + "1 > 0").code == "too-deep");
  CHECK(errorOf(repeated("not(", 4000)).code == "too-deep");
  CHECK(errorOf("0" + repeated("+1", 4000) + " > 0").code == "too-deep");
  CHECK(errorOf("a" + repeated(" = a", 4000)).code == "too-deep");
  CHECK(errorOf(repeated("x in (", 3000) + "1").code == "too-deep");
  CHECK(errorOf(repeated("(", 150) + "x" + repeated(" in (1,2,3,4))", 150)).code == "too-long");
  CHECK(errorOf("0" + repeated("+1", 180) + " in (1" + repeated(",1", 4000) + ")").code == "too-long");
  CHECK(errorOf(repeated("a or ", 5000) + "a").code == "too-long");
}

TEST_CASE("the printed text of a tree parses to the same tree") {
  const Scope scope = sampleScope();
  RandomConditions conditions(20261011, scope);
  for (int i = 0; i < 5000; ++i) {
    const std::string source = conditions.source();
    const Expression tree = conditions.tree(source);
    const std::string text = print(tree);
    const ParseResult again = parse(text);
    INFO(source << "\n" << text);
    REQUIRE(again.errors.empty());
    REQUIRE(same(tree, again.tree));
    REQUIRE(print(again.tree) == text);
  }
}

TEST_CASE("no prefix of a condition crashes the parser") {
  const Scope scope = sampleScope();
  RandomConditions conditions(7, scope);
  for (int i = 0; i < 200; ++i) {
    const std::string source = conditions.source();
    for (std::size_t length = 0; length < source.size(); ++length) {
      const ParseResult parsed = parse(source.substr(0, length));
      REQUIRE(parsed.errors.size() <= 1);
    }
  }
}

TEST_CASE("a word of everyday speech gets the hint with what to write instead", "[condition]") {
  const std::pair<const char*, const char*> kWritten[] = {
      {"a unless b", "A and not(B)"},
      {"a but b", "A and B"},
      {"a xor b", "(A or B) and not(A and B)"},
      {"a is true", "'='"},
      {"look has pus", "onset.pop"},
      {"if a then b", "not(A) or B"},
      {"a then b", "not(A) or B"},
      {"any of(a, b)", "for any of them write: a or b"},
      {"at least 2 of (a, b)", "at least(2, a, b, c)"},
      {"at_least(2, a, b)", "at least(2, a, b, c)"},
      {"count(a, b) > 1", "at least(2, a, b, c)"},
      {"at most(1, a, b)", "not(at least(3, a, b, c))"},
      {"exactly(1, a, b)", "at least(2, a, b, c) and not(at least(3, a, b, c))"},
      {"all(a, b)", "a and b and c"},
      {"none(a, b)", "not(a or b or c)"},
      {"less than(2, a)", "write < or >"},
      {"days < 3 days", "no unit"},
      {"days < 3d", "write 3"},
      {"days < 1e3", "write 1000"},
      {"days < 60.0", "write 60, without a point"},
      {"days < 1.000", "write 1 or 1000, without a point"},
      {"days < 2.5", "in a smaller unit"},
      {"days => 3", "'>='"},
      {"days in 3 to 7", "between 1 and 3"},
      {"a implies b", "not(A) or B"},
      {"a -> b", "not(A) or B"},
      {"either a or b", "a or b"},
      {"both a and b", "a and b"},
      {"neither a nor b", "not(a or b)"},
      {"no a", "not(a)"},
      {"only a", "A and not(B)"},
      {"days not in (1, 2)", "not(x in (1, 2))"},
      {"days greater 3", "write <, <=, > or >="},
      {"days plus 3 > 5", "write '+'"},
      {"days >= 3 and <= 5", "x >= 3 and x <= 5"},
      {"= 3", "x >= 3 and x <= 5"},
      {"days = +3", "write 3"},
      {"days > 1 000", "1000"},
      {"days > 0x10", "decimal digits"},
      {"walk limp", "onset.pop"},
      {"walk:limp", "onset.pop"},
      {"walk..limp", "onset.pop"},
      {"walk[limp]", "onset.pop"},
      {"walk->limp", "onset.pop"},
      {"a ? b : c", "several rules"},
  };
  for (const auto& [source, hint] : kWritten) {
    CAPTURE(source);
    CHECK_THAT(errorOf(source).hint, Catch::Contains(hint));
  }
}

TEST_CASE("a sign that a word processor writes gets the hint with what to write, wherever it stands", "[condition]") {
  const std::pair<const char*, const char*> kWritten[] = {
      {"days \xE2\x89\xA5 3", "'>='"},
      {"days\xE2\x89\xA5"
       "3",
       "'>='"},
      {"walk.limp\xE2\x88\xA7"
       "a",
       "'and'"},
      {"days = 3\xE2\x80\x93"
       "5",
       "[1..3]"},
      {"days = 3\xE2\x80\x91"
       "5",
       "[1..3]"},
      {"days = 3 \xE2\x80\x94 5", "[1..3]"},
      {"\xE2\x80\x9E"
       "a\xE2\x80\x9C",
       "quotes"},
      {"a \xE2\x86\x92 b", "not(A) or B"},
      {"not\xEF\xBC\x88"
       "a)",
       "keyboard"},
  };
  for (const auto& [source, hint] : kWritten) {
    CAPTURE(source);
    CHECK_THAT(errorOf(source).hint, Catch::Contains(hint));
  }
}
