#include "engine/compiler/load/conditions.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <set>
#include <vector>

#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {
namespace {

using Kind = Symbol::Kind;

// Limit for all conditions together after expansion of shorthand, about 100 MB. The flagship pack has about 20,000.
constexpr std::size_t kMostNodes = 1'000'000;

std::size_t nodesOf(const Expression& tree) {
  std::size_t nodes = 1;
  for (const Expression& arg : tree.args) nodes += nodesOf(arg);
  return nodes;
}

// What a condition may name in addition to triage answers and facts over them.
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
    // Facts must be resolved before a condition can be checked against its position.
    refuseCycles();
    collectAnswers();
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
    all.checks = true;
    for (Claim& claim : model_.claims) {
      both(claim.given, all);
      both(claim.holds, all);
    }
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
    if (condition.source.empty() || full(out_) || nodes_ > kMostNodes) return;
    if (out_.size() > kMostGuesses) scope_.stopGuessing();
    ParseResult parsed = parse(condition.source);
    std::vector<ConditionError> errors = std::move(parsed.errors);
    if (errors.empty()) {
      condition.tree = std::move(parsed.tree);
      errors = checkTypes(condition.tree, scope_);
    }
    for (ConditionError& error : errors) report(condition, error.column, error.code, error.message, error.hint);
    if (!errors.empty()) condition.tree = Expression{Op::kTrue, 0, 0, "", {}, {}};
    nodes_ += nodesOf(condition.tree);
    if (nodes_ > kMostNodes) {
      report(condition, 0, Code::kTooLarge, "the conditions of this pack are too large together", "split the pack");
    }
  }

  void refuse(const Condition& condition, const Allowed& allowed) {
    if (full(out_)) return;
    eachPath(condition.tree, [&](const Expression& path) { refusePath(condition, path, allowed); });
  }

  void refusePath(const Condition& condition, const Expression& path, const Allowed& allowed) {
    const Symbol& symbol = path.symbol;
    const auto no = [&](bool fine, const std::string& hint) {
      if (fine) return;
      report(condition, path.column, Code::kNameNotAllowed, "\"" + path.path + "\" has no meaning in " + allowed.where,
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
      case Kind::kCare:
        return no(allowed.items, "only a claim can speak of what is shown");
      case Kind::kChecks:
        return no(allowed.items, "only a claim can speak of the result of the race checks");
      case Kind::kOption:
      case Kind::kNumber:
      case Kind::kAsked:
      case Kind::kFact:
        break;
    }
    const int index = firstRefused(symbol, allowed);
    if (index < 0) return;
    const Question& question = model_.questions[static_cast<std::size_t>(index)];
    const std::string by = isAnswer(symbol.kind) ? "" : "\"" + path.path + "\" depends on \"" + question.id + "\"; ";
    if (!allowed.checks && question.stage == Stage::kRaceCheck) {
      return no(false, by + "the race checks come after the result and cannot change it");
    }
    if (allowed.before >= 0 && index >= allowed.before) {
      report(condition, path.column, Code::kAsksAhead, "\"" + path.path + "\" is not known when this question is asked",
             by + "ask_when may use the answers of earlier questions only");
      return;
    }
    no(false, by + "the time to the race cannot change what the answers fit; use it for start advice and items");
  }

  // The first question that a path depends on and that may not be used here; -1 when there is none.
  int firstRefused(const Symbol& symbol, const Allowed& allowed) const {
    const auto refused = [&](int index) {
      const Question& question = model_.questions[static_cast<std::size_t>(index)];
      return (!allowed.checks && question.stage == Stage::kRaceCheck) ||
             (allowed.before >= 0 && index >= allowed.before) ||
             (!allowed.race && question.role == QuestionRole::race_date);
    };
    if (isAnswer(symbol.kind)) return refused(symbol.index) ? symbol.index : -1;
    const std::vector<int>& under = answers_[static_cast<std::size_t>(symbol.index)];
    const auto found = std::find_if(under.begin(), under.end(), refused);
    return found == under.end() ? -1 : *found;
  }

  // Reports facts that depend on themselves and removes the dependency, so that later steps terminate.
  void refuseCycles() {
    for (const Fact& fact : model_.facts) {
      std::set<int> named;
      eachPath(fact.when.tree, [&](const Expression& path) {
        if (path.symbol.kind == Kind::kFact) named.insert(path.symbol.index);
      });
      under_.emplace_back(named.begin(), named.end());
    }
    over_.resize(under_.size());
    for (std::size_t i = 0; i < under_.size(); ++i) {
      for (const int other : under_[i]) over_[static_cast<std::size_t>(other)].push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < model_.facts.size(); ++i) {
      Fact& fact = model_.facts[i];
      const std::vector<bool> round = leadingTo(static_cast<int>(i));
      bool cyclic = false;
      eachPath(fact.when.tree, [&](const Expression& path) {
        if (cyclic || path.symbol.kind != Kind::kFact || !round[static_cast<std::size_t>(path.symbol.index)]) return;
        cyclic = true;
        report(
            fact.when, path.column, Code::kFactCycle, "the fact \"" + fact.id + "\" depends on itself",
            path.path == fact.id ? "say it by answers" : "by way of \"" + path.path + "\"; say one of them by answers");
      });
      if (!cyclic) continue;
      fact.when.tree = Expression{Op::kTrue, 0, 0, "", {}, {}};
      under_[i].clear();
    }
  }

  // All facts that this one is reachable from, including itself.
  std::vector<bool> leadingTo(int target) const {
    std::vector<bool> found(over_.size());
    std::vector<int> open{target};
    found[static_cast<std::size_t>(target)] = true;
    while (!open.empty()) {
      const auto fact = static_cast<std::size_t>(open.back());
      open.pop_back();
      for (const int other : over_[fact]) {
        const auto i = static_cast<std::size_t>(other);
        if (found[i] || under_[i].empty()) continue;
        found[i] = true;
        open.push_back(other);
      }
    }
    return found;
  }

  // For each fact, the questions that it depends on, in order. Precondition: no fact depends on itself.
  void collectAnswers() {
    answers_.assign(model_.facts.size(), {});
    std::vector<char> done(model_.facts.size(), 0);
    const std::function<void(int)> collect = [&](int fact) {
      const auto i = static_cast<std::size_t>(fact);
      if (done[i] != 0) return;
      done[i] = 1;
      std::set<int> questions;
      eachPath(model_.facts[i].when.tree, [&](const Expression& path) {
        if (isAnswer(path.symbol.kind)) questions.insert(path.symbol.index);
      });
      for (const int other : under_[i]) {
        collect(other);
        const std::vector<int>& theirs = answers_[static_cast<std::size_t>(other)];
        questions.insert(theirs.begin(), theirs.end());
      }
      answers_[i].assign(questions.begin(), questions.end());
    };
    for (std::size_t i = 0; i < model_.facts.size(); ++i) collect(static_cast<int>(i));
  }

  void report(const Condition& condition, int column, Code code, std::string message, std::string hint) {
    const Place place{condition.place.file, condition.place.pointer, column};
    out_.push_back({code, place, std::move(message), std::move(hint)});
  }

  Model& model_;
  Scope scope_;
  Diagnostics& out_;
  std::size_t nodes_ = 0;
  std::vector<std::vector<int>> under_;    // by fact: the facts that it names; empty after a cycle was removed
  std::vector<std::vector<int>> over_;     // by fact: the facts that name it
  std::vector<std::vector<int>> answers_;  // by fact: the questions that it depends on
};

