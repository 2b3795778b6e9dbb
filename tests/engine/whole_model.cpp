#include "tests/engine/whole_model.h"

#include "engine/compiler/feel/evaluate.h"
#include "engine/runtime/answer.h"
#include "tests/compiler/prove_models.h"

namespace advisor {
namespace {

using namespace compiler;

Expression node(Op op, std::vector<Expression> args = {}) { return {op, 0, 0, "", {}, std::move(args)}; }
Expression path(Symbol::Kind kind, int index, int part) { return {Op::kPath, 0, 0, "", {kind, index, part}, {}}; }
Condition always() { return {"", {}, node(Op::kTrue)}; }
Condition written(Expression tree) { return {"written", {}, std::move(tree)}; }

class Whole {
 public:
  explicit Whole(std::uint32_t seed) : random_(seed), model(RandomModel(seed).model) {
    model.mainLocale = "en";
    model.locales = {"en"};
    model.rules.back().when = always();
    for (Question& question : model.questions) nameNone(question);
    addRaceDate();
    for (int i = 0; i < 2; ++i) addItem("result" + std::to_string(i));
    for (Item& item : model.items) {
      item.section = Section::checklist;
      for (Variant& variant : item.variants) {
        variant.text = {item.id + variant.id, "Do it.", {}};
        if (below(2) == 0) variant.schedule = schedule();
      }
    }
    addChecks();
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }

  static void nameNone(Question& question) {
    question.text = {question.id, "So?", {}};
    if (question.kind == QuestionKind::any_of || question.nullable) question.none = {question.id + ".none", "None", {}};
  }

  void addRaceDate() {
    Question race;
    race.id = race.screen = "race";
    race.kind = QuestionKind::date;
    race.role = QuestionRole::race_date;
    race.max = 60;
    race.nullable = true;
    race.askWhen = always();
    nameNone(race);
    model.questions.push_back(race);
  }

  // A test of one result, of one answer, or of both.
  Expression oneTest(int questions) {
    const int kind = below(4);
    if (kind == 0) return path(Symbol::Kind::kOutcome, -1, below(static_cast<int>(model.outcomes.size())));
    if (kind == 1) return path(Symbol::Kind::kUrgency, -1, below(4));
    if (kind == 2) return path(Symbol::Kind::kStart, -1, below(5));
    const int q = below(questions);
    const Question& question = model.questions[at(q)];
    if (!question.options.empty())
      return path(Symbol::Kind::kOption, q, below(static_cast<int>(question.options.size())));
    Expression limit = node(Op::kNumber);
    limit.number = question.min + below(static_cast<int>(question.max - question.min) + 1);
    return node(Op::kLessOrEqual, {path(Symbol::Kind::kNumber, q, -1), limit});
  }
  Condition test(int questions) {
    Expression one = oneTest(questions);
    const int kind = below(4);
    if (kind == 0) return written(node(Op::kNot, {std::move(one)}));
    if (kind == 1) return written(std::move(one));
    return written(node(kind == 2 ? Op::kAnd : Op::kOr, {std::move(one), oneTest(questions)}));
  }

  void addItem(const std::string& id) {
    const auto questions = static_cast<int>(model.questions.size());
    Item item;
    item.id = id;
    item.when = test(questions);
    for (int v = 0; v < 2; ++v) {
      Variant variant;
      variant.id = "variant" + std::to_string(v);
      variant.when = v == 0 ? test(questions) : always();
      item.variants.push_back(variant);
    }
    model.items.push_back(item);
  }

  Schedule schedule() {
    Schedule plan;
    plan.fromDay = below(4);
    if (below(2) == 0) plan.untilDay = plan.fromDay + below(10);
    if (below(2) == 0) plan.raceFrom = below(20);
    if (below(3) == 0) plan.raceUntil = plan.raceFrom ? below(*plan.raceFrom + 1) : below(5);
    plan.everyDays = 1 + below(3);
    return plan;
  }

