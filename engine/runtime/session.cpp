#include "engine/runtime/session.h"

namespace advisor {

bool Session::open(const Pack& pack, Arena& arena) {
  pack_ = &pack;
  const std::size_t questions = pack.questions.size();
  possible_ = arena.take<Set>(pack.variables.size());
  reaches_ = arena.take<Reach>(pack.roots.size());
  values_ = arena.take<std::int32_t>(questions);
  given_ = arena.take<bool>(questions);
  known_ = arena.take<Known>(questions);
  dirty_ = arena.take<bool>(pack.items.size());
  queue_ = arena.take<std::uint16_t>(pack.items.size());
  marks_ = arena.take<std::uint8_t>(pack.largestRoot + 1);
  paths_ = arena.take<std::uint16_t>(pack.largestRoot + 1);
  may_.open(pack.verdictCount, arena);
  must_.open(pack.verdictCount, arena);
  if (arena.failed()) return false;
  for (std::size_t v = 0; v < pack.variables.size(); ++v) possible_[v] = all(pack.variables[v].domain);
  for (std::uint32_t r = 0; r < pack.verdictCount; ++r) walk(r);
  decideOutcome();
  for (std::uint32_t r = index(pack.urgency()); r < pack.roots.size(); ++r) {
    walk(r);
    if (r == index(pack.urgency())) possible_[1] = reaches_[r].leaves;
    if (r == index(pack.start())) possible_[2] = reaches_[r].leaves;
  }
  open_ = pack.triageCount;
  advance(0, 0);
  return true;
}

bool Session::answer(QuestionId id, std::int32_t value) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.size() || !fits(pack_->questions[q], value)) return false;
  const bool triage = q < pack_->triageCount;
  if (triage && !given_[q]) --open_;
  given_[q] = true;
  values_[q] = value;
  if (triage && open_ == 0) {
    // Everything is answered, so the result cannot depend on the order of asking: let every answer count for now.
    if (settled_) {
      for (std::uint32_t i = 0; i < pack_->triageCount; ++i) {
        if (!known_[i] && i != q) know(i, kInTriage);
      }
    }
    know(q, kInTriage);
    settled_ = false;
    next_[0] = kNothing;
  } else if (!settled_ || known_[q]) {
    rebuild(settled_ ? q : 0);
  } else if (q == next_[0] || q == next_[1]) {
    const std::uint32_t stage = q == next_[0] ? 0 : 1;
    know(q, stage == 0 ? kInTriage : kInRaceCheck);
    advance(stage, q + 1);
  }  // else it is not asked yet, or never will be: what cannot matter now cannot matter once more is known
  return true;
}

void Session::forget(QuestionId id) {
  const std::uint32_t q = index(id);
  if (q >= pack_->questions.size() || !given_[q]) return;
  given_[q] = false;
  if (q < pack_->triageCount) ++open_;
  if (!settled_ || known_[q]) rebuild(settled_ ? q : 0);
}

void Session::forgetAll() {
  for (std::uint32_t q = 0; q < pack_->questions.size(); ++q) given_[q] = false;
  open_ = pack_->triageCount;
  rebuild(0);
}

// Sets what a question's variables can be, and all that follows from it.
void Session::know(std::uint32_t q, Known known) {
  known_[q] = known;
  const QuestionId id{static_cast<std::uint16_t>(q)};
  if (known != kUnknown) {
    allow(*pack_, id, values_[q], possible_);
  } else {
    allowAll(*pack_, id, possible_);
  }
  update(kResultVariables + q);
  while (queued_ > 0) {
    const std::uint32_t item = queue_[--queued_];
    dirty_[item] = false;
    walk(index(pack_->item(ItemId{static_cast<std::uint16_t>(item)})));
  }
}

void Session::walk(std::uint32_t root) {
  reaches_[root] = reach(*pack_, RootId{root}, possible_, marks_);
  if (root < pack_->verdictCount) {
    may_.put(root, (reaches_[root].leaves & ~1u) != 0);
    must_.put(root, (reaches_[root].leaves & 1u) == 0);
  }
}

// Walks again the roots that test the owner, in order: verdicts before what they decide. Items are queued, since several
// results may change before each needs one walk. Rules are left out: they are only read by `firedRule`.
void Session::update(std::uint32_t owner) {
  const std::uint32_t firstItem = index(pack_->item(ItemId{0}));
  bool verdicts = false;
  for (std::uint32_t i = pack_->dependentStart[owner]; i < pack_->dependentStart[owner + 1]; ++i) {
    const std::uint32_t root = pack_->dependents[i];
    if (root < pack_->verdictCount) {
      walk(root);
      verdicts = true;
      continue;
    }
    if (verdicts) decideOutcome();
    verdicts = false;
    if (root < index(pack_->urgency())) continue;
    if (root < firstItem) {
      walk(root);
      setResult(root == index(pack_->urgency()) ? 1 : 2, reaches_[root].leaves);
    } else if (root < index(pack_->checksAvailable())) {
      const std::uint32_t item = root - firstItem;
      if (!dirty_[item]) queue_[queued_++] = static_cast<std::uint16_t>(item);
      dirty_[item] = true;
    } else if (root <= index(pack_->checks()) || root >= index(pack_->probe(0))) {
      walk(root);
    }
  }
  if (verdicts) decideOutcome();
}

// The outcomes still possible: those of every verdict up to the first one that matches whatever follows.
void Session::decideOutcome() {
  const Set every = all(pack_->outcomeCount);
  const std::uint32_t last = must_.firstFrom(0);
  Set outcomes = 0;
  for (std::uint32_t i = may_.firstFrom(0); i <= last && i != FirstSet::kNone && outcomes != every;
       i = may_.firstFrom(i + 1)) {
    outcomes |= reaches_[i].leaves >> 1;
  }
  setResult(0, outcomes);
}

