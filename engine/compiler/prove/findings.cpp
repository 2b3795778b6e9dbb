// Problems as diagnostics: the message says what is wrong, and the hint shows a reader for whom it is wrong.
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {
namespace {

std::string inWords(const Example& example) {
  std::string words;
  for (const std::string& answer : example.words) words += (words.empty() ? "" : ", ") + ("\"" + answer + "\"");
  if (words.empty()) words = "nothing out of the ordinary";
  words += " gives " + (example.outcome.empty() ? std::string("no outcome") : example.outcome);
  if (!example.urgency.empty()) words += ", " + example.urgency;
  if (!example.start.empty()) words += ", " + example.start;
  return words;
}

Diagnostic diagnosticOf(const Problem& problem) {
  Diagnostic diagnostic{problem.code, problem.place, problem.message, problem.hint};
  const auto add = [&](const std::string& sentence) {
    if (diagnostic.hint.ends_with('.')) diagnostic.hint.pop_back();  // a claim's own words end like a sentence
    diagnostic.hint += (diagnostic.hint.empty() ? "" : "; ") + sentence;
  };
  if (problem.example) add("for example: " + inWords(*problem.example));
  if (problem.milder) add("with it: " + inWords(*problem.milder));
  return diagnostic;
}

}  // namespace

Diagnostics findings(const Proof& proof, const Model& model) {
  Diagnostics found;
  for (const Problem& problem : proof.problems) found.push_back(diagnosticOf(problem));
  if (!proof.stopped.empty()) {
    found.push_back({Code::kProofTooLarge, Place{"pack.json", "", 0},
                     "the proofs of \"" + model.id + "\" stopped at " + proof.stopped,
                     "nothing is wrong that was proved before; fewer answers in one condition, or a larger budget, "
                     "lets the proofs finish"});
  }
  return found;
}

}  // namespace advisor::compiler