  void addChecks() {
    model.checks.availableWhen = test(static_cast<int>(model.questions.size()));
    for (int q = 0; q < 3; ++q) {
      Question question;
      question.id = question.screen = "check" + std::to_string(q);
      question.stage = compiler::Stage::kRaceCheck;
      question.kind = q == 1 ? QuestionKind::scale : QuestionKind::one_of;
      question.max = q == 1 ? 10 : 0;
      if (q != 1) question.options.resize(2 + at(below(2)));
      for (std::size_t o = 0; o < question.options.size(); ++o) question.options[o].id = "o" + std::to_string(o);
      question.askWhen =
          q == 1 ? written(path(Symbol::Kind::kOption, static_cast<int>(model.questions.size()) - 1, 0)) : always();
      nameNone(question);
      model.questions.push_back(question);
    }
    for (int o = 0; o < 2; ++o) {
      compiler::Outcome outcome;
      outcome.id = "verdict" + std::to_string(o);
      outcome.title = {outcome.id, "So be it.", {}};
      model.checks.outcomes.push_back(outcome);
      model.checks.outcomeTexts.push_back({outcome.id + ".text", "Go.", {}});
      model.checks.roles.push_back(o == 0 ? CheckRole::pass : CheckRole::fail);
    }
    for (int r = 0; r < 3; ++r) {
      Rule rule;
      rule.id = "check_rule" + std::to_string(r);
      rule.when = r == 2 ? always() : test(static_cast<int>(model.questions.size()));
      rule.outcome = static_cast<OutcomeId>(below(2));
      model.checks.rules.push_back(rule);
    }
  }

  std::mt19937 random_;

 public:
  Model model;
};

// Evaluates conditions for one reader; results are filled in as they are computed.
class Reader {
 public:
  Reader(const Model& model, const Values& values) : model_(model), values_(values) {}

  Value value(const Condition& condition) const {
    return evaluate(condition.tree, [this](const Expression& name) { return named(name.symbol); });
  }
  bool holds(const Condition& condition) const { return value(condition).isTrue(); }

  Reading reading;

 private:
  Value named(const Symbol& symbol) const {
    switch (symbol.kind) {
      case Symbol::Kind::kFact:
        return value(model_.facts[at(symbol.fact())].when);
      case Symbol::Kind::kOutcome:
        return booleanValue(reading.outcome == symbol.part);
      case Symbol::Kind::kUrgency:
        return booleanValue(reading.urgency == symbol.part);
      case Symbol::Kind::kStart:
        return booleanValue(reading.start == symbol.part);
      default:
        break;
    }
    const Question& question = model_.questions[at(symbol.question())];
    const bool asked = holds(question.askWhen);
    if (symbol.kind == Symbol::Kind::kAsked) return booleanValue(asked);
    const std::int32_t given = values_[at(symbol.question())];
    if (!asked) return nullValue();
    if (symbol.kind == Symbol::Kind::kNumber) return given == kNull ? nullValue() : numberValue(given);
    return booleanValue(question.kind == QuestionKind::one_of ? given == symbol.part : (given >> symbol.part & 1) != 0);
  }

  const Model& model_;
  const Values& values_;
};

template <typename Choices>
int firstTrue(const Reader& reader, const Choices& choices) {
  for (const auto& choice : choices) {
    if (reader.holds(choice.when)) return static_cast<int>(&choice - choices.data());
  }
  return -1;
}

Reader readerOf(const Model& model, const Values& values) {
  Reader reader(model, values);
  Reading& reading = reader.reading;
  reading.rule = firstTrue(reader, model.rules);
  reading.outcome = position(model.rules[at(reading.rule)].outcome);
  const compiler::Outcome& outcome = model.outcomes[at(reading.outcome)];
  reading.urgency = static_cast<int>(outcome.urgency[at(firstTrue(reader, outcome.urgency))].is);
  reading.start = static_cast<int>(outcome.start[at(firstTrue(reader, outcome.start))].is);
  for (const Item& item : model.items) {
    reading.variants.push_back(reader.holds(item.when) ? firstTrue(reader, item.variants) : -1);
  }
  reading.checksAvailable = !model.checks.rules.empty() && reader.holds(model.checks.availableWhen);
  reading.checkRule = firstTrue(reader, model.checks.rules);
  if (reading.checkRule >= 0) reading.checkOutcome = position(model.checks.rules[at(reading.checkRule)].outcome);
  return reader;
}

}  // namespace

compiler::Model wholeModel(std::uint32_t seed) { return Whole(seed).model; }

Reading read(const compiler::Model& model, const Values& values) { return readerOf(model, values).reading; }

int truth(const compiler::Model& model, const compiler::Condition& condition, const Values& values) {
  const Value value = readerOf(model, values).value(condition);
  return value.isTrue() ? 1 : value.kind == Value::Kind::kNull ? 2 : 0;
}

}  // namespace advisor
