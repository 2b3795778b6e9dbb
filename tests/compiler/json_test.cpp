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

}  // namespace advisor::compiler
