#include "engine/compiler/review/shown_when.h"

#include <array>
#include <utility>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/review/plain_words.h"

namespace advisor::compiler {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities{
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};

// The markup of PlainWords as text: each entry of a list on a line of its own, deeper lists further in.
std::string textOf(std::string_view markup) {
  std::string text;
  std::size_t depth = 0;
  while (!markup.empty()) {
    if (markup[0] == '<') {
      const std::size_t end = markup.find('>');
      const std::string_view tag = markup.substr(1, end - 1);
      if (tag.starts_with("ul")) ++depth;
      if (tag.starts_with("/ul")) --depth;
      if (tag == "li") text += "\n" + std::string(2 * (depth - 1), ' ') + "• ";
      markup.remove_prefix(end + 1);
      continue;
    }
    bool isEntity = false;
    for (const auto& [entity, letter] : kEntities) {
      if (!markup.starts_with(entity)) continue;
      text += letter;
      markup.remove_prefix(entity.size());
      isEntity = true;
      break;
    }
    if (isEntity) continue;
    text += markup[0];
    markup.remove_prefix(1);
  }
  return text;
}

class Describer {
 public:
  explicit Describer(const Model& model) : model_(model), words_(model) {}

  std::vector<ShownWhen> take() { return std::move(found_); }

  void everyReader(const char* what) { found_.push_back({what, "always"}); }
  void question(const Question& question) {
    add("the question " + question.id, question.askWhen, "always");
    found_.push_back({"and", "its answer can still change the result"});
  }
  void outcome(OutcomeId outcome) {
    for (const RuleId id : eachId<RuleId>(model_.rules)) {
      if (model_.rules[at(id)].outcome == outcome) rule(model_.rules, id, found_.empty() ? "" : "or ");
    }
  }
  void rule(const std::vector<Rule>& rules, RuleId id, const std::string& before = "") {
    const Rule& rule = rules[at(id)];
    const std::string above = id == RuleId{} ? "" : " (and no rule above it)";
    add(before + "the rule " + rule.id + above, rule.when, "no rule above it is true");
  }
  void item(const Item& item) { add("the item " + item.id, item.when, "always"); }
  void variant(const Item& item, VariantId id) {
    this->item(item);
    const Variant& variant = item.variants[at(id)];
    const bool isFirst = id == VariantId{};
    add("its variant " + variant.id + (isFirst ? "" : " (and no variant above it)"), variant.when,
        isFirst ? "always" : "no variant above it is shown");
  }
  void drawing(const std::string& id) {
    for (const Item& item : model_.items) {
      if (item.drawing == id) add((found_.empty() ? "" : "or ") + ("the item " + item.id), item.when, "always");
    }
  }
  void checks() { add("the race checks", model_.checks.availableWhen, "always"); }

 private:
  void add(const std::string& what, const Condition& condition, const std::string& whenEmpty) {
    found_.push_back({what, textOf(words_.markup(condition, whenEmpty))});
  }

  const Model& model_;
  PlainWords words_;
  std::vector<ShownWhen> found_;
};

}  // namespace

std::vector<ShownWhen> shownWhen(const Model& model, const ReaderText& text) {
  Describer told(model);
  switch (text.owner) {
    case TextOwner::kPack:
    case TextOwner::kNamedText:
      told.everyReader("the pack");
      break;
    case TextOwner::kRegion:
      told.everyReader("where the reader is");
      break;
    case TextOwner::kQuestion:
    case TextOwner::kOption:
    case TextOwner::kReadBack:
      told.question(model.questions[at(text.question())]);
      break;
    case TextOwner::kOutcome:
      told.outcome(text.outcome());
      break;
    case TextOwner::kRule:
      told.rule(model.rules, text.rule());
      break;
    case TextOwner::kItem:
      told.item(model.items[at(text.item())]);
      break;
    case TextOwner::kVariant:
      told.variant(model.items[at(text.item())], text.variant());
      break;
    case TextOwner::kDrawing:
      told.drawing(model.items[at(text.item())].drawing);
      break;
    case TextOwner::kCheckOutcome:
      told.checks();
      for (const RuleId rule : eachId<RuleId>(model.checks.rules)) {
        if (model.checks.rules[at(rule)].outcome == text.outcome()) told.rule(model.checks.rules, rule);
      }
      break;
    case TextOwner::kCheckRule:
      told.checks();
      told.rule(model.checks.rules, text.rule());
      break;
  }
  return told.take();
}

}  // namespace advisor::compiler
