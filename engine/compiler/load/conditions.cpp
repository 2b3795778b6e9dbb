#include "engine/compiler/load/conditions.h"

#include <functional>
#include <initializer_list>
#include <set>

#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {
namespace {

using Kind = Symbol::Kind;

constexpr const char* kRaceQuestion = "days_to_race";

// What one condition may name beside answers of triage and facts over them.
struct Allowed {
  std::string where;  // "a rule"
  bool outcome = false, urgency = false, start = false, items = false;
  bool checks = false;  // answers of the race checks
  bool race = true;     // the time to the race
  int before = -1;      // only questions before this one; -1: all
};

void eachPath(const Expression& tree, const std::function<void(const Expression&)>& visit) {
  if (tree.op == Op::kPath) visit(tree);
  for (const Expression& arg : tree.args) eachPath(arg, visit);
}

bool isAnswer(Kind kind) { return kind == Kind::kOption || kind == Kind::kNumber || kind == Kind::kAsked; }

class Resolver {
 public:
  Resolver(Model& model, Diagnostics& out) : model_(model), scope_(scopeOf(model)), out_(out) {}

  void run() {
    for (Fact& fact : model_.facts) resolve(fact.when);
    // A condition can be checked against its place only when the facts it names are resolved.
    refuseCycles();
    for (Fact& fact : model_.facts) {
      Allowed allowed{"a fact"};
      allowed.checks = fact.place.file == "race-checks.json";
      refuse(fact.when, allowed);
    }
    for (std::size_t i = 0; i < model_.questions.size(); ++i) {
      Question& question = model_.questions[i];
      const bool check = question.stage == Stage::kRaceCheck;
      Allowed allowed{"\"ask_when\""};
      allowed.outcome = allowed.urgency = allowed.start = allowed.checks = check;
      allowed.before = static_cast<int>(i);
      both(question.askWhen, allowed);
    }
    triage();
    raceChecks();
    Allowed all{"a claim", true, true, true, true};
    for (Claim& claim : model_.claims) both(claim.holds, all);
  }

 private:
  void triage() {
    Allowed rules{"a rule"};
    rules.race = false;
    for (Rule& rule : model_.rules) both(rule.when, rules);
    Allowed start{"start advice"};
    start.urgency = true;
    for (Outcome& outcome : model_.outcomes) {
      for (Choice<Urgency>& choice : outcome.urgency) both(choice.when, {"an urgency"});
      for (Choice<Start>& choice : outcome.start) both(choice.when, start);
    }
    const Allowed results{"advice", true, true, true};
    for (Item& item : model_.items) {
      both(item.when, results);
      for (Variant& variant : item.variants) both(variant.when, results);
    }
  }

  void raceChecks() {
    Allowed allowed{"\"available_when\"", true, true, true};
    both(model_.checks.availableWhen, allowed);
    allowed.where = "a rule of the race checks";
    allowed.checks = true;
    for (Rule& rule : model_.checks.rules) both(rule.when, allowed);
  }

  void both(Condition& condition, const Allowed& allowed) {
    resolve(condition);
    refuse(condition, allowed);
  }

  void resolve(Condition& condition) {
    if (condition.source.empty()) return;
    ParseResult parsed = parse(condition.source);
    std::vector<ConditionError> errors = std::move(parsed.errors);
    if (errors.empty()) {
      condition.tree = std::move(parsed.tree);
      errors = checkTypes(condition.tree, scope_);
    }
    for (ConditionError& error : errors) report(condition, error.column, error.code, error.message, error.hint);
    if (!errors.empty()) condition.tree = Expression{Op::kTrue, 0, 0, "", {}, {}};
  }

  void refuse(const Condition& condition, const Allowed& allowed) {
    eachPath(condition.tree, [&](const Expression& path) { refusePath(condition, path, allowed); });
  }

  void refusePath(const Condition& condition, const Expression& path, const Allowed& allowed) {
    const Symbol& symbol = path.symbol;
    const auto no = [&](bool fine, const std::string& hint) {
      if (fine) return;
      report(condition, path.column, "name-not-allowed", "\"" + path.path + "\" has no meaning in " + allowed.where,
             hint);
    };
    switch (symbol.kind) {
      case Kind::kUnresolved:
        return;
      case Kind::kOutcome:
        return no(allowed.outcome, "the outcome is not known yet; use answers and facts");
      case Kind::kUrgency:
        return no(allowed.urgency, "the urgency is not known yet; use answers and facts");
      case Kind::kStart:
        return no(allowed.start, "the start advice is not known yet; use answers and facts");
      case Kind::kStatus:
      case Kind::kVariant:
      case Kind::kShown:
      case Kind::kTag:
        return no(allowed.items, "only a claim can speak of what is shown");
      case Kind::kOption:
      case Kind::kNumber:
      case Kind::kAsked:
      case Kind::kFact:
        break;
    }
    std::set<int> questions;
    std::set<int> facts;
    collect(symbol, questions, facts);
    for (const int index : questions) {
      const Question& question = model_.questions[static_cast<std::size_t>(index)];
      const std::string by = isAnswer(symbol.kind) ? "" : "\"" + path.path + "\" depends on \"" + question.id + "\"; ";
      if (!allowed.checks && question.stage == Stage::kRaceCheck) {
        return no(false, by + "the race checks come after the result and cannot change it");
      }
      if (allowed.before >= 0 && index >= allowed.before) {
        report(condition, path.column, "asks-ahead", "\"" + path.path + "\" is not known when this question is asked",
               by + "ask_when may use the answers of earlier questions only");
        return;
      }
      if (!allowed.race && question.id == kRaceQuestion) {
        return no(false,
                  by + "the time to the race cannot change what the answers fit; use it for start advice and items");
      }
    }
  }

