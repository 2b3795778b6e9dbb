#include "engine/runtime/session.h"

#include "engine/runtime/reach.h"

namespace advisor {

bool Session::open(const Pack& pack, Arena& arena) {
  const std::uint32_t verdicts = pack.verdictCount();
  pack_ = &pack;
  possible_ = arena.take<Set>(pack.variableCount);
  leaves_ = arena.take<Set>(pack.roots.count);
  excluded_ = arena.take<Set>(verdicts / 32 + 1);
  answers_ = arena.take<Given>(pack.questions.count);
  if (arena.failed()) return false;
  excluded_[verdicts / 32] = ~all(verdicts % 32);
  forgetAll();
  return true;
}

bool Session::answer(QuestionId id, std::int32_t value) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.count || !fits(*pack_, id, value)) return false;
  answers_[q].value = value;
  setGiven(q, true);
  if (q >= pack_->triageCount || open_ > 0) {
    rebuild(q);
    return true;
  }
  // Everything is answered, so the result does not depend on the order of asking. Let every answer count until
  // `normalize`.
  for (std::uint32_t i = 0; normalized_ && i < pack_->triageCount; ++i) {
    if (answers_[i].known == kUnknown) setKnown(i, kInTriage);
  }
  setKnown(q, kInTriage);
  propagate();
  normalized_ = false;
  next_[0] = kNothing;
  return true;
}

void Session::forget(QuestionId id) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.count) return;
  setGiven(q, false);
  rebuild(q);
}

void Session::forgetAll() {
  open_ = pack_->triageCount;
  for (std::uint32_t q = 0; q < pack_->questions.count; ++q) {
    answers_[q].given = false;
    setKnown(q, kUnknown);
  }
  normalized_ = false;
  rebuild(0);
}

void Session::setGiven(std::uint32_t q, bool given) {
  if (q < pack_->triageCount) open_ += answers_[q].given - given;
  answers_[q].given = given;
}

void Session::setKnown(std::uint32_t q, Known known) {
  answers_[q].known = known;
  assign(q, known != kUnknown);
}

// Sets the possible values of a question's variables. A call of `propagate` must follow, after this or further calls.
void Session::assign(std::uint32_t q, bool answered) {
  allow(*pack_, QuestionId{q}, answered, answers_[q].value, possible_);
  forgetRoots(kResultVariables + q);
}

// Discards the cached leaves of the roots that test the variable group.
void Session::forgetRoots(std::uint32_t variableGroup) {
  for (const Dependent* d = pack_->dependents[variableGroup]; d != nullptr; d = d->next) {
    leaves_[d->root] = 0;
    const std::uint32_t verdict = d->root - pack_->firstVerdict;
    if (verdict < pack_->verdictCount()) excluded_[verdict / 32] &= ~(1u << verdict % 32);
  }
}

Set Session::evaluate(std::uint32_t root) const { return reachableTerminals(*pack_, RootId{root}, possible_); }

Set Session::leaves(RootId root) const {
  Set& leaves = leaves_[index(root)];
  if (leaves == 0) leaves = evaluate(index(root));
  return leaves;
}

// Computes the possible values of outcome, urgency and start; each may depend on those before it.
void Session::propagate() {
  for (std::uint32_t variable = 0; variable < kResultVariables; ++variable) {
    const Set values = variable == 0 ? outcomes() : leaves(RootId{index(kUrgency) + variable - 1});
    if (possible_[variable] == values) continue;
    possible_[variable] = values;
    forgetRoots(variable);
  }
}

// The outcomes that are still possible: those of all verdicts up to the first one that matches for all remaining
// answers.
Set Session::outcomes() {
  Set outcomes = 0;
  for (std::uint32_t word = 0; word <= pack_->verdictCount() / 32; ++word) {
    for (Set left = ~excluded_[word]; left != 0; left &= left - 1) {
      lastVerdict_ = pack_->firstVerdict + 32 * word + first(left);
      const Set leaves = this->leaves(RootId{lastVerdict_});
      outcomes |= leaves >> 1;
      if ((leaves & 1) == 0 || outcomes == all(pack_->outcomes.count)) return outcomes;
      if (leaves == 1) excluded_[word] |= left & -left;
    }
  }
  lastVerdict_ = kNothing;
  return outcomes;
}

