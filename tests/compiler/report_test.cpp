#include "engine/compiler/source/report.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

std::string printed(const SourceFiles& files, bool colour) {
  std::ostringstream out;
  printDiagnostics(load(files).diagnostics, files, colour, out);
  return out.str();
}

}  // namespace

TEST_CASE("a diagnostic shows file, line, column, pointer, excerpt, caret and hint") {
  const std::string text = printed(changed(starterPack(), "claims.json", "[\"S1\"]", "[\"S2\"]"), false);
  CHECK(text ==
        "error[unknown-name]: no source is called \"S2\"\n"
        "  --> claims.json:10:19 (/claims/0/sources/0)\n"
        "   |\n"
        "10 |       \"sources\": [\"S2\"]\n"
        "   |                   ^\n"
        "   = hint: did you mean \"S1\"?\n\n");
}

TEST_CASE("colours are used only where asked for") {
  const SourceFiles files = changed(starterPack(), "claims.json", "[\"S1\"]", "[\"S2\"]");
  CHECK(printed(files, true).find("\x1b[1;31merror") == 0);
  CHECK(printed(files, false).find('\x1b') == std::string::npos);
}

TEST_CASE("content cannot send control characters to the terminal") {
  const SourceFiles files = changed(starterPack(), "pack.json", "\"id\": \"blister\"", "\"id\": \"bl\\u001b[31m\"");
  CHECK(printed(files, false).find('\x1b') == std::string::npos);
}

TEST_CASE("a file that is no JSON is pointed into by line and column") {
  const SourceFiles files = changed(starterPack(), "claims.json", "\"text\": ", "\"text\"  ");
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(positionOf(files, found[0].place).line == 6);
}

TEST_CASE("a long line is shortened around the place") {
  SourceFiles files = starterPack();
  files["claims.json"] = "{ \"claims\": [ { \"id\": \"a\", \"text\": \"" + std::string(500, 'x') +
                         "\", \"claim\": \"true\", \"whi\": \"" + std::string(500, 'y') + "\" } ] }";
  const Diagnostics found = load(files).diagnostics;
  REQUIRE(found.size() == 1);
  const LinePosition position = positionOf(files, found[0].place);
  CHECK(position.excerpt.size() < 200);
  CHECK(position.caret < 100);
}

TEST_CASE("the JSON form carries the same facts") {
  const SourceFiles files = changed(starterPack(), "claims.json", "[\"S1\"]", "[\"S2\"]");
  CHECK(writeJson(diagnosticsJson(load(files).diagnostics, files)) ==
        R"([{"code":"unknown-name","file":"claims.json","pointer":"/claims/0/sources/0","line":10,"column":19,)"
        R"("message":"no source is called \"S2\"","hint":"did you mean \"S1\"?"}])");
}

}  // namespace advisor::compiler
