#include "engine/compiler/model/texts.h"

#include <initializer_list>
#include <set>
#include <utility>

namespace advisor::compiler {
namespace {

class Collector {
 public:
  // `where`: their owner and its positions.
  void add(ReaderText where, std::initializer_list<const Text*> texts) {
    for (const Text* text : texts) {
      where.text = text;
      if (!text->value.empty()) found_.push_back(where);
    }
  }
  std::vector<ReaderText> take() { return std::move(found_); }

 private:
  std::vector<ReaderText> found_;
};

}  // namespace

const Text& translated(const Model& model, const std::string& locale, const Text& text) {
  const auto texts = model.translations.find(locale);
  if (texts == model.translations.end()) return text;
  const auto found = texts->second.find(text.key);
  return found == texts->second.end() ? text : found->second;
}

std::vector<ReaderText> readerTexts(const Model& model) {
  Collector texts;
  texts.add({.owner = TextOwner::kPack}, {&model.title, &model.scope});
  for (std::size_t i = 0; i < model.texts.size(); ++i) {
    texts.add({.owner = TextOwner::kNamedText, .index = static_cast<int>(i)}, {&model.texts[i].second});
  }
  for (std::size_t i = 0; i < model.regions.size(); ++i) {
    const auto index = static_cast<int>(i);
    texts.add({.owner = TextOwner::kRegion, .index = index}, {&model.regions[i].label});
    for (const auto& [name, text] : model.regions[i].values)
      texts.add({.owner = TextOwner::kRegion, .index = index}, {&text});
  }
  for (const QuestionId id : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(id)];
    const int index = position(id);
    texts.add({.owner = TextOwner::kQuestion, .index = index},
              {&question.text, &question.hint, &question.why, &question.none});
    texts.add({.owner = TextOwner::kReadBack, .index = index}, {&question.brief});
    for (const Group& group : question.groups)
      texts.add({.owner = TextOwner::kQuestion, .index = index}, {&group.text});
    for (const OptionId o : eachId<OptionId>(question.options)) {
      const Option& option = question.options[at(o)];
      texts.add({.owner = TextOwner::kOption, .index = index, .part = position(o)}, {&option.text, &option.brief});
    }
  }
  for (const OutcomeId o : eachId<OutcomeId>(model.outcomes)) {
    texts.add({.owner = TextOwner::kOutcome, .index = position(o)}, {&model.outcomes[at(o)].title});
  }
  for (const RuleId r : eachId<RuleId>(model.rules)) {
    texts.add({.owner = TextOwner::kRule, .index = position(r)}, {&model.rules[at(r)].reason});
  }
  std::set<const Drawing*> drawn;
  for (const ItemId id : eachId<ItemId>(model.items)) {
    const Item& item = model.items[at(id)];
    const Drawing* drawing = model.drawingOf(item);
    if (drawing != nullptr && drawn.insert(drawing).second) {
      texts.add({.owner = TextOwner::kDrawing, .index = position(id)}, {&drawing->title});
    }
    texts.add({.owner = TextOwner::kItem, .index = position(id)}, {&item.reason});
    for (const VariantId v : eachId<VariantId>(item.variants)) {
      const Variant& variant = item.variants[at(v)];
      texts.add({.owner = TextOwner::kVariant, .index = position(id), .part = position(v)},
                {&variant.title, &variant.text});
    }
  }
  for (const OutcomeId o : eachId<OutcomeId>(model.checks.outcomes)) {
    texts.add({.owner = TextOwner::kCheckOutcome, .index = position(o)}, {&model.checks.outcomes[at(o)].title});
  }
  for (const OutcomeId o : eachId<OutcomeId>(model.checks.outcomeTexts)) {
    texts.add({.owner = TextOwner::kCheckOutcome, .index = position(o)}, {&model.checks.outcomeTexts[at(o)]});
  }
  for (const RuleId r : eachId<RuleId>(model.checks.rules)) {
    texts.add({.owner = TextOwner::kCheckRule, .index = position(r)}, {&model.checks.rules[at(r)].reason});
  }
  return texts.take();
}

}  // namespace advisor::compiler
