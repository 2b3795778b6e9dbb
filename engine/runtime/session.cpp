#include "engine/runtime/session.h"

namespace advisor {

bool Session::open(const Pack& pack, Arena& arena) {
  pack_ = &pack;
  possible_ = arena.take<Set>(pack.variableCount);
  leaves_ = arena.take<Set>(pack.roots.count);
  mayMatch_ = arena.take<Set>(pack.verdicts.count / 32 + 1);
  answers_ = arena.take<Given>(pack.questions.count);
  marks_ = arena.take<std::uint16_t>(pack.largestRoot + 1);
  if (arena.failed()) return false;
  for (std::uint32_t v = 0; v < pack.variableCount; ++v) possible_[v] = all(pack.variables[v].domain);
  for (std::uint32_t word = 0; word <= pack.verdicts.count / 32; ++word)
    mayMatch_[word] = all(pack.verdicts.count - 32 * word);
  open_ = pack.triageCount;
  settled_ = true;
  advance(0, 0);
  return true;
}

bool Session::answer(QuestionId id, std::int32_t value) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.count || !fits(pack_->questions[q], value)) return false;
  Given& answer = answers_[q];
  const bool triage = q < pack_->triageCount;
  if (triage && !answer.given) --open_;
  answer.given = true;
  answer.value = value;
  if (triage && open_ == 0) {
    // Everything is answered, so the result cannot depend on the order of asking: let every answer count for now.
    for (std::uint32_t i = settled_ ? 0 : q; i < pack_->triageCount; ++i) {
      if (i == q || answers_[i].known == kUnknown) know(i, kInTriage);
      if (!settled_) break;
    }
    decide();
    settled_ = false;
    next_[0] = kNothing;
  } else if (!settled_ || answer.known != kUnknown) {
    rebuild(settled_ ? q : 0);
  } else if (q == next_[0] || q == next_[1]) {
    advance(q == next_[0] ? 0 : 1, q);
  }  // else it is not asked yet, or never will be: what cannot matter now cannot matter once more is known
  return true;
}

void Session::forget(QuestionId id) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.count || !answers_[q].given) return;
  answers_[q].given = false;
  if (q < pack_->triageCount) ++open_;
  if (!settled_ || answers_[q].known != kUnknown) rebuild(settled_ ? q : 0);
}

void Session::forgetAll() {
  for (std::uint32_t q = 0; q < pack_->questions.count; ++q) answers_[q].given = false;
  open_ = pack_->triageCount;
  rebuild(0);
}

// Sets what a question's variables can be. `decide` follows, at once or after more of these.
void Session::know(std::uint32_t q, Known known) {
  answers_[q].known = known;
  allow(*pack_, QuestionId{static_cast<std::uint16_t>(q)}, known >= kInTriage, answers_[q].value, possible_);
  forgetRoots(kResultVariables + q);
}

// What was worked out for the roots that test the owner no longer holds.
void Session::forgetRoots(std::uint32_t owner) {
  for (const Dependent* d = pack_->dependents[owner]; d != nullptr; d = d->next) {
    leaves_[d->root] = 0;
    if (d->root < pack_->firstRule) mayMatch_[d->root / 32] |= 1u << d->root % 32;
  }
}

Reach Session::look(std::uint32_t root, std::uint32_t owner) const {
  return reach(*pack_, RootId{root}, possible_, marks_, owner);
}

Set Session::leaves(RootId root) const {
  Set& leaves = leaves_[index(root)];
  if (leaves == 0) leaves = look(index(root)).leaves;
  return leaves;
}

// What outcome, urgency and start can be; each may follow from those before it.
void Session::decide() {
  for (std::uint32_t variable = 0; variable < kResultVariables; ++variable) {
    const Set values = variable == 0 ? outcomes() : leaves(RootId{pack_->firstResult + variable - 1});
    if (possible_[variable] == values) continue;
    possible_[variable] = values;
    forgetRoots(variable);
  }
}

