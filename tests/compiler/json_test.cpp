#include "engine/compiler/source/json.h"

#include <catch2/catch.hpp>

namespace advisor::compiler {

TEST_CASE("a value remembers the byte where it begins") {
  const std::string text = " {\"a\": [1, -2.5, \"x\\\"y\"], \"b\" : {\"c\": null, \"d\": true}}";
  const JsonResult result = parseJson(text);
  REQUIRE(result.good());
  const Json& list = *result.value.find("a");
  CHECK(text[result.value.offset] == '{');
  CHECK(text.substr(list.items[0].offset, 1) == "1");
  CHECK(text.substr(list.items[1].offset, 4) == "-2.5");
  CHECK(text.substr(list.items[2].offset, 2) == "\"x");
  CHECK(list.items[2].text == "x\"y");
  CHECK(text.substr(result.value.find("b")->find("d")->offset, 4) == "true");
}

TEST_CASE("text that nobody can have meant is refused with a code") {
  const auto code = [](const std::string& text) {
    const JsonResult result = parseJson(text);
    return result.faults.size() == 1 ? std::string(nameOf(result.faults[0].code)) : std::string("none");
  };
  CHECK(code("{\"a\":1,\"a\":2}") == "duplicate-key");
  CHECK(code("{\"a\":1,\"\\u0061\":2}") == "duplicate-key");
  CHECK(code("\"\xC3\x28\"") == "bad-utf8");
  CHECK(code("\"\xED\xA0\x80\"") == "bad-utf8");
  CHECK(code("{\"a\":1") == "bad-json");
  CHECK(code("") == "bad-json");
  CHECK(code("{} {}") == "bad-json");
  CHECK(code("[01]") == "bad-json");
  CHECK(code("\"\\ud800\"") == "bad-json");
  CHECK(code(std::string(1000000, '[')) == "too-deep");
  CHECK(code(std::string(kMaxJsonBytes + 1, ' ')) == "too-large");
  CHECK(code("{\"a\":{\"b\":1},\"b\":1}") == "none");
}

TEST_CASE("a number beyond 64 bits is not taken for a whole number") {
  CHECK(parseJson("9223372036854775807").value.is(Json::Kind::kInteger));
  CHECK(parseJson("9223372036854775808").value.is(Json::Kind::kReal));
  CHECK(parseJson("-9223372036854775809").value.is(Json::Kind::kReal));
}

TEST_CASE("written JSON is read back unchanged") {
  const std::string text = R"({"a":[1,-2,null,true],"b":"\"\\\n\t\u0001ñ"})";
  CHECK(writeJson(parseJson(text).value) == text);
}

TEST_CASE("a slip of the keyboard or of a word processor gets the hint that mends it, at its place") {
  struct Slip {
    const char* text;
    const char* place;  // the text from the place on
    const char* hint;
  };
  const Slip kSlips[] = {
      {"{\"a\": 1,}", "}", "remove the comma before this bracket"},
      {"[1, 2, ]", "]", "remove the comma before this bracket"},
      {"[1,, 2]", ", 2]", "remove this comma"},
      {"{\"a\": 1 \"b\": 2}", "\"b\"", "put a comma before this"},
      {"[1 2]", "2]", "put a comma before this"},
      {"{\"a\": 1; \"b\": 2}", "; ", "a comma instead of ';'"},
      {"{\"a\" = 1}", "= 1", "':' between a key and its value"},
      {"{\"a\"}", "}", "has no value"},
      {"{\"a\": }", "}", "a value is missing"},
      {"{a: 1}", "a:", "key into double quotes"},
      {"{'a': 1}", "'a'", "straight quotes"},
      {"{\"a\": “so”}", "“so”", "straight quotes"},
      {"{\"a\": so}", "so}", "text into double quotes"},
      {"{\"a\": True}", "True", "write true, in small letters"},
      {"{\"a\": no}", "no}", "write false"},
      {"{\"a\": None}", "None", "write null"},
      {"{\"a\": 1, // why\n\"b\": 2}", "// why", "no comments"},
      {"{/* why */\"a\": 1}", "/* why", "no comments"},
      {"{\"a\": 1 # why\n}", "# why", "no comments"},
      {"{\"a\":\u00A01}", "\u00A01", "no-break space (U+00A0)"},
      {"{\"a\":\u30001}", "\u30001", "ideographic space (U+3000)"},
      {"{\u200B\"a\":1}", "\u200B", "zero-width space (U+200B)"},
      {"{\"a\": +1}", "+1", "without '+'"},
      {"{\"a\": 01}", "01", "without a 0 before it"},
      {"{\"a\": .5}", ".5", "a digit before the point"},
      {"{\"a\": 5.}", "5.", "without a point at its end"},
      {"{\"a\": 0x3c}", "0x3c", "digits alone"},
      {"{\"a\": 1,000}", "000}", "no comma in it"},
      {"{\"a\": \"b}\n", "\n", "close the text"},
      {"{\"a\": \"b\tc\"}", "\tc", "no tab"},
      {"{\"a\": \"b\\d\"}", "\\d", "for a backslash"},
      {"{\"a\": \"the \"b\" c\"}", "\"b\"", "a quotation"},
      {"{\"a\": [1}", "}", "the [ of line 1 is still open"},
      {"{\n\"a\": 1\n", "", "the { of line 1 is not closed"},
      {"{}]", "]", "remove what follows"},
      {"", "", "the file is empty"},
  };
  for (const Slip& slip : kSlips) {
    const std::string text = slip.text;
    CAPTURE(text);
    const JsonResult result = parseJson(text);
    REQUIRE(result.faults.size() == 1);
    CHECK_THAT(result.faults[0].hint, Catch::Contains(slip.hint));
    CHECK_THAT(text.substr(result.faults[0].offset), Catch::StartsWith(slip.place));
  }
}

}  // namespace advisor::compiler
