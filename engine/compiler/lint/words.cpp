#include "engine/compiler/lint/words.h"

#include <array>
#include <map>
#include <regex>

namespace advisor::compiler {
namespace {

// After "you have" only names of conditions count: "you have 5 days" and "you have pain" state no diagnosis.
constexpr std::string_view kStateHint = "say what the answers fit: \"this fits …\", never what the reader has";
constexpr std::string_view kPromiseHint = "say when to be seen instead of that it will be fine";

constexpr std::array<ForbiddenWords, 8> kEnglish{{
    {R"(\byou(?:'ve| have)(?: got)?(?: (?:a|an|the|some|probably|likely|almost|certainly|clearly|just|only|only a|mild|minor|small|deep|calf|muscle|achilles|blood|stress|bone))* )"
     R"((?:strains?|strained|tears?|torn|ruptures?|ruptured|clots?|dvt|thrombosis|embolism|fractures?|fractured|injury|)"
     R"(tendinopathy|tendinitis|tendonitis|infection|cellulitis|syndrome|sprains?|sprained|shin splints|cyst|sciatica|pulled|overuse)\b)",
     kStateHint, true, true},
    {R"(\bdiagnos(?:is|es|e|ed|ing|tic)\b)", "this is no diagnosis and may only say so", true, false},
    {R"(\bnothing to worry about\b)", kPromiseHint, false, false},
    {R"(\b(?:just|only) a (?:small |minor |little )?(?:strain|pull|sprain|cramp)\b)", kPromiseHint, true, true},
    {R"(\bsafe to run\b)", "say \"may start if the checks pass\"", true, false},
    {R"(\bcure[sd]?\b)", "nothing here cures; say what may help", true, false},
    {R"(\b(?:push|run|work) through (?:it|the pain|pain|this)\b|\bpush through\b)", "say to stop when it hurts", true,
     false},
    {R"(\ball day,? every day\b)", "say how often and how long", true, false},
}};

// Bytes, not letters: an accented letter has two, so it stands in an alternative and never in a class.
constexpr std::array<ForbiddenWords, 8> kSpanish{{
    {R"((?:^|[^a-zñ])(?:usted tiene|tienes|tiene usted|usted padece|padeces|sufres)(?: (?:un|una|el|la|probablemente|seguramente|leve|pequeña|pequeño))* )"
     R"((?:distensión|desgarro|rotura|tirón|trombo|coágulo|trombosis|embolia|fractura|lesión|tendinopatía|tendinitis|infección|celulitis|síndrome|esguince|periostitis|quiste|ciática|sobrecarga)(?![a-zñ]))",
     "di con qué encajan las respuestas, nunca lo que tiene la persona", true, true},
    {R"(diagn(?:o|ó)stic|diagnos)", "esto no es un diagnóstico y solo puede decir eso", true, false},
    {R"(nada (?:de|por) (?:lo )?qu(?:e|é) preocupar|no hay (?:de|por) (?:lo )?qu(?:e|é) preocupar|no te preocupes)",
     "di cuándo pedir ayuda en lugar de tranquilizar", false, false},
    {R"((?:^|[^a-zñ])(?:s(?:o|ó)lo|solamente|no es m(?:a|á)s que) (?:es )?(?:un|una) (?:simple |pequeña |pequeño )?(?:distensión|tirón|esguince|calambre|sobrecarga)(?![a-zñ]))",
     "di cuándo pedir ayuda en lugar de tranquilizar", true, true},
    {R"(seguro (?:para )?correr|correr (?:es seguro|sin riesgo|con seguridad))",
     "di «puedes salir si superas las pruebas»", true, false},
    {R"((?:^|[^a-zñ])(?:curar(?:á|a)?|curas?|cúrate|curación)(?![a-zñ]))", "nada de esto cura; di qué puede aliviar",
     true, false},
    {R"(aguant(?:a|ar|e) (?:el|con el|con) dolor|corre(?:r)? con (?:el )?dolor|a pesar del dolor)",
     "di que pare si duele", true, false},
    {R"(todo el día,? todos los días)", "di cuántas veces y cuánto tiempo", true, false},
}};

const std::regex& compiled(std::string_view pattern) {
  static std::map<std::string_view, std::regex> cache;
  auto found = cache.find(pattern);
  if (found == cache.end()) {
    found = cache.emplace(pattern, std::regex(pattern.begin(), pattern.end(), std::regex::optimize)).first;
  }
  return found->second;
}

// Lower case, with the typographic apostrophe as a plain one and Spanish capitals folded too.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (text.substr(i, 3) == "\xE2\x80\x99") {
      out += '\'';
      i += 2;
    } else if (c == '\xC3' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0x9F) {
      out += c;
      out += static_cast<char>(static_cast<unsigned char>(text[++i]) | 0x20U);
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kEnglishNegation =
    R"(\b(?:not|no|never|cannot|can't|don't|doesn't|isn't|without|nor|neither|rather than|instead of)\b)";
constexpr std::string_view kSpanishNegation =
    R"((?:^|[^a-zñ])(?:no|nunca|ni|sin|tampoco|en lugar de|en vez de)(?![a-zñ]))";
constexpr std::string_view kEnglishCondition = R"(\b(?:if|when|whether|unless|until|do|did|once|while|where)\b)";
constexpr std::string_view kSpanishCondition = R"((?:^|[^a-zñ])(?:si|cuando|aunque|mientras|hasta que)(?![a-zñ])|¿)";

}  // namespace

std::span<const ForbiddenWords> forbiddenWords(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  if (language == "en") return kEnglish;
  if (language == "es") return kSpanish;
  return {};
}

std::optional<WordFinding> findForbidden(std::string_view sentence, std::string_view locale, bool byReader) {
  const std::string text = folded(sentence);
  const bool spanish = locale.substr(0, 2) == "es";
  const std::regex& negation = compiled(spanish ? kSpanishNegation : kEnglishNegation);
  const std::regex& condition = compiled(spanish ? kSpanishCondition : kEnglishCondition);
  for (const ForbiddenWords& words : forbiddenWords(locale)) {
    std::smatch match;
    if (!std::regex_search(text, match, compiled(words.pattern))) continue;
    const std::string before = match.prefix().str();
    if (words.mayBeNegated && std::regex_search(before, negation)) continue;
    if (words.isStatement && (byReader || std::regex_search(before, condition))) continue;
    return WordFinding{match.str(), words.hint};
  }
  return std::nullopt;
}

}  // namespace advisor::compiler