// The outcomes still possible: those of every verdict up to the first one that matches whatever follows.
Set Session::outcomes() {
  Set outcomes = 0;
  for (std::uint32_t word = 0; word <= pack_->firstRule / 32; ++word) {
    for (Set left = mayMatch_[word]; left != 0; left &= left - 1) {
      lastVerdict_ = 32 * word + first(left);
      const Set leaves = this->leaves(RootId{lastVerdict_});
      outcomes |= leaves >> 1;
      if ((leaves & 1) == 0 || outcomes == all(pack_->outcomes.count)) return outcomes;
      if (leaves == 1) mayMatch_[word] &= ~(left & -left);
    }
  }
  lastVerdict_ = kNothing;
  return outcomes;
}

bool Session::matters(QuestionId id, Stage stage) const {
  const std::uint32_t owner = ownerOf(id);
  for (const Dependent* d = pack_->dependents[owner]; d != nullptr; d = d->next) {
    const std::uint32_t root = d->root;
    if (stage == Stage::kRaceCheck ? root != pack_->firstCheck + 1 : root >= pack_->firstCheck) continue;
    if (root < pack_->firstRule ? isSingle(possible_[0]) || root > lastVerdict_ : root < pack_->firstResult) continue;
    if (!isSingle(leaves_[root]) && look(root, owner).matters) return true;
  }
  return false;
}

// From a settled state up to `from` in the stage: lets later answers count while they are asked, up to the first one
// missing. The race checks may ask for an answer of triage that did not matter there.
void Session::advance(std::uint32_t stage, std::uint32_t from) {
  decide();
  for (; stage < 2; ++stage, from = 0) {
    const std::uint32_t end = stage == 0 ? pack_->triageCount : pack_->questions.count;
    next_[stage] = kNothing;
    if (stage == 1 && (next_[0] != kNothing || leaves(pack_->checksAvailable()) != 2)) return;
    for (std::uint32_t q = from; q < end; ++q) {
      if (!matters(QuestionId{static_cast<std::uint16_t>(q)}, Stage{static_cast<std::uint8_t>(stage)})) continue;
      if (!answers_[q].given) {
        next_[stage] = q;
        break;
      }
      know(q, stage == 0 ? kInTriage : kInRaceCheck);
      decide();
    }
  }
}

// Lets nothing count that came at or after `from`, then what is asked again.
void Session::rebuild(std::uint32_t from) {
  for (std::uint32_t q = 0; q < pack_->questions.count; ++q) {
    const Known known = answers_[q].known;
    if (known == kInRaceCheck || (known == kInTriage && q >= from)) know(q, kUnknown);
  }
  settled_ = true;
  const bool triage = from < pack_->triageCount;
  advance(triage ? 0 : 1, triage ? from : 0);
}

void Session::settle() {
  if (!settled_) rebuild(0);
}

std::uint32_t Session::next(Stage stage) {
  if (stage == Stage::kTriage && open_ == 0) return kNothing;
  settle();
  return next_[index(stage)];
}

bool Session::counts(QuestionId id) {
  settle();
  return answers_[index(id)].known != kUnknown;
}

// The least is the longest of the shortest ways through any one root: that root alone takes so many answers.
Left Session::left(Stage stage) {
  std::uint32_t q = next(stage);
  if (q == kNothing) return {};
  Left left{1, 0};
  const bool check = stage == Stage::kRaceCheck;
  for (; q < pack_->questions.count; ++q) {
    if (matters(QuestionId{static_cast<std::uint16_t>(q)}, stage)) ++left.most;
  }
  const std::uint32_t end = check ? pack_->firstCheck + 2 : pack_->firstCheck;
  for (std::uint32_t root = check ? end - 1 : pack_->firstRule == 1 ? 0 : pack_->firstResult; root < end; ++root) {
    if (root - pack_->firstRule < pack_->rules.count) continue;
    const std::uint32_t fewest = look(root).fewest;
    if (fewest > left.least) left.least = fewest;
  }
  return left;
}

std::uint32_t Session::firstTrue(RootId root, std::uint32_t count) {
  settle();
  for (std::uint32_t i = 0; i < count; ++i) {
    if (look(index(root) + i).leaves == 2) return i;
  }
  return kNothing;
}

std::uint32_t Session::firedRule() { return firstTrue(pack_->rule(RuleId{0}), pack_->rules.count); }
std::uint32_t Session::firedCheckRule() { return firstTrue(pack_->checkRule(RuleId{0}), pack_->checkRules.count); }

}  // namespace advisor
