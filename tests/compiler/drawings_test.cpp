// Pictures and drawings of a pack: what a file may contain, that names and files match, and what ships.
#include "engine/compiler/load/drawings.h"

#include <catch2/catch.hpp>

#include "engine/compiler/lint/text.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

const std::string kDrawing = "drawings/plaster.svg";
const std::string kPicture = "pictures/foot.svg";

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 160\">" + inside + "</svg>";
}

std::string drawn(const std::string& inside) { return svg("<title>A plaster on a heel.</title>" + inside); }

// The starter with a drawing at an item.
SourceFiles withDrawing(const std::string& drawing) {
  SourceFiles files =
      changed(starterPack(), "advice.json", "\"id\": \"plaster\",", "\"id\": \"plaster\", \"drawing\": \"plaster\",");
  files[kDrawing] = drawing;
  return files;
}

// The starter with a picture at the question about the blister.
SourceFiles withPicture(const std::string& inside, const std::string& options = "") {
  SourceFiles files =
      changed(starterPack(), "questions.json", "\"id\": \"look\",", "\"id\": \"look\", \"picture\": \"foot\",");
  if (!options.empty())
    files = changed(files, "questions.json", "\"id\": \"hot_skin\",", "\"id\": \"hot_skin\", " + options);
  files[kPicture] = svg(inside);
  return files;
}

std::string region(const std::string& option) {
  return "<g class=\"region\" data-option=\"" + option + "\"><path d=\"M0 0h9\"/></g>";
}

Diagnostics faults(const SourceFiles& files) { return load(files).diagnostics; }

}  // namespace

TEST_CASE("a drawing ships as its shapes, in the order of the file, and its title as a text of its own") {
  const Loaded loaded = load(
      withDrawing("<?xml version=\"1.0\"?>\n<!-- by hand -->\n" +
                  drawn("<defs><linearGradient id=\"a\"><stop class=\"dark\" offset=\".5\"/></linearGradient></defs>"
                        "<g><path class=\"line\" d=\"M0 0h9\"/><rect fill=\"url(#a)\" width='4' height='4'/></g>")));
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.model.drawings.size() == 1);
  const Drawing& drawing = loaded.model.drawings[0];
  CHECK(drawing.markup ==
        R"~(["svg",{"viewBox":"0 0 160 160"},["defs",{},["linearGradient",{"id":"a"},)~"
        R"~(["stop",{"class":"dark","offset":".5"}]]],)~"
        R"~(["g",{},["path",{"class":"line","d":"M0 0h9"}],["rect",{"fill":"url(#a)","width":"4","height":"4"}]]])~");
  CHECK(drawing.title.key == "drawing.plaster.title");
  CHECK(drawing.title.value == "A plaster on a heel.");
}

TEST_CASE("a forbidden part of a drawing is refused at its place, with a hint") {
  const auto [inside, message] = GENERATE(table<std::string, std::string>({
      {"<script>alert(1)</script>", "<script> may not be in a drawing"},
      {"<style>path{}</style>", "<style> may not be in a drawing"},
      {"<image href=\"https://example.org/a.png\"/>", "<image> may not be in a drawing"},
      {"<use href=\"#a\"/>", "<use> may not be in a drawing"},
      {"<foreignObject/>", "<foreignObject> may not be in a drawing"},
      {"<animate/>", "<animate> may not be in a drawing"},
      {"<a href=\"javascript:alert(1)\"/>", "<a> may not be in a drawing"},
      {"<text x=\"1\" y=\"1\">Ouch</text>", "<text> may not be in a drawing"},
      {"<g>Ouch</g>", "<g> holds text"},
      {"<path onclick=\"alert(1)\" d=\"M0 0\"/>", "\"onclick\" may not be in a drawing"},
      {"<path style=\"fill:red\" d=\"M0 0\"/>", "\"style\" may not be in a drawing"},
      {"<path xlink:href=\"#a\" d=\"M0 0\"/>", "\"xlink:href\" may not be in a drawing"},
      {"<path fill=\"red\" d=\"M0 0\"/>", "\"red\" is not a value of \"fill\""},
      {"<path fill=\"url(https://example.org)\" d=\"M0 0\"/>",
       "\"url(https://example.org)\" is not a value of \"fill\""},
      {"<path clip-path=\"url(#gone)\" d=\"M0 0\"/>", "nothing in the drawing has the id \"gone\""},
      {"<path class=\"lime\" d=\"M0 0\"/>", "\"lime\" is not a value of \"class\""},
      {"<path d=\"alert(1)\"/>", "\"alert(1)\" is not a value of \"d\""},
      {"<path d=\"\"/>", "\"\" is not a value of \"d\""},
      {"<circle r=\"\"/>", "\"\" is not a value of \"r\""},
      {"<circle r=\"-\"/>", "\"-\" is not a value of \"r\""},
      {"<circle r=\"4px\"/>", "\"4px\" is not a value of \"r\""},
      {"<circle r=\"1.2.3\"/>", "\"1.2.3\" is not a value of \"r\""},
      {"<g transform=\"skewX(4)\"/>", "\"skewX(4)\" is not a value of \"transform\""},
      {"<g data-option=\"plaster\"/>", "a drawing has no regions"},
      {"<g id=\"a\"/><g id=\"a\"/>", "two elements have the id \"a\""},
      {"<g id=\"a\" id=\"b\"/>", "<g> has \"id\" twice"},
      {"<g id=a/>", "\"id\" has no value"},
      {"<g>", "</svg> closes <g>"},
      {"<![CDATA[x]]>", "a drawing holds elements and comments only"},
      {"&#60;", "an entity that is not known here"},
      {"<!-- ", "a comment does not end"},
      {"<g><title>Two</title></g>", "only the whole drawing has a <title>"},
  }));
  CAPTURE(inside);
  const Diagnostics found = faults(withDrawing(drawn(inside)));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "bad-drawing");
  CHECK(found[0].place.file == kDrawing);
  CHECK(found[0].place.column > 60);
  CHECK(found[0].message == message);
  CHECK_FALSE(found[0].hint.empty());
}

