// Writes packs of random conditions, random answers and the results of the native engine, one JSON line for each pack,
// for conditions.test.mjs. The conditions are facts, each a root of its own.
//
// condition_packs SEED PACKS CONDITIONS ANSWERS
#include <cstdlib>
#include <iostream>
#include <string>

#include "engine/compiler/emit/emit.h"
#include "engine/compiler/feel/value.h"
#include "engine/runtime/session.h"
#include "tests/compiler/random_condition.h"

namespace {

using namespace advisor::compiler;

Condition condition(const std::string& source, const Scope& scope) {
  Condition made{source, {}, {}};
  made.tree.op = Op::kTrue;
  if (source.empty()) return made;
  ParseResult parsed = parse(source);
  if (!parsed.errors.empty() || !checkTypes(parsed.tree, scope).empty()) std::abort();
  made.tree = parsed.tree;
  return made;
}

Question options(const std::string& id, std::vector<std::string> names, QuestionKind kind, const Condition& askWhen) {
  Question question;
  question.id = id;
  question.kind = kind;
  question.askWhen = askWhen;
  if (kind == QuestionKind::any_of) question.none = {id + ".none", "None", {}};
  for (const std::string& name : names) {
    Option option;
    option.id = name;
    question.options.push_back(option);
  }
  return question;
}

Question number(const std::string& id, std::int64_t min, std::int64_t max, bool nullable, const Condition& askWhen) {
  Question question;
  question.id = id;
  question.kind = QuestionKind::number;
  question.min = min;
  question.max = max;
  question.nullable = nullable;
  question.askWhen = askWhen;
  if (nullable) question.none = {id + ".none", "None", {}};
  return question;
}

// Names of every type: `gate` decides which of the later answers are null because their questions are not asked.
struct Names {
  Names() {
    using Kind = Symbol::Kind;
    gates.add("gate.press", {booleanType(false), {Kind::kOption, 0, 0}});
    gates.add("gate.sudden", {booleanType(false), {Kind::kOption, 0, 1}});
    gates.add("gate.rested", {booleanType(false), {Kind::kOption, 0, 2}});
    facts.add("was_sudden.yes", {booleanType(), {Kind::kOption, 3, 0}});
    facts.add("was_rested.yes", {booleanType(), {Kind::kOption, 4, 0}});
    scope.add("onset.pop", {booleanType(false), {Kind::kOption, 1, 0}});
    scope.add("onset.gradual", {booleanType(false), {Kind::kOption, 1, 1}});
    scope.add("press.sore", {booleanType(), {Kind::kOption, 2, 0}});
    scope.add("press.unsure", {booleanType(), {Kind::kOption, 2, 1}});
    scope.add("pain", {numberType(0, 10, true), {Kind::kNumber, 5, -1}});
    scope.add("days_to_race", {numberType(0, 20, true), {Kind::kNumber, 6, -1}});
    scope.add("weeks", {numberType(-3, 5, false), {Kind::kNumber, 7, -1}});
    scope.add("sudden", {booleanType(), {Kind::kFact, 0, -1}});
    scope.add("rested", {booleanType(), {Kind::kFact, 1, -1}});
  }
  Scope gates, facts, scope;
};

Model modelOf(const Names& names, const std::vector<std::string>& sources) {
  Model model;
  model.id = "conditions";
  model.mainLocale = "en";
  const Condition always = condition("", names.scope);
  const auto gate = [&](const char* name) { return condition(std::string("gate.") + name, names.gates); };
  model.questions = {options("gate", {"press", "sudden", "rested"}, QuestionKind::any_of, always),
                     options("onset", {"pop", "gradual"}, QuestionKind::any_of, always),
                     options("press", {"sore", "unsure"}, QuestionKind::any_of, gate("press")),
                     options("was_sudden", {"yes", "no"}, QuestionKind::one_of, gate("sudden")),
                     options("was_rested", {"yes", "no"}, QuestionKind::one_of, gate("rested")),
                     number("pain", 0, 10, true, always),
                     number("days_to_race", 0, 20, true, always),
                     number("weeks", -3, 5, false, always)};
  model.facts = {{"sudden", condition("was_sudden.yes", names.facts), "", {}},
                 {"rested", condition("was_rested.yes", names.facts), "", {}}};
  for (const std::string& source : sources) {
    model.facts.push_back({"fact" + std::to_string(model.facts.size()), condition(source, names.scope), "", {}});
  }
  Outcome outcome;
  outcome.id = "done";
  outcome.urgency.push_back({always, Urgency::self_care});
  outcome.start.push_back({always, Start::no_race});
  model.outcomes.push_back(outcome);
  Rule rule;
  rule.id = "always";
  rule.when = always;
  rule.outcome = OutcomeId{0};
  model.rules.push_back(rule);
  return model;
}

std::vector<std::int32_t> randomValues(Random& random) {
  const auto nullOr = [&](int value) { return random.oneIn(5) ? advisor::kNull : value; };
  return {random.below(8),
          random.below(4),
          random.below(4),
          random.below(2),
          random.below(2),
          nullOr(random.below(11)),
          nullOr(random.below(random.oneIn(3) ? 21 : 8)),
          random.below(9) - 3};
}

// The same answers as a FEEL context.
std::string contextOf(const std::vector<std::int32_t>& values) {
  const auto asked = [&](int gate) { return (values[0] >> gate & 1) != 0; };
  const auto truth = [](bool known, bool value) { return std::string(!known ? "null" : value ? "true" : "false"); };
  const auto numeral = [](std::int32_t value) { return value == advisor::kNull ? "null" : std::to_string(value); };
  return R"({"onset":{"pop":)" + truth(true, (values[1] & 1) != 0) + R"(,"gradual":)" +
         truth(true, (values[1] & 2) != 0) + R"(},"press":{"sore":)" + truth(asked(0), (values[2] & 1) != 0) +
         R"(,"unsure":)" + truth(asked(0), (values[2] & 2) != 0) + R"(},"sudden":)" + truth(asked(1), values[3] == 0) +
         R"(,"rested":)" + truth(asked(2), values[4] == 0) + R"(,"pain":)" + numeral(values[5]) +
         R"(,"days_to_race":)" + numeral(values[6]) + R"(,"weeks":)" + numeral(values[7]) + "}";
}

std::string hex(const std::vector<std::uint8_t>& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

void writePack(const Names& names, RandomConditions& conditions, int count, int answers) {
  std::vector<std::string> sources;
  for (int i = 0; i < count; ++i) sources.push_back(conditions.source());
  EmitOptions options;
  options.factsAsProbes = true;
  const Emitted emitted = emitPack(modelOf(names, sources), "en", options);
  if (emitted.bytes.empty()) std::abort();
  std::vector<std::uint64_t> memory(1 << 17);
  advisor::Arena arena({reinterpret_cast<std::uint8_t*>(memory.data()), memory.size() * 8});
  advisor::Pack pack;
  advisor::Session session;
  if (advisor::openPack(emitted.bytes, arena, pack) != advisor::Error::kNone || !session.open(pack, arena))
    std::abort();
  const std::uint32_t probe = pack.firstProbe + 2;  // after the two facts that conditions use

  std::string texts, rows;
  for (const std::string& source : sources) texts += (texts.empty() ? "" : ",") + toJson(stringValue(source));
  for (int row = 0; row < answers; ++row) {
    const std::vector<std::int32_t> values = randomValues(conditions.random());
    std::string given, leaves;
    for (std::uint16_t q = 0; q < values.size(); ++q) {
      if (!session.answer(advisor::QuestionId{q}, values[q])) std::abort();
      given += (q == 0 ? "" : ",") + std::to_string(values[q]);
    }
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
      leaves += (i == 0 ? "" : ",") + std::to_string(session.leaves(advisor::RootId{probe + i}));
    }
    rows += (row == 0 ? "" : ",");
    rows += R"({"values":[)" + given + R"(],"context":)" + contextOf(values) + R"(,"leaves":[)" + leaves + "]}";
  }
  std::cout << R"({"pack":")" << hex(emitted.bytes) << R"(","probe":)" << probe << R"(,"sources":[)" << texts
            << R"(],"rows":[)" << rows << "]}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    std::cerr << "condition_packs SEED PACKS CONDITIONS ANSWERS\n";
    return 2;
  }
  const Names names;
  RandomConditions conditions(std::strtoull(arguments[1], nullptr, 10), names.scope);
  for (int left = std::atoi(arguments[2]); left > 0; --left) {
    writePack(names, conditions, std::atoi(arguments[3]), std::atoi(arguments[4]));
  }
}
