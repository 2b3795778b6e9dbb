#include "tests/compiler/proved_sessions.h"

#include "engine/runtime/answer.h"

namespace advisor::compiler {
namespace {

// -1, "none", is 0.
void say(std::vector<std::uint8_t>& said, std::int64_t number) {
  if (number < -1 || number > 254) throw Difference("a number that does not fit a byte: " + std::to_string(number));
  said.push_back(static_cast<std::uint8_t>(number + 1));
}

template <typename Id>
int positionOrNone(std::optional<Id> id) {
  return id ? position(*id) : -1;
}

}  // namespace

ProvedSessions::ProvedSessions(const Model& model)
    : model_(model), space_(model, Budget{4'000'000, 1e6}), meaning_(model, space_), interview_(meaning_) {
  if (!model.checks.rules.empty()) hasChecks_ = meaning_.checksAvailable();
  Diagnostics diagnostics;
  session_ = PackSession::open(model, model.mainLocale, diagnostics);
  if (session_ == nullptr) throw std::runtime_error(diagnostics.front().message);
}

GivenValues ProvedSessions::drawn(std::mt19937& random) const {
  const auto below = [&](std::int64_t limit) { return static_cast<int>(random() % static_cast<std::uint32_t>(limit)); };
  const int ticks = below(4);
  GivenValues values;
  for (const Question& question : model_.questions) {
    const int options = static_cast<int>(question.options.size());
    std::int32_t value = 0;
    if (question.kind == QuestionKind::one_of) {
      value = below(options);
    } else if (question.kind == QuestionKind::any_of) {
      for (int o = 0; o < options; ++o) value |= below(options * 4) < ticks ? 1 << o : 0;
      if (value == 0 && question.none.value.empty()) value = 1 << below(options);
    } else {
      value = static_cast<std::int32_t>(question.min) + below(question.max - question.min + 1);
      // Half of the race days are near ones, where the bands are narrow.
      if (question.kind == QuestionKind::date && below(2) == 0) {
        value = static_cast<std::int32_t>(question.min) + (value - static_cast<std::int32_t>(question.min)) % 50;
      }
      if (question.nullable && below(4) == 0) value = kNull;
    }
    values.push_back(value);
  }
  return values;
}

std::vector<std::int32_t> ProvedSessions::valuesOf(QuestionId question) const {
  const Question& asked = model_.questions[at(question)];
  const auto options = static_cast<std::int32_t>(asked.options.size());
  std::vector<std::int32_t> values;
  if (asked.kind == QuestionKind::one_of) {
    for (std::int32_t o = 0; o < options; ++o) values.push_back(o);
  } else if (asked.kind == QuestionKind::any_of) {
    for (std::int32_t set = asked.none.value.empty() ? 1 : 0; set < 1 << options; ++set) values.push_back(set);
  } else {
    for (const NumberClass& one : space_.numbers().of(question))
      values.push_back(static_cast<std::int32_t>(one.example));
    if (asked.nullable) values.push_back(kNull);
  }
  return values;
}

std::int32_t ProvedSessions::lastOfClass(QuestionId question, std::int32_t value) const {
  if (value == kNull || value == kNotGiven) return value;
  const NumberClasses& numbers = space_.numbers();
  auto last = static_cast<std::int32_t>(model_.questions[at(question)].max);
  while (numbers.classOf(question, last) != numbers.classOf(question, value)) --last;
  return last;
}

Answer ProvedSessions::answerOf(QuestionId question, std::int32_t value) const {
  const Question& asked = model_.questions[at(question)];
  Answer answer;
  if (asked.kind == QuestionKind::one_of) {
    answer.options = {static_cast<OptionId>(value)};
  } else if (asked.kind == QuestionKind::any_of) {
    for (const OptionId option : eachId<OptionId>(asked.options)) {
      if ((value >> position(option) & 1) != 0) answer.options.push_back(option);
    }
  } else if (value != kNull) {
    answer.number = value;
  }
  return answer;
}

Answers ProvedSessions::answersOf(const GivenValues& values) const {
  Answers answers;
  for (const QuestionId q : eachId<QuestionId>(values)) {
    if (values[at(q)] != kNotGiven) answers[q] = answerOf(q, values[at(q)]);
  }
  return answers;
}

std::vector<GivenValues> ProvedSessions::everyWay(std::size_t most) {
  covered_ = Count();
  session_->start({});
  GivenValues none(model_.questions.size(), kNotGiven);
  std::vector<GivenValues> found;
  const Bdd all = meaning_.canonical(Stage::kRaceCheck);
  ways(Stage::kTriage, none, all, found, most);
  if (found.size() > most) return {};
  const Count total = space_.count(all, static_cast<int>(space_.blocks().size()));
  if (covered_ != total) throw Difference(covered_.text() + " of " + total.text() + " sets of answers are on some way");
  const std::size_t firsts = found.size();
  for (std::size_t i = 0; i < firsts; ++i) {
    GivenValues last = found[i];
    for (const QuestionId q : eachId<QuestionId>(last)) {
      if (model_.questions[at(q)].options.empty()) last[at(q)] = lastOfClass(q, last[at(q)]);
    }
    if (last != found[i]) found.push_back(last);
  }
  return found;
}

// `within`: the sets of answers that lead here.
void ProvedSessions::ways(Stage stage, GivenValues& values, const Bdd& within, std::vector<GivenValues>& found,
                          std::size_t most) {
  if (found.size() > most) return;
  const std::optional<QuestionId> next = session_->next(stage);
  if (!next && stage == Stage::kTriage && session_->hasChecks()) {
    ways(Stage::kRaceCheck, values, within, found, most);
    return;
  }
  if (!next) {
    covered_ += space_.count(within, static_cast<int>(space_.blocks().size()));
    found.push_back(values);
    return;
  }
  const QuestionId q = *next;
  for (const std::int32_t value : valuesOf(q)) {
    const Answer answer = answerOf(q, value);
    const Assignment assignment = space_.assignment({{q, answer}});
    if (!session_->give(q, answer))
      throw Difference("the engine does not take an answer to " + model_.questions[at(q)].id);
    values[at(q)] = value;
    ways(stage, values, within & answered(q, assignment), found, most);
    session_->forget(q);
  }
  values[at(q)] = kNotGiven;
}

// The sets of answers with that answer to the question.
Bdd ProvedSessions::answered(QuestionId question, const Assignment& values) const {
  Bdd sets = Bdd::constantTrue();
  for (const int block : space_.blocksOf(question)) sets &= space_.is(block, values[at(block)]);
  return sets;
}

std::vector<std::uint8_t> ProvedSessions::play(const GivenValues& values, bool reasons) {
  const Answers answers = answersOf(values);
  assignment_ = space_.assignment(answers);
  session_->start({});
  Bytes said;
  interview(Stage::kTriage, answers, said);
  same("outcome", position(session_->outcome()), meaning_.outcomes(), said);
  same("urgency", static_cast<int>(session_->urgency()), meaning_.urgencies(), said);
  same("start advice", static_cast<int>(session_->startAdvice()), meaning_.starts(), said);
  for (const ItemId item : eachId<ItemId>(model_.items)) {
    same("item " + model_.items[at(item)].id, positionOrNone(session_->variant(item)), meaning_.variants(item), said);
  }
  const bool checks = session_->hasChecks();
  if (checks ? !space_.holds(hasChecks_, assignment_) : haveChecks()) throw Difference("race checks");
  say(said, checks ? 1 : 0);
  if (checks) {
    interview(Stage::kRaceCheck, answers, said);
    const std::optional<RuleId> fired = session_->checkRule();
    same("race checks", fired ? position(model_.checks.rules[at(*fired)].outcome) : -1, meaning_.checkOutcomes(), said);
    say(said, positionOrNone(fired));
  }
  say(said, position(session_->rule()));
  if (reasons) giveReasons(said);
  return said;
}

// The engine asks everything that the diagrams ask, and sometimes more, which it cannot avoid; always in the same
// order.
void ProvedSessions::interview(Stage stage, const Answers& answers, Bytes& said) {
  std::vector<bool> asked(model_.questions.size());
  for (std::optional<QuestionId> next = session_->next(stage); next; next = session_->next(stage)) {
    const std::string& id = model_.questions[at(*next)].id;
    if (asked[at(*next)]) throw Difference("the engine asks " + id + " twice");
    if (answers.count(*next) == 0) throw Difference("the engine asks " + id + ", which it did not before");
    if (!session_->give(*next, answers.at(*next))) throw Difference("the engine does not take the answer to " + id);
    if (!space_.holds(interview_.asks(*next), assignment_)) ++idle_;
    asked[at(*next)] = true;
    say(said, position(*next));
  }
  for (const QuestionId q : eachId<QuestionId>(model_.questions)) {
    const Question& question = model_.questions[at(q)];
    if (question.stage != stage || asked[at(q)] || !space_.holds(interview_.asks(q), assignment_)) continue;
    throw Difference("the engine leaves out " + question.id);
  }
  say(said, -1);
}

// The engine offers race checks once the counted answers make certain that they are for this reader.
bool ProvedSessions::haveChecks() {
  if (!space_.holds(hasChecks_, assignment_)) return false;
  Bdd agreeing = meaning_.canonical(Stage::kTriage);
  for (const QuestionId q : session_->asked(Stage::kTriage)) agreeing &= answered(q, assignment_);
  return (agreeing - hasChecks_).isEmpty();
}

void ProvedSessions::same(const std::string& what, int engine, const std::vector<Bdd>& sets, Bytes& said) const {
  for (int i = 0; i < static_cast<int>(sets.size()); ++i) {
    if (space_.holds(sets[at(i)], assignment_) == (i == engine)) continue;
    throw Difference(what + ": the engine says " + std::to_string(engine) + ", the diagrams differ on " +
                     std::to_string(i));
  }
  say(said, engine);
}

void ProvedSessions::giveReasons(Bytes& said) {
  const auto because = [&](std::optional<ItemId> item) {
    for (const QuestionId question : session_->because(item)) say(said, position(question));
    say(said, -1);
  };
  because(std::nullopt);
  for (const ItemId item : eachId<ItemId>(model_.items)) because(item);
  for (const advisor::Change& change : session_->changes()) {
    say(said, static_cast<std::int32_t>(change.question));
    if (change.question == kNothing) continue;
    const auto value = static_cast<std::uint32_t>(change.value);
    for (const std::uint32_t byte : {value, value >> 8, change.outcome}) {
      said.push_back(static_cast<std::uint8_t>(byte));
    }
  }
  for (int day = 0; day < session_->planDays(); ++day) {
    for (const ItemId item : session_->itemsOn(day)) say(said, position(item));
    say(said, -1);
  }
}

}  // namespace advisor::compiler
