#include "engine/compiler/load/parts.h"
#include "engine/compiler/source/figures.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

// Reads one word, or a list of {when, is} in which only the last entry has no "when".
template <typename T>
std::vector<Choice<T>> loadChoices(ObjectReader& reader, std::string_view key) {
  std::vector<Choice<T>> choices;
  const Json* value = reader.find(key, Need::kRequired);
  if (value == nullptr) return choices;
  if (!value->is(Json::Kind::kArray)) {
    Choice<T> always;
    always.when.tree.op = Op::kTrue;
    always.when.place = reader.placeOf(key);
    always.is = readEnum<T>(reader, key, Need::kRequired).value_or(T{});
    choices.push_back(std::move(always));
    return choices;
  }
  std::size_t at = 0;
  reader.each(key, Need::kRequired, [&](ObjectReader& entry) {
    Choice<T> choice;
    choice.when = entry.condition("when");
    choice.is = readEnum<T>(entry, "is", Need::kRequired).value_or(T{});
    const bool last = ++at == value->items.size();
    if (last && entry.has("when")) {
      entry.report(Code::kLastNeedsNoWhen, entry.placeOf("when"), "the last entry must hold always",
                   "leave its \"when\" out, so that some value is always chosen");
    } else if (!last && !entry.has("when")) {
      entry.report(Code::kNeverReached, entry.place(), "entries after this one are never reached",
                   "give this one a \"when\", or move it to the end");
    }
    choices.push_back(std::move(choice));
  });
  if (choices.empty())
    reader.report(Code::kBadValue, reader.placeOf(key), "this list is empty", "give at least one entry");
  return choices;
}

void loadRules(ObjectReader& file, const std::string& prefix, const std::vector<std::string>& outcomes,
               const Model& model, std::vector<Rule>& rules) {
  const Json* list = file.find("rules", Need::kOptional);
  const std::size_t count = list != nullptr ? list->items.size() : 0;
  file.each("rules", Need::kRequired, [&](ObjectReader& reader) {
    Rule rule;
    rule.place = reader.place();
    rule.id = reader.id();
    refuseTwice(reader, rule.id, rules, "rule");
    rule.when = reader.condition("when");
    const bool last = reader.place().pointer == "/rules/" + std::to_string(count - 1);
    if (last && reader.has("when")) {
      reader.report(Code::kLastNeedsNoWhen, reader.placeOf("when"), "the last rule must hold always",
                    "leave its \"when\" out, so that every reader gets a result");
    } else if (!last && !reader.has("when")) {
      reader.report(Code::kNeverReached, reader.place(), "rules after this one are never reached",
                    "give this one a \"when\", or move it to the end");
    }
    const std::string outcome = reader.string("outcome", Need::kRequired);
    refuseUnknown(reader, reader.placeOf("outcome"), outcome, outcomes, "outcome");
    for (const OutcomeId known : eachId<OutcomeId>(outcomes)) {
      if (outcomes[at(known)] == outcome) rule.outcome = known;
    }
    rule.reason = reader.richText("reason", prefix + rule.id + ".reason", Need::kOptional);
    rule.why = reader.words("why", Need::kRequired);
    rule.sources = readSources(reader, model);
    rules.push_back(std::move(rule));
  });
  if (list != nullptr && rules.empty()) {
    file.report(Code::kBadValue, file.placeOf("rules"), "there is no rule",
                "the last rule has no \"when\" and always holds");
  }
}

// A set of outcomes and "no rule matches" must fit one word of the engine.
void refuseTooMany(ObjectReader& file, const std::vector<Outcome>& outcomes) {
  if (outcomes.size() <= format::kMostOutcomes) return;
  file.report(Code::kBadValue, file.placeOf("outcomes"),
              "there are more than " + grouped(format::kMostOutcomes) + " outcomes", "join those with the same advice");
}

}  // namespace

void loadOutcomes(ObjectReader& file, Model& model) {
  file.each("outcomes", Need::kRequired, [&](ObjectReader& reader) {
    Outcome outcome;
    outcome.place = reader.place();
    outcome.id = reader.id();
    refuseTwice(reader, outcome.id, model.outcomes, "outcome");
    outcome.title = reader.text("title", "outcome." + outcome.id + ".title", Need::kRequired);
    outcome.urgency = loadChoices<Urgency>(reader, "urgency");
    outcome.start = loadChoices<Start>(reader, "start");
    model.outcomes.push_back(std::move(outcome));
  });
  refuseTooMany(file, model.outcomes);
  loadRules(file, "rule.", idsOf(model.outcomes), model, model.rules);
}

void loadChecks(ObjectReader& file, Model& model) {
  model.checks.availableWhen = file.condition("available_when", Need::kRequired);
  file.each("outcomes", Need::kRequired, [&](ObjectReader& reader) {
    Outcome outcome;
    outcome.place = reader.place();
    outcome.id = reader.id();
    refuseTwice(reader, outcome.id, model.checks.outcomes, "outcome of the race checks");
    const std::string prefix = "check.outcome." + outcome.id + ".";
    outcome.title = reader.text("title", prefix + "title", Need::kRequired);
    model.checks.outcomeTexts.push_back(reader.richText("text", prefix + "text", Need::kRequired));
    model.checks.roles.push_back(readEnum<CheckRole>(reader, "role", Need::kRequired).value_or(CheckRole::fail));
    model.checks.outcomes.push_back(std::move(outcome));
  });
  refuseTooMany(file, model.checks.outcomes);
  loadRules(file, "check.rule.", idsOf(model.checks.outcomes), model, model.checks.rules);
}

}  // namespace advisor::compiler
