// The results of a model as diagrams; the second source file of symbolic_model.h.
#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {
namespace {

template <typename T>
std::vector<const Condition*> whens(const std::vector<T>& list) {
  std::vector<const Condition*> conditions;
  conditions.reserve(list.size());
  for (const T& one : list) conditions.push_back(&one.when);
  return conditions;
}

}  // namespace

std::vector<Bdd> SymbolicModel::firstTrue(const std::vector<const Condition*>& conditions, const Bdd& within) {
  std::vector<Bdd> first;
  Bdd open = within;
  for (const Condition* condition : conditions) {
    const Bdd when = conditionTrue(*condition);
    first.push_back(open & when);
    open = open - when;
  }
  return first;
}

const std::vector<Bdd>& SymbolicModel::rules() {
  if (rules_.empty()) rules_ = firstTrue(whens(model_.rules), Bdd::constantTrue());
  return rules_;
}

const std::vector<Bdd>& SymbolicModel::outcomes() {
  if (outcomes_.empty()) {
    std::vector<Bdd> outcomes(model_.outcomes.size());
    for (std::size_t r = 0; r < model_.rules.size(); ++r) outcomes[at(model_.rules[r].outcome)] |= rules()[r];
    outcomes_ = outcomes;
  }
  return outcomes_;
}

const std::vector<std::vector<Bdd>>& SymbolicModel::urgencyChoices() {
  if (urgencyChoices_.empty()) {
    for (std::size_t o = 0; o < model_.outcomes.size(); ++o) {
      urgencyChoices_.push_back(firstTrue(whens(model_.outcomes[o].urgency), outcomes()[o]));
    }
  }
  return urgencyChoices_;
}

const std::vector<Bdd>& SymbolicModel::urgencies() {
  if (urgencies_.empty()) {
    std::vector<Bdd> urgencies(namesOf<Urgency>().size());
    for (std::size_t o = 0; o < model_.outcomes.size(); ++o) {
      const auto& choices = model_.outcomes[o].urgency;
      for (std::size_t c = 0; c < choices.size(); ++c) urgencies[at(choices[c].is)] |= urgencyChoices()[o][c];
    }
    urgencies_ = urgencies;
  }
  return urgencies_;
}

const std::vector<std::vector<Bdd>>& SymbolicModel::startChoices() {
  if (startChoices_.empty()) {
    for (std::size_t o = 0; o < model_.outcomes.size(); ++o) {
      startChoices_.push_back(firstTrue(whens(model_.outcomes[o].start), outcomes()[o]));
    }
  }
  return startChoices_;
}

const std::vector<Bdd>& SymbolicModel::starts() {
  if (starts_.empty()) {
    std::vector<Bdd> starts(namesOf<Start>().size());
    for (std::size_t o = 0; o < model_.outcomes.size(); ++o) {
      const auto& choices = model_.outcomes[o].start;
      for (std::size_t c = 0; c < choices.size(); ++c) starts[at(choices[c].is)] |= startChoices()[o][c];
    }
    starts_ = starts;
  }
  return starts_;
}

const std::vector<Bdd>& SymbolicModel::variants(ItemId item) {
  variants_.resize(model_.items.size());
  if (variants_[at(item)].empty()) {
    const Item& one = model_.items[at(item)];
    const Bdd within = conditionTrue(one.when);
    std::vector<Bdd> shown = firstTrue(whens(one.variants), within);
    variants_[at(item)] = std::move(shown);
  }
  return variants_[at(item)];
}

Bdd SymbolicModel::status(ItemId item, Status status) {
  Bdd with;
  const std::vector<Variant>& list = model_.items[at(item)].variants;
  for (std::size_t v = 0; v < list.size(); ++v) {
    if (status == Status::hidden || list[v].status == status) with |= variants(item)[v];
  }
  return status == Status::hidden ? !with : with;
}

Bdd SymbolicModel::tag(TagId tag) {
  Bdd with;
  for (const ItemId item : eachId<ItemId>(model_.items)) {
    for (const std::string& name : model_.items[at(item)].tags) {
      if (name == model_.tags[at(tag)]) with |= status(item, Status::do_);
    }
  }
  return with;
}

Bdd SymbolicModel::care(Care care) {
  Bdd with;
  for (const ItemId item : eachId<ItemId>(model_.items)) {
    if (model_.items[at(item)].care == care) with |= status(item, Status::do_);
  }
  return with;
}

const std::vector<Bdd>& SymbolicModel::checkRules() {
  if (checkRules_.empty()) checkRules_ = firstTrue(whens(model_.checks.rules), checksAvailable());
  return checkRules_;
}

const std::vector<Bdd>& SymbolicModel::checkOutcomes() {
  if (checkOutcomes_.empty()) {
    std::vector<Bdd> outcomes(model_.checks.outcomes.size());
    for (std::size_t r = 0; r < model_.checks.rules.size(); ++r)
      outcomes[at(model_.checks.rules[r].outcome)] |= checkRules()[r];
    checkOutcomes_ = outcomes;
  }
  return checkOutcomes_;
}

}  // namespace advisor::compiler
