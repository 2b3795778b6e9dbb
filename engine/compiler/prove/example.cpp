// Turns an assignment of the diagrams back into a reader with answers and a result.
#include <algorithm>

#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string inWords(const Question& question, const Answer& answer) {
  std::string words;
  for (const int option : answer.options) {
    words += (words.empty() ? "" : "; ") + question.options[at(option)].text.value;
  }
  if (answer.number) words = std::to_string(*answer.number);
  if (words.empty()) words = question.none.value.empty() ? "none" : question.none.value;
  return question.text.value + " — " + words;
}

}  // namespace

Example Work::example(const Assignment& values, Stage upTo) const {
  const AnswerSpace& space = meaning.space();
  Example made;
  for (int q = 0; q < static_cast<int>(model.questions.size()); ++q) {
    const Question& question = model.questions[at(q)];
    if (question.stage > upTo || !space.holds(meaning.asked(q), values)) continue;
    const Answer answer = space.answer(values, q);
    made.answers[q] = answer;
    const bool telling = question.kind == QuestionKind::kAnyOf ? !answer.options.empty()
                                                               : space.holds(interview.asks(q), values) || answer.number;
    if (telling) made.words.push_back(inWords(question, answer));
  }
  for (std::size_t o = 0; o < model.outcomes.size(); ++o) {
    if (space.holds(meaning.outcomes()[o], values)) made.outcome = model.outcomes[o].id;
  }
  for (std::size_t u = 0; u < kUrgencyNames.size(); ++u) {
    if (space.holds(meaning.urgencies()[u], values)) made.urgency = kUrgencyNames[u];
  }
  for (std::size_t s = 0; s < kStartNames.size(); ++s) {
    if (space.holds(meaning.starts()[s], values)) made.start = kStartNames[s];
  }
  return made;
}

Example Work::example(const Diagram& set) const {
  const std::optional<Assignment> values = meaning.space().smallest(set & real);
  return values ? example(*values) : Example{};
}

Count Work::count(const Diagram& set) const { return meaning.space().count(set & real, meaning.space().triageBlocks()); }

void Work::claim(const char* id, const char* text, std::size_t before) const {
  ClaimProof made;
  made.id = id;
  made.text = text;
  made.builtIn = true;
  made.holds = proof.problems.size() == before;
  if (!made.holds) made.example = proof.problems[before].example;
  proof.claims.push_back(std::move(made));
}

}  // namespace advisor::compiler