void addItem(const Item& item, int index, Scope& scope) {
  const std::string head = "item." + item.id + ".";
  for (const Status status : {Status::do_, Status::do_not, Status::withheld, Status::info}) {
    scope.add(head + nameOf(status), {booleanType(false), {Kind::kStatus, index, static_cast<int>(status)}});
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
    if (question.kind == QuestionKind::one_of || question.kind == QuestionKind::any_of) {
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
  for (std::size_t i = 0; i < namesOf<Urgency>().size(); ++i) {
    scope.add(std::string("urgency.") + namesOf<Urgency>()[i], {booleanType(false), {Kind::kUrgency, -1, number(i)}});
  }
  for (std::size_t i = 0; i < namesOf<Start>().size(); ++i) {
    scope.add(std::string("start.") + namesOf<Start>()[i], {booleanType(false), {Kind::kStart, -1, number(i)}});
  }
  for (std::size_t i = 0; i < model.items.size(); ++i) addItem(model.items[i], number(i), scope);
  for (std::size_t i = 0; i < kCareNames.size(); ++i) {
    scope.add(std::string("care.") + kCareNames[i], {booleanType(false), {Kind::kCare, -1, number(i)}});
  }
  for (std::size_t i = 0; i < model.checks.outcomes.size(); ++i) {
    scope.add("check." + model.checks.outcomes[i].id, {booleanType(false), {Kind::kChecks, -1, number(i)}});
  }
  for (std::size_t i = 0; i < model.tags.size(); ++i) {
    scope.add("tag." + model.tags[i], {booleanType(false), {Kind::kTag, -1, number(i)}});
  }
  return scope;
}

void resolveConditions(Model& model, Diagnostics& out) { Resolver(model, out).run(); }

}  // namespace advisor::compiler
