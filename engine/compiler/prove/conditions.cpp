#include "engine/compiler/prove/conditions.h"

namespace advisor::compiler {

void forEachCondition(const Model& model, const std::function<void(const Condition&)>& visit) {
  for (const Question& question : model.questions) visit(question.askWhen);
  for (const Fact& fact : model.facts) visit(fact.when);
  for (const Outcome& outcome : model.outcomes) {
    for (const Choice<Urgency>& choice : outcome.urgency) visit(choice.when);
    for (const Choice<Start>& choice : outcome.start) visit(choice.when);
  }
  for (const Rule& rule : model.rules) visit(rule.when);
  for (const Item& item : model.items) {
    visit(item.when);
    for (const Variant& variant : item.variants) visit(variant.when);
  }
  visit(model.checks.availableWhen);
  for (const Rule& rule : model.checks.rules) visit(rule.when);
  for (const Claim& claim : model.claims) {
    visit(claim.given);
    visit(claim.holds);
  }
}

}  // namespace advisor::compiler