void Session::setResult(std::uint32_t variable, Set values) {
  if (possible_[variable] == values) return;
  possible_[variable] = values;
  update(variable);
}

bool Session::matters(QuestionId id, Stage stage) const {
  const std::uint32_t owner = ownerOf(id);
  const bool check = stage == Stage::kRaceCheck;
  for (std::uint32_t i = pack_->dependentStart[owner]; i < pack_->dependentStart[owner + 1]; ++i) {
    const std::uint32_t root = pack_->dependents[i];
    if (check ? root != index(pack_->checks()) : root >= index(pack_->checksAvailable())) continue;
    if (root < pack_->verdictCount) {
      if (isSingle(possible_[0]) || root > must_.firstFrom(0)) continue;
    } else if (root < index(pack_->urgency())) {
      continue;
    }
    std::uint32_t place = 0;
    for (const std::uint16_t* s = &pack_->support[pack_->supportStart[root]]; s[place] != owner;) ++place;
    if ((reaches_[root].open >> place & 1) != 0) return true;
  }
  return false;
}

// From a settled state up to `from` in the stage: lets later answers count while they are asked, up to the first one
// missing. The race checks may ask for an answer of triage that did not matter there.
void Session::advance(std::uint32_t stage, std::uint32_t from) {
  for (; stage < 2; ++stage, from = 0) {
    const std::uint32_t end = stage == 0 ? pack_->triageCount : static_cast<std::uint32_t>(pack_->questions.size());
    next_[stage] = kNothing;
    if (stage == 1 && (next_[0] != kNothing || leaves(pack_->checksAvailable()) != 2)) return;
    for (std::uint32_t q = from; q < end; ++q) {
      if (!matters(QuestionId{static_cast<std::uint16_t>(q)}, Stage{static_cast<std::uint8_t>(stage)})) continue;
      if (!given_[q]) {
        next_[stage] = q;
        break;
      }
      know(q, stage == 0 ? kInTriage : kInRaceCheck);
    }
  }
}

// Lets nothing count that came at or after `from`, then what is asked again.
void Session::rebuild(std::uint32_t from) {
  for (std::uint32_t q = 0; q < pack_->questions.size(); ++q) {
    if (known_[q] == kInRaceCheck || (known_[q] == kInTriage && q >= from)) know(q, kUnknown);
  }
  settled_ = true;
  advance(from < pack_->triageCount ? 0 : 1, from < pack_->triageCount ? from : 0);
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
  return known_[index(id)] != kUnknown;
}

// Fewest open questions on any path to a leaf that is still possible.
std::uint32_t Session::shortestPath(std::uint32_t r) {
  const format::Root& root = pack_->roots[r];
  if (isSingle(reaches_[r].leaves)) return 0;
  const std::uint16_t* nodes = pack_->nodes.data() + root.begin();
  std::uint32_t shortest = 0xffff;
  for (std::uint32_t at = 0; at < root.size(); ++at) paths_[at] = 0xffff;
  paths_[0] = 0;
  for (std::uint32_t at = 0; at < root.size();) {
    const format::Case& test = pack_->cases[nodes[at]];
    const std::uint32_t owner = pack_->variables[test.variable()].owner;
    if (paths_[at] != 0xffff) {
      const bool open = owner >= kResultVariables && !known_[owner - kResultVariables];
      for (Set values = possible_[test.variable()]; values != 0; values &= values - 1) {
        const std::uint16_t child = nodes[at + 1u + pack_->caseMaps[test.first() + first(values)]];
        const bool leaf = (child & kLeaf) != 0;
        const bool leaves = leaf || pack_->variables[pack_->cases[nodes[child]].variable()].owner != owner;
        const std::uint32_t length = paths_[at] + (open && leaves ? 1u : 0u);
        if (leaf) {
          shortest = length < shortest ? length : shortest;
        } else if (length < paths_[child]) {
          paths_[child] = static_cast<std::uint16_t>(length);
        }
      }
    }
    at += 1u + test.branches();
  }
  return shortest;
}

Left Session::left(Stage stage) {
  if (next(stage) == kNothing) return {};
  Left left{1, 0};
  const bool check = stage == Stage::kRaceCheck;
  const auto count = static_cast<std::uint32_t>(pack_->questions.size());
  for (std::uint32_t q = next_[index(stage)]; q < (check ? count : pack_->triageCount); ++q) {
    if (matters(QuestionId{static_cast<std::uint16_t>(q)}, stage)) ++left.most;
  }
  const std::uint32_t begin = index(check ? pack_->checks() : pack_->urgency());
  const std::uint32_t end = check ? begin + 1 : index(pack_->checksAvailable());
  for (std::uint32_t root = begin; root < end; ++root) {
    const std::uint32_t path = shortestPath(root);
    left.least = path > left.least ? path : left.least;
  }
  if (!check && pack_->verdictCount == 1 && !isSingle(possible_[0])) {
    const std::uint32_t path = shortestPath(0);
    left.least = path > left.least ? path : left.least;
  }
  return left;
}

std::uint32_t Session::firstTrue(RootId root, std::size_t count) {
  settle();
  for (std::uint32_t i = 0; i < count; ++i) {
    if (reach(*pack_, RootId{index(root) + i}, possible_, marks_).leaves == 2) return i;
  }
  return kNothing;
}

std::uint32_t Session::firedRule() { return firstTrue(pack_->rule(RuleId{0}), pack_->rules.size()); }
std::uint32_t Session::firedCheckRule() { return firstTrue(pack_->checkRule(RuleId{0}), pack_->checkRules.size()); }

}  // namespace advisor