TEST_CASE("a file that is no drawing is refused as a whole") {
  std::string deep, deepEnd;
  for (int i = 0; i < 20; ++i) deep += "<g>", deepEnd += "</g>";
  std::string many;
  for (int i = 0; i < 600; ++i) many += "<g/>";
  const auto [file, message] = GENERATE_COPY(table<std::string, std::string>({
      {"", "an element is missing"},
      {"<html/>", "a drawing is one <svg> element"},
      {"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "a drawing holds elements and comments only"},
      {"<svg viewBox=\"0 0 9 9\"><title>A</title></svg><svg/>", "text stands after the end of the drawing"},
      {"<svg><title>A</title></svg>", "the drawing has no \"viewBox\""},
      {"<svg viewBox=\"0 0 9\"><title>A</title></svg>", "\"0 0 9\" is not a value of \"viewBox\""},
      {"<svg viewBox=\"0 0 0 9\"><title>A</title></svg>", "\"0 0 0 9\" is not a value of \"viewBox\""},
      {"<svg viewBox=\"0 0 9 9\" width=\"9\"><title>A</title></svg>", "the whole drawing has no \"width\""},
      {"<svg viewBox=\"0 0 9 9\"/>", "the drawing has no <title> with words"},
      {"<svg viewBox=\"0 0 9 9\"><title> </title></svg>", "the drawing has no <title> with words"},
      {"\xFF", "the file is not UTF-8"},
      {drawn(deep + deepEnd), "elements are nested too deeply"},
      {drawn(many), "a drawing has more than 500 elements"},
      {drawn("<path d=\"M0 0" + std::string(32000, ' ') + "\"/>"), "the drawing is larger than 32,000 bytes"},
  }));
  CAPTURE(file.substr(0, 80));
  const Diagnostics found = faults(withDrawing(file));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "bad-drawing");
  CHECK(found[0].message == message);
}

TEST_CASE("the title of a drawing is checked, translated and reported at its place in the file") {
  SourceFiles files = withDrawing("<svg viewBox=\"0 0 9 9\">\n<title>You have a strain here.</title></svg>");
  Loaded loaded = load(files);
  REQUIRE(loaded.diagnostics.empty());
  Diagnostics found;
  lintText(loaded.model, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "forbidden-words");
  CHECK(files[kDrawing].substr(static_cast<std::size_t>(found[0].place.column) - 1, 3) == "You");
  files = withSpanish(withDrawing(drawn("")));
  CHECK(faults(files).empty());
  CHECK(load(files).model.translations.at("es").count("drawing.plaster.title") == 1);
  const Diagnostics braces =
      faults(withDrawing("<svg viewBox=\"0 0 9 9\"><title>In {days_to_race} days.</title></svg>"));
  REQUIRE(braces.size() == 1);
  CHECK(braces[0].code == "bad-placeholder");
}

TEST_CASE("a drawing or picture that is missing, unused or misnamed is reported with a suggestion") {
  SourceFiles files = withDrawing(drawn(""));
  files["drawings/plastre.svg"] = files[kDrawing];
  files.erase(kDrawing);
  Diagnostics found = faults(files);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "unknown-name");
  CHECK(found[0].place.pointer.ends_with("/drawing"));
  CHECK(found[0].hint == "did you mean \"plastre\"?");
  CHECK(found[1].code == "drawing-idle");
  CHECK(found[1].place.file == "drawings/plastre.svg");

  files = starterPack();
  files[kPicture] = svg(region("pus"));
  found = faults(files);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "drawing-idle");

  files["pictures/Foot 2.svg"] = files[kPicture];
  files.erase(kPicture);
  found = faults(files);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "bad-id");

  files = changed(starterPack(), "questions.json", "\"id\": \"days_to_race\",",
                  "\"id\": \"days_to_race\", \"picture\": \"foot\",");
  files[kPicture] = svg(region("pus"));
  found = faults(files);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "picture-mismatch");
  CHECK(found[0].place.pointer.ends_with("/picture"));
}

TEST_CASE("the regions of a picture are the options of its question, but for those that are no place") {
  CHECK(faults(withPicture(region("pus") + region("hot_skin"))).empty());
  CHECK(faults(withPicture(region("pus"), "\"pictured\": false,")).empty());
  const auto [inside, options, message] = GENERATE(table<std::string, std::string, std::string>({
      {region("pus"), "", "the picture \"foot\" has no region for \"hot_skin\""},
      {region("pus") + region("hot_skin") + region("hot_skim"), "", "the region \"hot_skim\" is no option of \"look\""},
      {region("pus") + region("hot_skin"), "\"pictured\": false,",
       "the picture \"foot\" has a region for \"hot_skin\", which is no place in it"},
      {"<title>A foot.</title>" + region("pus") + region("hot_skin"), "", "a picture has no <title>"},
  }));
  CAPTURE(message);
  const Diagnostics found = faults(withPicture(inside, options));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == message);
  CHECK_FALSE(found[0].hint.empty());
}

}  // namespace advisor::compiler
