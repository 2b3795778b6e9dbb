#include "tests/compiler/prove_models.h"

#include <algorithm>

#include "engine/compiler/feel/evaluate.h"

namespace advisor::compiler {
namespace {

Expression node(Op op, std::vector<Expression> args) { return {op, 0, 0, "", {}, std::move(args)}; }
Expression path(Symbol symbol) { return {Op::kPath, 0, 0, "", symbol, {}}; }
Expression number(std::int64_t value) { return {Op::kNumber, 0, value, "", {}, {}}; }

}  // namespace

RandomModel::RandomModel(std::uint32_t seed) : random_(seed) {
  model.id = "random";
  const int questions = 3 + below(3);
  for (int q = 0; q < questions; ++q) addQuestion(q);
  for (int f = 0; f < 2; ++f) {
    const bool earlier = f > 0;
    Condition when = condition(2, questions, earlier);
    model.facts.push_back({"fact" + std::to_string(f), when, "", {}});
  }
  for (int o = 0; o < 3; ++o) {
    Outcome outcome;
    outcome.id = "outcome" + std::to_string(o);
    if (below(2) == 0) outcome.urgency.push_back({condition(1, questions, true), static_cast<Urgency>(below(4))});
    outcome.urgency.push_back({Condition{"", {}, node(Op::kTrue, {})}, static_cast<Urgency>(below(4))});
    if (below(2) == 0) outcome.start.push_back({condition(1, questions, true), static_cast<Start>(below(5))});
    outcome.start.push_back({Condition{"", {}, node(Op::kTrue, {})}, static_cast<Start>(below(5))});
    model.outcomes.push_back(outcome);
  }
  for (int r = 0; r < 4; ++r) {
    Rule rule;
    rule.id = "rule" + std::to_string(r);
    rule.when = condition(2, questions, true);
    if (r == 3 && below(3) != 0) rule.when = {"", {}, node(Op::kTrue, {})};
    rule.outcome = static_cast<OutcomeId>(below(3));
    model.rules.push_back(rule);
  }
  for (int i = 0; i < 2; ++i) {
    Item item;
    item.id = "item" + std::to_string(i);
    item.when = condition(1, questions, true);
    for (int v = 0; v < 2; ++v) {
      Variant variant;
      variant.id = "variant" + std::to_string(v);
      variant.when = condition(1, questions, true);
      item.variants.push_back(variant);
    }
    model.items.push_back(item);
  }
  for (int c = 0; c < 2; ++c)
    model.claims.push_back({"claim" + std::to_string(c), "", {}, condition(2, questions, true), "", {}, {}});
}

void RandomModel::addQuestion(int index) {
  Question question;
  question.id = "q" + std::to_string(index);
  question.screen = index > 0 && below(3) == 0 ? model.questions.back().screen : question.id;
  const int kind = below(3);
  if (kind == 2) {
    question.kind = QuestionKind::number;
    question.min = -below(3);
    question.max = question.min + 1 + below(5);
    question.nullable = below(2) == 0;
  } else {
    question.kind = kind == 0 ? QuestionKind::one_of : QuestionKind::any_of;
    for (int o = 0; o < 2 + below(2); ++o) {
      Option option;
      option.id = "o" + std::to_string(o);
      option.warning = o == 0 && below(2) == 0;
      option.unsure = o == 1 && below(2) == 0;
      question.options.push_back(option);
    }
  }
  question.askWhen = {"", {}, node(Op::kTrue, {})};
  if (index > 0 && below(2) == 0) question.askWhen = condition(1, index, false);
  model.questions.push_back(question);
}

Condition RandomModel::condition(int depth, int questions, bool facts) {
  return {"written", {}, boolean(depth, questions, facts)};
}

Expression RandomModel::numeric(int depth, int questions) {
  std::vector<int> numbers;
  for (int q = 0; q < questions; ++q) {
    if (model.questions[at(q)].options.empty()) numbers.push_back(q);
  }
  const int choice = below(depth > 0 ? 6 : 3);
  if (choice == 0 || numbers.empty()) return number(below(7) - 2);
  if (choice < 3) return path({Symbol::Kind::kNumber, numbers[at(below(static_cast<int>(numbers.size())))], -1});
  if (choice == 5) return node(Op::kNegate, {numeric(depth - 1, questions)});
  const Op op = choice == 3 ? Op::kAdd : (below(2) == 0 ? Op::kSubtract : Op::kMultiply);
  return node(op, {numeric(depth - 1, questions), numeric(depth - 1, questions)});
}

Expression RandomModel::boolean(int depth, int questions, bool facts) {
  const int choice = below(depth > 0 ? 11 : 5);
  if (choice == 0 && facts && !model.facts.empty())
    return path({Symbol::Kind::kFact, below(static_cast<int>(model.facts.size())), -1});
  if (choice == 1) return path({Symbol::Kind::kAsked, below(questions), -1});
  if (choice < 5) {
    const int q = below(questions);
    const Question& question = model.questions[at(q)];
    if (!question.options.empty())
      return path({Symbol::Kind::kOption, q, below(static_cast<int>(question.options.size()))});
    const auto comparison = static_cast<Op>(static_cast<int>(Op::kEqual) + below(6));
    const Expression right = below(4) == 0 ? node(Op::kNull, {}) : numeric(1, questions);
    return node(comparison, {path({Symbol::Kind::kNumber, q, -1}), right});
  }
  if (choice == 5) return node(Op::kNot, {boolean(depth - 1, questions, facts)});
  if (choice == 6) {
    const Expression right = below(3) == 0 ? node(Op::kNull, {}) : boolean(depth - 1, questions, facts);
    return node(below(2) == 0 ? Op::kEqual : Op::kNotEqual, {boolean(depth - 1, questions, facts), right});
  }
  std::vector<Expression> args;
  for (int i = 0; i < 2 + below(2); ++i) args.push_back(boolean(depth - 1, questions, facts));
  Expression made = node(choice == 7 ? Op::kAtLeast : choice < 9 ? Op::kOr : Op::kAnd, std::move(args));
  made.number = 1 + below(2);
  return made;
}

EveryReader::EveryReader(const Model& model) : model_(model) {
  for (const Question& question : model.questions) {
    const auto options = static_cast<int>(question.options.size());
    if (question.kind == QuestionKind::one_of)
      sizes_.push_back(options);
    else if (question.kind == QuestionKind::any_of)
      sizes_.push_back(1 << options);
    else
      sizes_.push_back(static_cast<int>(question.max - question.min) + 1 + (question.nullable ? 1 : 0));
  }
  steps_.resize(sizes_.size());
  for (std::size_t q = sizes_.size(); q-- > 0;) {
    steps_[q] = total_;
    total_ *= at(sizes_[q]);
  }
  for (std::size_t reader = 0; reader < total_; ++reader) results_.push_back(resultOf(reader));
  for (const QuestionId q : eachId<QuestionId>(sizes_)) {
    const std::size_t prefix = steps_[at(q)] * at(sizes_[at(q)]);
    asks_.emplace_back(total_ / prefix, false);
    for (std::size_t reader = 0; reader < total_; ++reader) {
      const std::size_t first = with(reader, q, 0);
      if (results_[reader] != results_[first]) asks_[at(q)][reader / prefix] = true;
    }
  }
}

int EveryReader::place(std::size_t reader, QuestionId question) const {
  return static_cast<int>(reader / steps_[at(question)] % at(sizes_[at(question)]));
}

std::size_t EveryReader::with(std::size_t reader, QuestionId question, int place) const {
  return reader - at(this->place(reader, question)) * steps_[at(question)] + at(place) * steps_[at(question)];
}

Answer EveryReader::answer(QuestionId question, std::size_t reader) const {
  const Question& one = model_.questions[at(question)];
  const int chosen = place(reader, question);
  Answer answer;
  if (one.kind == QuestionKind::one_of)
    answer.options = {static_cast<OptionId>(chosen)};
  else if (one.kind == QuestionKind::any_of) {
    for (const OptionId option : eachId<OptionId>(one.options)) {
      if (((chosen >> position(option)) & 1) != 0) answer.options.push_back(option);
    }
  } else if (one.min + chosen <= one.max)
    answer.number = one.min + chosen;
  return answer;
}

bool EveryReader::isTrue(const Condition& condition, std::size_t reader) const {
  const Environment environment = [&](const Expression& name) -> Value {
    const Symbol& symbol = name.symbol;
    if (symbol.kind == Symbol::Kind::kFact) return evaluate(model_.facts[at(symbol.fact())].when.tree, environment);
    if (symbol.kind == Symbol::Kind::kAsked) return booleanValue(applies(symbol.question(), reader));
    if (!applies(symbol.question(), reader)) return nullValue();
    const Answer given = answer(symbol.question(), reader);
    if (symbol.kind == Symbol::Kind::kNumber) return given.number ? numberValue(*given.number) : nullValue();
    return booleanValue(std::find(given.options.begin(), given.options.end(), symbol.option()) != given.options.end());
  };
  return evaluate(condition.tree, environment).isTrue();
}

bool EveryReader::applies(QuestionId question, std::size_t reader) const {
  return isTrue(model_.questions[at(question)].askWhen, reader);
}

bool EveryReader::canonical(std::size_t reader) const {
  for (const QuestionId q : eachId<QuestionId>(sizes_)) {
    if (place(reader, q) != 0 && !applies(q, reader)) return false;
  }
  return true;
}

bool EveryReader::asks(QuestionId question, std::size_t reader) const {
  return asks_[at(question)][reader / (steps_[at(question)] * at(sizes_[at(question)]))];
}

bool EveryReader::claimHolds(int claim, std::size_t reader) const {
  return isTrue(model_.claims[at(claim)].holds, reader);
}

EveryReader::Result EveryReader::resultOf(std::size_t reader) const {
  Result result;
  for (std::size_t r = 0; r < model_.rules.size() && result.rule < 0; ++r) {
    if (isTrue(model_.rules[r].when, reader)) result.rule = static_cast<int>(r);
  }
  if (result.rule >= 0) {
    result.outcome = position(model_.rules[at(result.rule)].outcome);
    const Outcome& outcome = model_.outcomes[at(result.outcome)];
    for (const auto& choice : outcome.urgency) {
      if (result.urgency < 0 && isTrue(choice.when, reader)) result.urgency = static_cast<int>(choice.is);
    }
    for (const auto& choice : outcome.start) {
      if (result.start < 0 && isTrue(choice.when, reader)) result.start = static_cast<int>(choice.is);
    }
  }
  for (const Item& item : model_.items) {
    int shown = -1;
    const bool open = isTrue(item.when, reader);
    for (std::size_t v = 0; v < item.variants.size() && open && shown < 0; ++v) {
      if (isTrue(item.variants[v].when, reader)) shown = static_cast<int>(v);
    }
    result.variants.push_back(shown);
  }
  result.rule = -1;  // which of two rules with the same outcome fired is not part of the result
  return result;
}

}  // namespace advisor::compiler
