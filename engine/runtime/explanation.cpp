#include "engine/runtime/explanation.h"

namespace advisor {
namespace {

bool isCertain(const Session& session, RootId root) {
  if (root != kResults) return isSingle(session.leaves(root));
  return isSingle(session.result(0)) && isSingle(session.result(1)) && isSingle(session.result(2));
}

}  // namespace

// A greedy search: an answer is dropped if the root stays certain without it. Dropping answers never makes a root more
// certain, so an answer that was needed once stays needed, and the remaining set is minimal.
void explain(Session& session, RootId root, bool* needed) {
  session.normalize();
  const std::uint32_t questions = session.pack().triageCount;
  for (std::uint32_t q = questions; q-- > 0;) {
    needed[q] = false;
    if (session.answers_[q].known != Session::kInTriage) continue;
    session.assign(q, false);
    session.propagate();
    needed[q] = !isCertain(session, root);
    if (needed[q]) session.assign(q, true);
  }
  for (std::uint32_t q = 0; q < questions; ++q) {
    if (session.answers_[q].known == Session::kInTriage) session.assign(q, true);
  }
  session.propagate();
}

void findChanges(Session& session, Changes& changes) {
  session.normalize();
  const Pack& pack = session.pack();
  for (Change& change : changes) change.question = kNothing;
  Set known = session.result(1);
  if (!isSingle(known)) return;
  for (std::uint32_t q = 0; q < pack.triageCount; ++q) {
    if (session.answers_[q].known != Session::kInTriage) continue;
    const format::Question& question = pack.questions[q];
    std::int32_t& value = session.answers_[q].value;
    const std::int32_t given = value;
    const bool anyOf = pack.isAnyOf(QuestionId{q});
    for (std::uint32_t i = 0; i < (anyOf ? question.option_count() : question.class_count()); ++i) {
      value = anyOf ? given ^ 1 << i : pack.classStarts[question.first_class() + i];
      if (!fits(pack, QuestionId{q}, value)) continue;
      session.assign(q, true);
      session.propagate();
      const Set urgency = session.result(1);
      if (!isSingle(urgency) || !isSingle(session.result(0)) || (known & urgency) != 0) continue;
      known |= urgency;
      changes[first(urgency)] = {q, value, first(session.result(0))};
    }
    value = given;
    session.assign(q, true);
    session.propagate();
  }
}

}  // namespace advisor
