#include "engine/compiler/review/shown_when.h"

#include <array>
#include <utility>

#include "engine/compiler/model/index.h"
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
  void outcome(int outcome) {
    for (std::size_t i = 0; i < model_.rules.size(); ++i) {
      if (model_.rules[i].outcome == outcome) rule(model_.rules, i, found_.empty() ? "" : "or ");
    }
  }
  void rule(const std::vector<Rule>& rules, std::size_t index, const std::string& before = "") {
    const std::string above = index == 0 ? "" : " (and no rule above it)";
    add(before + "the rule " + rules[index].id + above, rules[index].when, "no rule above it is true");
  }
  void item(const Item& item) { add("the item " + item.id, item.when, "always"); }
  void variant(const Item& item, int variant) {
    this->item(item);
    const std::string above = variant == 0 ? "" : " (and no variant above it)";
    add("its variant " + item.variants[at(variant)].id + above, item.variants[at(variant)].when,
        variant == 0 ? "always" : "no variant above it is shown");
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
      told.question(model.questions[at(text.index)]);
      break;
    case TextOwner::kOutcome:
      told.outcome(text.index);
      break;
    case TextOwner::kRule:
      told.rule(model.rules, at(text.index));
      break;
    case TextOwner::kItem:
      told.item(model.items[at(text.index)]);
      break;
    case TextOwner::kVariant:
      told.variant(model.items[at(text.index)], text.part);
      break;
    case TextOwner::kDrawing:
      told.drawing(model.items[at(text.index)].drawing);
      break;
    case TextOwner::kCheckOutcome:
      told.checks();
      for (std::size_t i = 0; i < model.checks.rules.size(); ++i) {
        if (model.checks.rules[i].outcome == text.index) told.rule(model.checks.rules, i);
      }
      break;
    case TextOwner::kCheckRule:
      told.checks();
      told.rule(model.checks.rules, at(text.index));
      break;
  }
  return told.take();
}

}  // namespace advisor::compiler