bool Session::matters(QuestionId id, Stage stage) const {
  const std::uint32_t variableGroup = variableGroupOf(id);
  for (const Dependent* d = pack_->dependents[variableGroup]; d != nullptr; d = d->next) {
    const std::uint32_t root = d->root;
    if (stage == Stage::kRaceCheck ? root != index(kChecks) : root < index(kUrgency) || root >= pack_->firstRule)
      continue;
    if (root >= pack_->firstVerdict && (isSingle(possible_[0]) || root > lastVerdict_)) continue;
    if (!isSingle(leaves_[root]) && dependsOn(*pack_, RootId{root}, possible_, variableGroup)) return true;
  }
  return false;
}

// Whether the joint verdict over all rules depends on this question. This test needs no possible results, whose
// computation takes most of the time of an answer. Always false when the pack has one verdict for each rule.
bool Session::decides(std::uint32_t q, Stage stage) const {
  return stage == Stage::kTriage && pack_->verdictCount() == 1 && !isSingle(leaves_[pack_->firstVerdict]) &&
         dependsOn(*pack_, RootId{pack_->firstVerdict}, possible_, variableGroupOf(QuestionId{q}));
}

// Precondition: all questions of the stage before `from` are processed. Lets the given answers count in order while
// their questions are asked, and returns the first asked question without an answer.
std::uint32_t Session::advance(Stage stage, std::uint32_t from) {
  // The race checks may ask a triage question that was irrelevant in triage.
  const std::uint32_t end = stage == Stage::kTriage ? pack_->triageCount : pack_->questions.count;
  for (std::uint32_t q = from; q < end; ++q) {
    const bool isAsked = decides(q, stage);
    if (!isAsked) {
      propagate();
      if (!matters(QuestionId{q}, stage)) continue;
    }
    if (!answers_[q].given) {
      if (isAsked) propagate();
      return q;
    }
    setKnown(q, stage == Stage::kTriage ? kInTriage : kInRaceCheck);
  }
  propagate();
  return kNothing;
}

// Discounts all answers from question `from` on, then lets those count whose questions are asked now.
void Session::rebuild(std::uint32_t from) {
  if (!normalized_) from = 0;
  // A question that is irrelevant now stays irrelevant as more answers arrive, so an unasked answer needs no
  // recomputation.
  if (normalized_ && answers_[from].known == kUnknown && from != next_[0] && from != next_[1]) return;
  if (normalized_ && from == next_[0] && answers_[from].given) {
    // The answer belongs to the next question: it counts, and no later answer counted before.
    setKnown(from++, kInTriage);
  } else {
    for (std::uint32_t q = 0; q < pack_->questions.count; ++q) {
      const Known known = answers_[q].known;
      if (known == kInRaceCheck || (known == kInTriage && q >= from)) setKnown(q, kUnknown);
    }
  }
  normalized_ = true;
  next_[0] = advance(Stage::kTriage, from);
  next_[1] = next_[0] == kNothing && leaves(kChecksAvailable) == 2 ? advance(Stage::kRaceCheck, 0) : kNothing;
}

void Session::normalize() {
  if (!normalized_) rebuild(0);
}

std::uint32_t Session::next(Stage stage) {
  if (stage == Stage::kTriage && open_ == 0) return kNothing;
  normalize();
  return next_[index(stage)];
}

bool Session::counts(QuestionId id) {
  normalize();
  return answers_[index(id)].known != kUnknown;
}

// `least` is the largest number of questions on the shortest path through any one root, because that root alone needs
// so many answers.
Left Session::left(Stage stage) {
  std::uint32_t q = next(stage);
  if (q == kNothing) return {};
  Left left{1, 0};
  for (; q < pack_->questions.count; ++q) {
    if (matters(QuestionId{q}, stage)) ++left.most;
  }
  const bool check = stage == Stage::kRaceCheck;
  // When there are several verdicts, a later one matters only if those before it do not match, so none of them is a
  // lower bound.
  const std::uint32_t end = check ? index(kUrgency) : pack_->firstVerdict + (pack_->verdictCount() == 1 ? 1 : 0);
  for (std::uint32_t root = index(check ? kChecks : kUrgency); root < end; ++root) {
    const std::uint32_t fewest = shortestOpenPath(*pack_, RootId{root}, possible_);
    if (fewest > left.least) left.least = fewest;
  }
  return left;
}

std::uint32_t Session::firedRule(Stage stage) {
  normalize();
  const bool check = stage == Stage::kRaceCheck;
  const std::uint32_t begin = check ? pack_->firstCheckRule : pack_->firstRule;
  const std::uint32_t end = check ? pack_->firstProbe : pack_->firstCheckRule;
  for (std::uint32_t root = begin; root < end; ++root) {
    if (evaluate(root) == 2) return root - begin;
  }
  return kNothing;
}

}  // namespace advisor
