#include "engine/runtime/explanation.h"

#include "engine/runtime/answer.h"

namespace advisor {

bool Explainer::open(Session& session, Arena& arena) {
  session_ = &session;
  possible_ = arena.take<Set>(session.pack().variables.size());
  return possible_ != nullptr;
}

void Explainer::copy() {
  session_->counts(QuestionId{0});  // settles, so that only answers that count are looked at
  for (std::size_t v = 0; v < session_->pack().variables.size(); ++v) possible_[v] = session_->possible()[v];
}

// What the results can be under `possible_`, worked out afresh.
Results Explainer::results() {
  const Pack& pack = session_->pack();
  Set outcomes = 0;
  for (std::uint32_t i = 0; i < pack.verdictCount; ++i) {
    const Set leaves = reach(pack, pack.verdict(i), possible_, session_->marks()).leaves;
    outcomes |= leaves >> 1;
    if ((leaves & 1) == 0) break;
  }
  possible_[0] = outcomes;
  possible_[1] = reach(pack, pack.urgency(), possible_, session_->marks()).leaves;
  possible_[2] = reach(pack, pack.start(), possible_, session_->marks()).leaves;
  return {possible_[0], possible_[1], possible_[2]};
}

bool Explainer::certain(std::uint32_t item) {
  const Results now = results();
  if (item == kNothing) return now.certain();
  const RootId root = session_->pack().item(ItemId{static_cast<std::uint16_t>(item)});
  return isSingle(reach(session_->pack(), root, possible_, session_->marks()).leaves);
}

// Greedy: each answer is left out if the line stays certain without it. Certainty only shrinks as answers go, so no
// answer that was kept could be left out later, and the set that remains is minimal.
std::uint32_t Explainer::explain(std::uint32_t item, std::span<bool> needed) {
  copy();
  const Pack& pack = session_->pack();
  std::uint32_t count = 0;
  for (std::uint32_t i = pack.triageCount; i > 0; --i) {
    const QuestionId q{static_cast<std::uint16_t>(i - 1)};
    needed[i - 1] = false;
    if (!session_->counts(q)) continue;
    allowAll(pack, q, possible_);
    if (certain(item)) continue;
    allow(pack, q, session_->answerOf(q), possible_);
    needed[i - 1] = true;
    ++count;
  }
  return count;
}

std::uint32_t Explainer::changes(std::span<Change, kMaxChanges> found) {
  copy();
  const Set urgency = session_->results().urgency;
  if (!isSingle(urgency)) return 0;
  std::uint32_t count = 0;
  for (std::uint32_t target = 0; target < kUrgencies && count < found.size(); ++target) {
    if (urgency == 1u << target) continue;
    if (find(target, found[count])) ++count;
  }
  return count;
}

// The first single answer, in the order of the content, after which the urgency is certainly the target.
bool Explainer::find(std::uint32_t target, Change& change) {
  const Pack& pack = session_->pack();
  for (std::uint16_t i = 0; i < pack.triageCount; ++i) {
    const QuestionId q{i};
    if (!session_->counts(q)) continue;
    const std::int32_t own = session_->answerOf(q);
    const format::Question& question = pack.questions[i];
    std::uint32_t values = question.option_count();
    if (pack.isNumber(q)) values = question.class_count() + (question.flags() & 1u);
    for (std::uint32_t v = 0; v < values; ++v) {
      std::int32_t value = static_cast<std::int32_t>(v);
      if (pack.isAnyOf(q)) value = own ^ (1 << v);
      if (pack.isNumber(q)) value = v == question.class_count() ? kNull : pack.classStarts[question.first_class() + v];
      if (value == own || !fits(question, value)) continue;
      allow(pack, q, value, possible_);
      const Results now = results();
      if (now.urgency == 1u << target && isSingle(now.outcome)) {
        change = {q, value, static_cast<std::uint8_t>(target), static_cast<std::uint8_t>(first(now.outcome))};
        allow(pack, q, own, possible_);
        return true;
      }
    }
    allow(pack, q, own, possible_);
  }
  return false;
}

}  // namespace advisor
