#include "engine/compiler/prove/example.h"

#include "engine/compiler/condition/ids.h"

namespace advisor::compiler {
namespace {

std::string inWords(const Question& question, const Answer& answer) {
  std::string words;
  for (const OptionId option : answer.options) {
    words += (words.empty() ? "" : "; ") + question.options[at(option)].text.value;
  }
  if (answer.number) words = std::to_string(*answer.number);
  if (words.empty()) words = question.none.value.empty() ? "none" : question.none.value;
  return question.text.value + " — " + words;
}

// Selects answers that keep a reader in `set` whatever the other answers are. It releases the answers one by one, the
// tailoring questions at the end first, while every reader with the remaining answers is in the set.
std::vector<bool> needed(SymbolicModel& meaning, const Assignment& values, const Bdd& set, const Bdd& real) {
  const AnswerSpace& space = meaning.space();
  const auto questions = meaning.model().questions.size();
  std::vector<bool> need(questions, true);
  std::vector<Bdd> given(questions, Bdd::constantTrue());
  for (std::size_t b = 0; b < space.blocks().size(); ++b) {
    const QuestionId question = space.blocks()[b].question;
    if (space.holds(meaning.asked(question), values)) given[at(question)] &= space.is(static_cast<int>(b), values[b]);
  }
  std::vector<Bdd> before{Bdd::constantTrue()};
  for (const Bdd& one : given) before.push_back(before.back() & one);
  Bdd after = Bdd::constantTrue();
  for (std::size_t q = questions; q-- > 0;) {
    need[q] = !((before[q] & after & real) - set).isEmpty();
    if (need[q]) after &= given[q];
  }
  return need;
}

}  // namespace

Example exampleOf(SymbolicModel& meaning, const Assignment& values, const Bdd& set, const Bdd& real, Stage upTo) {
  const AnswerSpace& space = meaning.space();
  const Model& model = meaning.model();
  const std::vector<bool> need = needed(meaning, values, set, real);
  Example made;
  for (const QuestionId q : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(q)];
    if (question.stage > upTo || !space.holds(meaning.asked(q), values)) continue;
    const Answer answer = space.answer(values, q);
    made.answers[q] = answer;
    const bool plain = question.kind == QuestionKind::any_of && answer.options.empty();
    if (need[at(q)] && !plain) made.words.push_back(inWords(question, answer));
  }
  for (std::size_t o = 0; o < model.outcomes.size(); ++o) {
    if (space.holds(meaning.outcomes()[o], values)) made.outcome = model.outcomes[o].id;
  }
  for (std::size_t u = 0; u < namesOf<Urgency>().size(); ++u) {
    if (space.holds(meaning.urgencies()[u], values)) made.urgency = namesOf<Urgency>()[u];
  }
  for (std::size_t s = 0; s < namesOf<Start>().size(); ++s) {
    if (space.holds(meaning.starts()[s], values)) made.start = namesOf<Start>()[s];
  }
  return made;
}

}  // namespace advisor::compiler