  void collect(const Symbol& symbol, std::set<int>& questions, std::set<int>& facts) const {
    if (isAnswer(symbol.kind)) questions.insert(symbol.index);
    if (symbol.kind != Kind::kFact || !facts.insert(symbol.index).second) return;
    eachPath(model_.facts[static_cast<std::size_t>(symbol.index)].when.tree,
             [&](const Expression& path) { collect(path.symbol, questions, facts); });
  }

  // A fact that can reach itself. The tree is cut there, so that nothing later runs in circles.
  void refuseCycles() {
    for (std::size_t i = 0; i < model_.facts.size(); ++i) {
      Fact& fact = model_.facts[i];
      bool cyclic = false;
      eachPath(fact.when.tree, [&](const Expression& path) {
        std::set<int> questions;
        std::set<int> facts;
        collect(path.symbol, questions, facts);
        if (cyclic || facts.count(static_cast<int>(i)) == 0) return;
        cyclic = true;
        report(
            fact.when, path.column, "fact-cycle", "the fact \"" + fact.id + "\" depends on itself",
            path.path == fact.id ? "say it by answers" : "by way of \"" + path.path + "\"; say one of them by answers");
      });
      if (cyclic) fact.when.tree = Expression{Op::kTrue, 0, 0, "", {}, {}};
    }
  }

  void report(const Condition& condition, int column, std::string code, std::string message, std::string hint) {
    const Place place{condition.place.file, condition.place.pointer, column};
    out_.push_back({std::move(code), place, std::move(message), std::move(hint)});
  }

  Model& model_;
  Scope scope_;
  Diagnostics& out_;
};

void addItem(const Item& item, int index, Scope& scope) {
  const std::string head = "item." + item.id + ".";
  for (const Status status : {Status::kDo, Status::kDoNot, Status::kWithheld, Status::kInfo}) {
    const int part = static_cast<int>(status);
    scope.add(head + kStatusNames[static_cast<std::size_t>(part)], {booleanType(false), {Kind::kStatus, index, part}});
  }
  scope.add(head + "shown", {booleanType(false), {Kind::kShown, index, -1}});
  for (std::size_t i = 0; i < item.variants.size(); ++i) {
    scope.add(head + item.variants[i].id, {booleanType(false), {Kind::kVariant, index, static_cast<int>(i)}});
  }
}

}  // namespace

Scope scopeOf(const Model& model) {
  Scope scope;
  const auto number = [](std::size_t i) { return static_cast<int>(i); };
  for (std::size_t i = 0; i < model.questions.size(); ++i) {
    const Question& question = model.questions[i];
    scope.add("asked." + question.id, {booleanType(false), {Kind::kAsked, number(i), -1}});
    if (question.kind == QuestionKind::kOneOf || question.kind == QuestionKind::kAnyOf) {
      for (std::size_t k = 0; k < question.options.size(); ++k) {
        scope.add(question.id + "." + question.options[k].id, {booleanType(), {Kind::kOption, number(i), number(k)}});
      }
    } else {
      scope.add(question.id, {numberType(question.min, question.max, true), {Kind::kNumber, number(i), -1}});
    }
  }
  for (std::size_t i = 0; i < model.facts.size(); ++i) {
    scope.add(model.facts[i].id, {booleanType(), {Kind::kFact, number(i), -1}});
  }
  for (std::size_t i = 0; i < model.outcomes.size(); ++i) {
    scope.add("outcome." + model.outcomes[i].id, {booleanType(false), {Kind::kOutcome, -1, number(i)}});
  }
  for (std::size_t i = 0; i < kUrgencyNames.size(); ++i) {
    scope.add(std::string("urgency.") + kUrgencyNames[i], {booleanType(false), {Kind::kUrgency, -1, number(i)}});
  }
  for (std::size_t i = 0; i < kStartNames.size(); ++i) {
    scope.add(std::string("start.") + kStartNames[i], {booleanType(false), {Kind::kStart, -1, number(i)}});
  }
  for (std::size_t i = 0; i < model.items.size(); ++i) addItem(model.items[i], number(i), scope);
  for (std::size_t i = 0; i < model.tags.size(); ++i) {
    scope.add("tag." + model.tags[i], {booleanType(false), {Kind::kTag, -1, number(i)}});
  }
  return scope;
}

void resolveConditions(Model& model, Diagnostics& out) { Resolver(model, out).run(); }

}  // namespace advisor::compiler
