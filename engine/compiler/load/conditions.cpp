#include "engine/compiler/load/conditions.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <set>
#include <vector>

#include "engine/compiler/condition/parser.h"
#include "engine/compiler/load/parts.h"

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
  bool checks = false;                    // answers of the race checks
  bool race = true;                       // the time to the race
  std::optional<QuestionId> before = {};  // only questions before this one; empty: all
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
    for (const QuestionId id : eachId<QuestionId>(model_.questions)) {
      Question& question = model_.questions[at(id)];
      const bool check = question.stage == Stage::kRaceCheck;
      Allowed allowed{"\"ask_when\""};
      allowed.outcome = allowed.urgency = allowed.start = allowed.checks = check;
      allowed.before = id;
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
    const std::optional<QuestionId> refused = firstRefused(symbol, allowed);
    if (!refused) return;
    const Question& question = model_.questions[at(*refused)];
    const std::string by = isAnswer(symbol.kind) ? "" : "\"" + path.path + "\" depends on \"" + question.id + "\"; ";
    if (!allowed.checks && question.stage == Stage::kRaceCheck) {
      return no(false, by + "the race checks come after the result and cannot change it");
    }
    if (allowed.before && *refused >= *allowed.before) {
      report(condition, path.column, Code::kAsksAhead, "\"" + path.path + "\" is not known when this question is asked",
             by + "ask_when may use the answers of earlier questions only");
      return;
    }
    no(false, by + "the time to the race cannot change what the answers fit; use it for start advice and items");
  }

  // The first question that a path depends on and that may not be used here; empty when there is none.
  std::optional<QuestionId> firstRefused(const Symbol& symbol, const Allowed& allowed) const {
    const auto refused = [&](QuestionId id) {
      const Question& question = model_.questions[at(id)];
      return (!allowed.checks && question.stage == Stage::kRaceCheck) || (allowed.before && id >= *allowed.before) ||
             (!allowed.race && question.role == QuestionRole::race_date);
    };
    if (isAnswer(symbol.kind)) return refused(symbol.question()) ? std::optional(symbol.question()) : std::nullopt;
    const std::vector<QuestionId>& under = answers_[at(symbol.fact())];
    const auto found = std::find_if(under.begin(), under.end(), refused);
    return found == under.end() ? std::nullopt : std::optional(*found);
  }

  // Reports facts that depend on themselves and removes the dependency, so that later steps terminate.
  void refuseCycles() {
    for (const Fact& fact : model_.facts) {
      std::set<FactId> named;
      eachPath(fact.when.tree, [&](const Expression& path) {
        if (path.symbol.kind == Kind::kFact) named.insert(path.symbol.fact());
      });
      under_.emplace_back(named.begin(), named.end());
    }
    over_.resize(under_.size());
    for (const FactId id : eachId<FactId>(under_)) {
      for (const FactId other : under_[at(id)]) over_[at(other)].push_back(id);
    }
    for (const FactId id : eachId<FactId>(model_.facts)) {
      Fact& fact = model_.facts[at(id)];
      const std::vector<bool> round = leadingTo(id);
      bool cyclic = false;
      eachPath(fact.when.tree, [&](const Expression& path) {
        if (cyclic || path.symbol.kind != Kind::kFact || !round[at(path.symbol.fact())]) return;
        cyclic = true;
        report(
            fact.when, path.column, Code::kFactCycle, "the fact \"" + fact.id + "\" depends on itself",
            path.path == fact.id ? "say it by answers" : "by way of \"" + path.path + "\"; say one of them by answers");
      });
      if (!cyclic) continue;
      fact.when.tree = Expression{Op::kTrue, 0, 0, "", {}, {}};
      under_[at(id)].clear();
    }
  }

  // All facts that this one is reachable from, including itself.
  std::vector<bool> leadingTo(FactId target) const {
    std::vector<bool> found(over_.size());
    std::vector<FactId> open{target};
    found[at(target)] = true;
    while (!open.empty()) {
      const FactId fact = open.back();
      open.pop_back();
      for (const FactId other : over_[at(fact)]) {
        if (found[at(other)] || under_[at(other)].empty()) continue;
        found[at(other)] = true;
        open.push_back(other);
      }
    }
    return found;
  }

  // For each fact, the questions that it depends on, in order. Precondition: no fact depends on itself.
  void collectAnswers() {
    answers_.assign(model_.facts.size(), {});
    std::vector<char> done(model_.facts.size(), 0);
    const std::function<void(FactId)> collect = [&](FactId fact) {
      if (done[at(fact)] != 0) return;
      done[at(fact)] = 1;
      std::set<QuestionId> questions;
      eachPath(model_.facts[at(fact)].when.tree, [&](const Expression& path) {
        if (isAnswer(path.symbol.kind)) questions.insert(path.symbol.question());
      });
      for (const FactId other : under_[at(fact)]) {
        collect(other);
        const std::vector<QuestionId>& theirs = answers_[at(other)];
        questions.insert(theirs.begin(), theirs.end());
      }
      answers_[at(fact)].assign(questions.begin(), questions.end());
    };
    for (const FactId fact : eachId<FactId>(model_.facts)) collect(fact);
  }

  void report(const Condition& condition, int column, Code code, std::string message, std::string hint) {
    const Place place{condition.place.file, condition.place.pointer, column};
    out_.push_back({code, place, std::move(message), std::move(hint)});
  }

  Model& model_;
  Scope scope_;
  Diagnostics& out_;
  std::size_t nodes_ = 0;
  std::vector<std::vector<FactId>> under_;        // by fact: the facts that it names; empty after a cycle was removed
  std::vector<std::vector<FactId>> over_;         // by fact: the facts that name it
  std::vector<std::vector<QuestionId>> answers_;  // by fact: the questions that it depends on
};

