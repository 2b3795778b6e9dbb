#include "engine/compiler/command/ask_words.h"

#include "engine/compiler/source/language.h"

namespace advisor::compiler {
namespace {

constexpr AskWords kEnglish{
    .why = "why",
    .back = "back",
    .quit = "quit",
    .none = "none",
    .howTo = "Answer with numbers, or type: why, back, quit.",
    .from = "a whole number from ",
    .to = " to ",
    .orNone = " (or: none)",
    .notAnAnswer = "That is not an answer to this question. Type a number, why, back or quit.",
    .firstQuestion = "This is the first question.",
    .notFinished = "Not finished: no result.",
    .checks = "Checks before the race:",
    .urgencyIs = "urgency ",
    .startIs = "start ",
    .ruleIs = "rule ",
    .sections = {"Result", "The race", "Checklist", "Instead of running", "How long it takes",
                 "What helps, and what does not", "If you start anyway", "The way back to running",
                 "The week after the race", "When not to start", "When to stop", "What to watch for",
                 "What this cannot tell"},
    .urgency = {"emergency now", "same day", "within days", "self care"},
    .start = {"not until cleared", "not until seen", "do not start", "if checks pass", "no race"},
    .status = {"", "do", "do not", "not now", "note"},
};

constexpr AskWords kSpanish{
    .why = "por qué",
    .back = "atrás",
    .quit = "salir",
    .none = "nada",
    .howTo = "Responde con números o escribe: por qué, atrás, salir.",
    .from = "un número entero de ",
    .to = " a ",
    .orNone = " (o: nada)",
    .notAnAnswer = "Eso no responde a esta pregunta. Escribe un número, por qué, atrás o salir.",
    .firstQuestion = "Esta es la primera pregunta.",
    .notFinished = "Sin terminar: no hay resultado.",
    .checks = "Pruebas antes de la carrera:",
    .urgencyIs = "urgencia: ",
    .startIs = "carrera: ",
    .ruleIs = "regla: ",
    .sections = {"Resultado", "La carrera", "Lista", "En lugar de correr", "Cuánto tarda", "Lo que ayuda y lo que no",
                 "Si corres de todos modos", "La vuelta a correr", "La semana después de la carrera",
                 "Cuándo no correr", "Cuándo parar", "A qué prestar atención", "Lo que esto no puede saber"},
    .urgency = {"emergencia ahora", "el mismo día", "en los próximos días", "cuidados en casa"},
    .start = {"no hasta que un médico lo apruebe", "no hasta que te vean", "no correr", "si se superan las pruebas",
              "sin carrera"},
    .status = {"", "sí", "no", "ahora no", "nota"},
};

}  // namespace

const AskWords& askWords(std::string_view locale) { return languageOf(locale) == "es" ? kSpanish : kEnglish; }

}  // namespace advisor::compiler
