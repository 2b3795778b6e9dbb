#include "engine/runtime/explanation.h"

namespace advisor {

bool Explainer::certain(std::uint32_t item) const {
  if (item == kNothing) return session_->results().certain();
  return isSingle(session_->leaves(session_->pack().item(ItemId{static_cast<std::uint16_t>(item)})));
}

// Greedy: each answer is left out if the line stays certain without it. Certainty only shrinks as answers go, so no
// answer that was kept could be left out later, and the set that remains is minimal.
std::uint32_t Explainer::explain(std::uint32_t item, std::span<bool> needed) {
  session_->settle();
  const std::uint32_t questions = session_->pack().triageCount;
  std::uint32_t count = 0;
  for (std::uint32_t q = questions; q-- > 0;) {
    needed[q] = false;
    if (session_->answers_[q].known != Session::kInTriage) continue;
    change(q, Session::kLeftOut);
    if (certain(item)) continue;
    change(q, Session::kInTriage);
    needed[q] = true;
    ++count;
  }
  for (std::uint32_t q = 0; q < questions; ++q) {
    if (session_->answers_[q].known == Session::kLeftOut) change(q, Session::kInTriage);
  }
  return count;
}

void Explainer::change(std::uint32_t question, Session::Known known) {
  session_->know(question, known);
  session_->decide();
}

void Explainer::tryValue(std::uint32_t question, std::int32_t value) {
  session_->answers_[question].value = value;
  change(question, Session::kInTriage);
}

// For each other urgency the first single answer, in the order of the content, after which it is certain.
std::uint32_t Explainer::changes(std::span<Change, kMaxChanges> found) {
  session_->settle();
  const Pack& pack = session_->pack();
  Set known = session_->results().urgency;
  if (!isSingle(known)) return 0;
  const Set own = known;
  Change byUrgency[kUrgencies];
  for (std::uint16_t i = 0; i < pack.triageCount; ++i) {
    if (session_->answers_[i].known != Session::kInTriage) continue;
    const format::Question& question = pack.questions[i];
    const std::int32_t given = session_->answers_[i].value;
    const bool number = question.kind() >= 2;
    for (std::uint32_t v = 0; v < (number ? question.class_count() + 1u : question.option_count()); ++v) {
      std::int32_t value = static_cast<std::int32_t>(v);
      if (question.kind() == 1) value = given ^ (1 << v);
      if (number) value = v == question.class_count() ? kNull : pack.classStarts[question.first_class() + v];
      if (!fits(question, value)) continue;
      tryValue(i, value);
      const Results now = session_->results();
      if (!isSingle(now.urgency) || !isSingle(now.outcome) || (known & now.urgency) != 0) continue;
      known |= now.urgency;
      const auto urgency = static_cast<std::uint8_t>(first(now.urgency));
      byUrgency[urgency] = {QuestionId{i}, value, urgency, static_cast<std::uint8_t>(first(now.outcome))};
    }
    tryValue(i, given);
  }
  std::uint32_t count = 0;
  for (Set left = known & ~own; left != 0; left &= left - 1) found[count++] = byUrgency[first(left)];
  return count;
}

}  // namespace advisor
