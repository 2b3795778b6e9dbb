#include <catch2/catch.hpp>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/lint/text.h"
#include "engine/compiler/lint/words.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

Diagnostics lintOf(const SourceFiles& files) {
  Diagnostics found;
  lintText(load(files).model, found);
  return found;
}

bool forbidden(const std::string& sentence, const std::string& locale) {
  return findForbidden(sentence, locale, false).has_value();
}

}  // namespace

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

TEST_CASE("words that state a diagnosis or reassure are refused, in both languages") {
  for (const char* sentence :
       {"You have a strain", "It looks as though you’ve got a torn calf", "Our diagnosis: a strain",
        "There is nothing to worry about", "It is just a strain", "It is safe to run", "This will cure it",
        "Push through the pain", "Stretch all day, every day"}) {
    INFO(sentence);
    CHECK(forbidden(sentence, "en"));
  }
  for (const char* sentence :
       {"Tienes una rotura", "El diagnóstico es claro", "No hay de qué preocuparse", "Es solo un tirón",
        "Es seguro correr", "Esto te curará", "Aguanta el dolor", "Todo el día, todos los días"}) {
    INFO(sentence);
    CHECK(forbidden(sentence, "es"));
  }
}

TEST_CASE("the same words are allowed where they say something else") {
  for (const char* sentence :
       {"This is not a diagnosis", "You have 5 days to the race", "If you have a clot, go now",
        "Do not push through pain", "This cannot tell if it is safe to run", "You have pain at rest", "Secure the heel",
        "When you have a torn muscle, rest", "Massage is not for all day, every day"}) {
    INFO(sentence);
    CHECK_FALSE(forbidden(sentence, "en"));
  }
  for (const char* sentence :
       {"Esto no es un diagnóstico", "Tienes 5 días hasta la carrera", "Si tienes un coágulo, ve ya",
        "Procura descansar", "No corras con dolor", "Asegura el talón"}) {
    INFO(sentence);
    CHECK_FALSE(forbidden(sentence, "es"));
  }
}

TEST_CASE("what the reader says about themselves may name a condition") {
  CHECK(findForbidden("You have had a clot or have a clot now; you have a clot", "en", false));
  CHECK_FALSE(findForbidden("you have a clot", "en", true));
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
