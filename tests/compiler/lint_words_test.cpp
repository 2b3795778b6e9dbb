// Which words and phrases the lint forbids, in which sentences, and for which pack.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <initializer_list>
#include <random>

#include "engine/compiler/lint/words.h"
#include "tests/compiler/lint_of.h"

namespace advisor::compiler {
namespace {

PackWords names(std::initializer_list<const char*> conditions, std::initializer_list<const char*> bodyParts) {
  PackWords words;
  for (const char* name : conditions) words.conditions.push_back(nameWords(name));
  for (const char* name : bodyParts) words.bodyParts.push_back(nameWords(name));
  return words;
}

bool forbidden(const std::string& sentence, const std::string& locale, const PackWords& pack = {}) {
  return findForbidden(sentence, *forbiddenIn(locale), pack, false).has_value();
}

void checkAll(const std::string& locale, bool wanted, std::initializer_list<const char*> sentences) {
  const PackWords pack = names({"calf strain", "shin splints", "fascitis plantar", "distensión de gemelo"},
                               {"calf", "heel", "pantorrilla", "gemelo"});
  for (const char* sentence : sentences) {
    INFO(sentence);
    CHECK(forbidden(sentence, locale, pack) == wanted);
  }
}

}  // namespace

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

TEST_CASE("forbidden words are allowed where they have another meaning") {
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

TEST_CASE("a condition that is stated of the reader is refused, however it is put") {
  checkAll("en", true,
           {"This is a strain", "It was a tear", "You have plantar fasciitis", "You have, I think, a strain",
            "It's only a small pull", "That is a stress fracture", "Your calf is torn", "You tore your calf",
            "Your shin splints need rest", "This must be a torn calf", "What you have is a bruise",
            "The pain comes from a strain", "The cause is tendinopathy", "You have shin splints and can race",
            "You are suffering from tendinitis", "You’ve torn it", "It is not a tear but a strain"});
  checkAll("es", true,
           {"Esto es un tirón", "Es un desgarro", "Tienes fascitis plantar", "Se trata de una rotura",
            "Te has roto el gemelo", "Tienes, creo, una rotura", "Tu gemelo está roto", "Debe de ser una rotura",
            "Usted padece tendinitis", "No es un desgarro sino un tirón"});
}

TEST_CASE("a condition that is ruled out is refused: no answers can know that") {
  checkAll("en", true,
           {"This is not a clot", "You do not have a clot", "You don't have a fracture", "There is no fracture",
            "It isn't a tear", "Nothing is torn"});
  checkAll("es", true, {"Esto no es un coágulo", "No tienes un coágulo", "No hay fractura", "Nada está roto"});
}

TEST_CASE("leave to run, forecasts and false comfort are refused") {
  checkAll("en", true,
           {"It is safe for you to run", "You're fine to run", "You are good to go", "You can run again",
            "Running is safe for you", "It will heal in 6 weeks", "It heals in two weeks", "You’ll be fine",
            "You will be back in six weeks", "It will go away", "Nothing serious", "This is not serious",
            "No need to worry", "It is harmless", "No big deal", "Recovery is guaranteed"});
  checkAll("es", true,
           {"Es seguro que corras", "Puedes correr sin riesgo", "Se curará en 6 semanas", "Estarás bien",
            "Nada grave, puedes correr", "No es grave", "No es nada", "No te preocupes", "No pasa nada",
            "Se cura en dos semanas"});
}

TEST_CASE("probable diagnoses, findings and comparisons state a diagnosis too") {
  checkAll("en", true,
           {"You certainly have plantar fasciitis", "You probably have a strain", "You likely have shin splints",
            "You are suffering from shin splints", "It looks like a strain", "This sounds like a torn muscle",
            "This points to a strain", "That is typical of a tear", "These answers suggest a fracture",
            "The pain indicates tendinopathy", "You pulled your soleus", "You strained your foot", "You broke your toe",
            "You really pulled it", "Probably a strain", "You need surgery"});
  checkAll("es", true,
           {"Probablemente tienes una rotura", "Parece una rotura", "Suena a desgarro", "Esto apunta a una fractura",
            "Es típico de una rotura", "Las respuestas indican una fractura", "Te rompiste el gemelo",
            "Te desgarraste el sóleo", "Seguro que es un tirón", "Necesitas una operación"});
}

TEST_CASE("a condition is ruled out in many ways, and so is help") {
  checkAll("en", true,
           {"It's definitely not a clot", "A clot is ruled out", "A fracture is very unlikely",
            "It is unlikely to be a clot", "There is no sign of infection", "This has nothing to do with a clot",
            "You don't need a doctor", "You do not need to see a doctor", "No doctor is needed",
            "There is no need to see anyone", "You can skip the doctor", "You needn’t see a physio"});
  checkAll("es", true,
           {"Seguro que no es un coágulo", "El coágulo queda descartado", "Una fractura es muy improbable",
            "No hay señales de infección", "No necesitas un médico", "No hace falta que te vea nadie",
            "No hace falta ir al médico", "Puedes saltarte la consulta", "Esto no tiene nada que ver con un coágulo"});
}

TEST_CASE("comfort and promises are refused in other words as well") {
  checkAll("en", true,
           {"It's nothing",
            "It is nothing to be afraid of",
            "There is no reason to be concerned",
            "All is well",
            "It is completely benign",
            "You will run again in three weeks",
            "You will be running within a month",
            "It takes six weeks to heal",
            "Recovery takes 3 weeks",
            "You will not get worse",
            "It cannot get worse",
            "This will not harm you",
            "It is definitely safe",
            "100 % safe",
            "Your bones are healthy",
            "You are healthy",
            "You are healed",
            "Your leg has healed",
            "You have recovered",
            "Your tendon is fine",
            "It heals by itself",
            "It goes away on its own",
            "You can still run the race",
            "Don’t be afraid"});
  checkAll("es", true,
           {"Es una tontería",
            "No hay motivo para asustarse",
            "Todo está bien",
            "Es benigno",
            "Correrás en tres semanas",
            "Volverás a correr pronto",
            "Tarda seis semanas en curar",
            "La recuperación dura 3 semanas",
            "No irá a peor",
            "No puede empeorar",
            "Esto no te hará daño",
            "Es totalmente seguro",
            "Tus huesos están sanos",
            "Estás sano",
            "Estás curada",
            "Tu pierna se ha curado",
            "Te has recuperado",
            "Tu tendón está bien",
            "Se cura solo",
            "Se va sola",
            "Puedes correr la carrera",
            "No tengas miedo"});
}

TEST_CASE("advice that only sounds like a promise is allowed") {
  checkAll("en", false,
           {"Do not be afraid to stop", "Most people need three weeks", "Once your calf has healed, run easily",
            "It was fine for a while and then hurt", "See a doctor before you run", "You do not need special shoes",
            "Stop if it gets worse", "If there is no sign of infection, leave it", "This can mean a fracture",
            "When you are healthy again, start with walking", "Skip the stretch if it hurts",
            "You may be able to start if the checks pass", "Nothing but rest helped them"});
  checkAll("es", false,
           {"No tengas reparo en parar", "La mayoría necesita tres semanas", "Cuando tu pierna se haya curado, camina",
            "Ve al médico antes de correr", "Para si empeora", "Si no hay señales de infección, déjala",
            "Esto puede indicar una fractura", "Podría parecer una rotura", "No necesitas zapatillas especiales",
            "Deja el estiramiento si duele", "No te saltes la consulta", "Solo el reposo les ayudó"});
}

TEST_CASE("a negation or a condition excuses words in its own clause and no further") {
  checkAll(
      "en", true,
      {"This is not serious: you have a calf strain", "If it swells, you have a clot", "Do not rest, it is safe to run",
       "It does not swell, so you have a strain", "You cannot walk and it is a fracture"});
  checkAll("es", true, {"Esto no es grave: tienes una distensión de gemelo", "Si se hincha, tienes un coágulo"});
  checkAll("en", false,
           {"It does not mean that you have a strain", "Ask if it is safe for you to run", "Is it a strain?",
            "This fits a calf strain", "This could be a fracture", "You may have a clot: call now",
            "Do not run if you have any signs of infection", "It is fine to ask twice", "It was a cramp that let go"});
  checkAll("es", false,
           {"Esto encaja con una distensión", "Podría ser una rotura", "¿Tienes un coágulo?",
            "Pregunta si puedes correr", "Esto no quiere decir que tengas un coágulo"});
}

TEST_CASE("no spelling hides a phrase: blanks, soft hyphens, accents in two characters, apostrophes, capitals") {
  checkAll(
      "en", true,
      {"nothing\u00A0to worry about", "nothing\u2003to\u202Fworry\u3000about", "noth\u00ADing to worry about",
       "no\u200Bthing to \u2060worry about", "You\u2019ve a strain", "You\u02BCve got a strain", "THIS IS A STRAIN",
       "You have a calf\u2011strain", "You have a **strain**", "\uFF39\uFF4F\uFF55 have a strain"});
  checkAll("es", true, {"Es solo un tiro\u0301n", "TIENES UNA DISTENSIÓN", "El diagno\u0301stico es claro"});
}

TEST_CASE("conditions and parts of the body are the pack's own: a heel pack is as safe as a calf pack") {
  const char* sentence = "You have policeman's heel";
  CHECK_FALSE(forbidden(sentence, "en"));
  CHECK(forbidden(sentence, "en", names({"policeman's heel"}, {})));
  CHECK(forbidden("You have heel spurs", "en", names({"heel spur"}, {})));
  CHECK_FALSE(forbidden("A foot will mend in time", "en"));
  CHECK(forbidden("A foot will mend in time", "en", names({}, {"foot"})));
}

TEST_CASE("no phrase that a sentence holds is left out by the index of phrases") {
  for (const char* locale : {"en", "es"}) {
    const ForbiddenLanguage& language = *forbiddenIn(locale);
    std::mt19937 random(7);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
    int held = 0;
    for (int round = 0; round < 20'000; ++round) {
      // A sentence that follows one pattern, with one word for each part or none for a part that may be absent.
      std::string sentence;
      for (std::string_view part : splitAt(language.phrases[below(language.phrases.size())].pattern, ' ')) {
        if (part == "~" || part.starts_with('!')) continue;
        if (part.ends_with('?')) part.remove_suffix(1);
        const std::vector<std::string_view> choices = splitAt(part, '|');
        std::string word(choices[below(choices.size())]);
        if (word == "@condition") word = "tear";
        if (word == "@body") word = "calf";
        if (word == "@number") word = "3";
        std::erase(word, '*');
        if (below(8) > 0) sentence += word + " ";
      }
      const std::vector<Word> words = wordsOf(sentence, language.words);
      const PackWords pack = names({}, {"calf"});
      const std::vector<std::size_t> possible = language.index.possible(words);
      for (std::size_t i = 0; i < language.phrases.size(); ++i) {
        if (findPhrase(language.phrases[i].pattern, words, language.words, pack).empty()) continue;
        ++held;
        INFO(sentence << ": " << language.phrases[i].pattern);
        REQUIRE(std::binary_search(possible.begin(), possible.end(), i));
      }
    }
    CHECK(held > 10'000);
  }
}

TEST_CASE("a reader’s own words may name a condition") {
  const ForbiddenLanguage& english = *forbiddenIn("en");
  CHECK(findForbidden("You have had a clot or have a clot now; you have a clot", english, {}, false));
  CHECK_FALSE(findForbidden("you have a clot", english, {}, true));
}

TEST_CASE("forbidden words are found in each plural form and with the words of each region") {
  const SourceFiles files = starterPack();
  const auto refused = [&](const std::string& title) {
    const Diagnostics found = lintOf(changed(files, "pack.json", "A blister before a race", title));
    return std::any_of(found.begin(), found.end(), [](const auto& one) { return one.code == "forbidden-words"; });
  };
  CHECK(refused("It {days_to_race, plural, one {is a strain} other {hurts}}"));
  CHECK(refused("It {days_to_race, plural, one {hurts} other {is a strain}}"));
  CHECK_FALSE(refused("It {days_to_race, plural, one {hurts} other {hurts a lot}}"));
  CHECK_FALSE(refused("Ask {seen_by}"));
  CHECK(refused("You have {seen_by} strain"));
}

TEST_CASE("forbidden words are found with the words of each option of an answer that a text repeats") {
  const SourceFiles files = starterPack();
  const auto refused = [&](const std::string& option) {
    SourceFiles edited = changed(files, "questions.json", "\"you limp\"", "\"" + option + "\"");
    edited = changed(edited, "advice.json", "\"Do not run until you walk without a limp\"", "\"You have {walk}\"");
    const Diagnostics found = lintOf(edited);
    return std::any_of(found.begin(), found.end(), [](const auto& one) { return one.code == "forbidden-words"; });
  };
  CHECK(refused("a strain"));
  CHECK_FALSE(refused("a limp"));
}

TEST_CASE("the pack's list of names reaches the lint") {
  SourceFiles files = changed(starterPack(), "pack.json", "A blister before a race", "You have a friction bubble");
  CHECK(lintOf(files).empty());
  files = changed(files, "pack.json", "\"regions\": [",
                  R"("lint": {"conditions": {"en": ["friction bubble"]}}, "regions": [)");
  const Diagnostics found = lintOf(files);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "forbidden-words");
}

TEST_CASE("a list of names for a language that the pack does not have is refused") {
  const Diagnostics found = load(changed(starterPack(), "pack.json", "\"regions\": [",
                                         R"("lint": {"body_parts": {"fr": ["pied"]}}, "regions": [)"))
                                .diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "unknown-key");
  CHECK(found[0].place.pointer == "/lint/body_parts/fr");
}

// tests/compiler/sentences: one sentence a line, of all kinds that are refused, and harmless ones that look like them.
TEST_CASE("each of the collected sentences is refused or allowed as it is filed") {
  const PackWords pack =
      names({"calf strain", "shin splints", "torn calf", "rotura fibrilar", "periostitis tibial"},
            {"calf", "soleus", "leg", "foot", "shin", "heel", "gemelo", "pantorrilla", "pierna", "pie"});
  for (const std::string locale : {"en", "es"}) {
    for (const std::string kind : {"forbidden", "harmless"}) {
      std::ifstream file("tests/compiler/sentences/" + kind + "." + locale + ".txt");
      int count = 0;
      for (std::string sentence; std::getline(file, sentence); ++count) {
        INFO(sentence);
        CHECK(forbidden(sentence, locale, pack) == (kind == "forbidden"));
      }
      CHECK(count > 90);
    }
  }
}

}  // namespace advisor::compiler