void addItem(const Item& item, ItemId id, Scope& scope) {
  const std::string head = "item." + item.id + ".";
  for (const Status status : {Status::do_, Status::do_not, Status::withheld, Status::info}) {
    scope.add(head + nameOf(status), {booleanType(false), {Kind::kStatus, position(id), position(status)}});
  }
  scope.add(head + "shown", {booleanType(false), {Kind::kShown, position(id), -1}});
  for (const VariantId variant : eachId<VariantId>(item.variants)) {
    scope.add(head + item.variants[at(variant)].id,
              {booleanType(false), {Kind::kVariant, position(id), position(variant)}});
  }
}

// Adds the names of a list, "tag.ice", each as its position in `part`.
template <typename Names>
void addParts(const std::string& head, const Names& names, Kind kind, Scope& scope) {
  int part = 0;
  for (const auto& name : names) scope.add(head + name, {booleanType(false), {kind, -1, part++}});
}

}  // namespace

Scope scopeOf(const Model& model) {
  Scope scope;
  for (const QuestionId id : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(id)];
    scope.add("asked." + question.id, {booleanType(false), {Kind::kAsked, position(id), -1}});
    if (question.kind == QuestionKind::one_of || question.kind == QuestionKind::any_of) {
      for (const OptionId option : eachId<OptionId>(question.options)) {
        scope.add(question.id + "." + question.options[at(option)].id,
                  {booleanType(), {Kind::kOption, position(id), position(option)}});
      }
    } else {
      scope.add(question.id, {numberType(question.min, question.max, true), {Kind::kNumber, position(id), -1}});
    }
  }
  for (const FactId fact : eachId<FactId>(model.facts)) {
    scope.add(model.facts[at(fact)].id, {booleanType(), {Kind::kFact, position(fact), -1}});
  }
  addParts("outcome.", idsOf(model.outcomes), Kind::kOutcome, scope);
  addParts("urgency.", namesOf<Urgency>(), Kind::kUrgency, scope);
  addParts("start.", namesOf<Start>(), Kind::kStart, scope);
  for (const ItemId item : eachId<ItemId>(model.items)) addItem(model.items[at(item)], item, scope);
  addParts("care.", kCareNames, Kind::kCare, scope);
  addParts("check.", idsOf(model.checks.outcomes), Kind::kChecks, scope);
  addParts("tag.", model.tags, Kind::kTag, scope);
  return scope;
}

void resolveConditions(Model& model, Diagnostics& out) { Resolver(model, out).run(); }

}  // namespace advisor::compiler
