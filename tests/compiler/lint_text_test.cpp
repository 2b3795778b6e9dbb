// How a text is written: length of sentences, reading level, slips of typing, and marks of unfinished texts.
#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/lint/slips.h"
#include "engine/compiler/lint/unfinished.h"
#include "tests/compiler/lint_of.h"

namespace advisor::compiler {

TEST_CASE("the starter pack is plainly written") { CHECK(lintOf(starterPack()).empty()); }

TEST_CASE("a sentence of more than twenty words is refused at its place") {
  const std::string twenty = "one two six ten one two six ten one two six ten one two six ten one two six ten";
  const SourceFiles files = starterPack();
  CHECK(lintOf(changed(files, "pack.json", "A blister before a race", twenty)).empty());
  const Diagnostics found =
      lintOf(changed(files, "pack.json", "A blister before a race", "Go on. " + twenty + " one."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "long-sentence");
  CHECK(found[0].place.pointer == "/title");
  CHECK(found[0].place.column == 8);
}

TEST_CASE("a text that is hard to read is refused") {
  const std::string hard =
      "Contraindicated interventions necessitate professional evaluation. Rehabilitation professionals recommend "
      "individualised progressive strengthening. Musculotendinous pathologies demonstrate considerable heterogeneity. "
      "Deterioration necessitates immediate reassessment. Conservative management remains preferable. Physiological "
      "adaptation requires consistent appropriate stimulation. Considerable variability characterises recovery.";
  const Diagnostics found = lintOf(changed(starterPack(), "pack.json", "A blister before a race", hard));
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].code == "hard-to-read");
}

TEST_CASE("slips of typing are found in the text as a reader sees it") {
  for (const char* slip :
       {"Wash  it", "Wash it ", "Wash it .", "Wash it , then dry it", "Wash it.. Dry it", "Wash it,, dry it",
        "Wash it?. So", "Wash the the foot", "The the foot", "Wash (well", "Say \u201Cno", "Wash it ,dry it"}) {
    INFO(slip);
    CHECK_FALSE(slipIn(slip, "en").empty());
  }
  for (const char* fine : {"Wash it (well).", "Wait ... then go.", "Ice, heat, etc., help.", "All that that takes",
                           "No, no.", "10 10", "See e.g. this.", "\u201CNo\u201D, they said.", "a) wash, b) dry",
                           "Wash it\nwash your hands", "Rest; rest more"}) {
    INFO(fine);
    CHECK(slipIn(fine, "en").empty());
  }
  CHECK_FALSE(slipIn("Lava el el pie", "es").empty());
  CHECK(slipIn("Vous vous lavez", "fr").empty());
  // The value of a region ends the sentence a second time.
  const SourceFiles files = changed(starterPack(), "pack.json", "a doctor or a pharmacist", "a doctor.");
  const Diagnostics found = lintOf(files);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == Code::kTypingSlip);
  CHECK(found[0].place.pointer == "/items/0/variants/0/text");
}

TEST_CASE("blanks that an author typed twice are no slip, a blank before a comma is one") {
  const auto found = [](const std::string& scope) {
    const Diagnostics all = lintOf(
        changed(starterPack(), "pack.json", "General information for adults with a blister from running.", scope));
    return std::any_of(all.begin(), all.end(), [](const auto& one) { return one.code == "typing-slip"; });
  };
  CHECK_FALSE(found("For adults who run.  Not for children. "));
  CHECK(found("For adults who run , and for no one else."));
}

TEST_CASE("a mark of a text that is to be finished is found, and words that only hold its letters are not") {
  for (const char* text : {"TODO: say how long", "Rest (TBD).", "XXX", "Lorem ipsum dolor", "How long???"}) {
    INFO(text);
    CHECK(unfinishedMarkIn(text));
  }
  for (const char* text : {"Todo va bien", "How long?", "TODOS juntos", "Size XXXL", "A ToDo list"}) {
    INFO(text);
    CHECK_FALSE(unfinishedMarkIn(text));
  }
}

TEST_CASE("a short sentence of long words is hard to read") {
  const auto refused = [](const char* title) {
    const Diagnostics found = lintOf(changed(starterPack(), "pack.json", "A blister before a race", title));
    return found.size() == 1 && found[0].code == "hard-to-read" && found[0].place.pointer == "/title";
  };
  CHECK(refused("Conservative management remains preferable"));
  CHECK(refused("Musculotendinous pathologies demonstrate heterogeneity"));
  CHECK_FALSE(refused("Get emergency help now"));
  CHECK_FALSE(refused("If you need one, ask for paracetamol (acetaminophen)"));
}

TEST_CASE("no-break spaces do not hide the length of a sentence") {
  std::string lengthy = "one";
  for (int i = 0; i < 20; ++i) lengthy += "\u00A0two";
  const Diagnostics found = lintOf(changed(starterPack(), "pack.json", "A blister before a race", lengthy));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "long-sentence");
}

TEST_CASE("sentences end at a full stop before a space, not inside numbers and abbreviations") {
  CHECK(sentencesOf("Run 1.5 km. Then stop! Why? So.").size() == 4);
  CHECK(sentencesOf("Some drugs, e.g. one of them, matter.").size() == 1);
  CHECK(sentencesOf("A line\nAnother line").size() == 2);
  CHECK(sentencesOf("").empty());
}

TEST_CASE("reading levels order texts as a reader would") {
  const auto grade = [](const char* text) { return gradeEnglish(measure(text, "en")); };
  CHECK(grade("Put ice on it. Rest your leg. Walk a bit each day.") < 2);
  CHECK(grade("Considerable variability characterises musculoskeletal rehabilitation.") > 15);
  const auto ease = [](const char* text) { return easeSpanish(measure(text, "es")); };
  CHECK(ease("Pon hielo. Descansa la pierna. Anda un poco cada día.") > 75);
  CHECK(ease("La rehabilitación musculoesquelética presenta heterogeneidad considerable.") < 20);
}

}  // namespace advisor::compiler
