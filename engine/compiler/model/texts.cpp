#include "engine/compiler/model/texts.h"

#include <initializer_list>
#include <set>
#include <utility>

namespace advisor::compiler {
namespace {

int number(std::size_t index) { return static_cast<int>(index); }

class Collector {
 public:
  void add(TextOwner owner, int index, int part, std::initializer_list<const Text*> texts) {
    for (const Text* text : texts) {
      if (!text->value.empty()) found_.push_back({text, owner, index, part});
    }
  }
  std::vector<ReaderText> take() { return std::move(found_); }

 private:
  std::vector<ReaderText> found_;
};

}  // namespace

std::vector<ReaderText> readerTexts(const Model& model) {
  Collector texts;
  texts.add(TextOwner::kPack, -1, -1, {&model.title, &model.scope});
  for (std::size_t i = 0; i < model.texts.size(); ++i) {
    texts.add(TextOwner::kNamedText, number(i), -1, {&model.texts[i].second});
  }
  for (std::size_t i = 0; i < model.regions.size(); ++i) {
    texts.add(TextOwner::kRegion, number(i), -1, {&model.regions[i].label});
    for (const auto& [name, text] : model.regions[i].values) texts.add(TextOwner::kRegion, number(i), -1, {&text});
  }
  for (std::size_t q = 0; q < model.questions.size(); ++q) {
    const Question& question = model.questions[q];
    texts.add(TextOwner::kQuestion, number(q), -1, {&question.text, &question.hint, &question.why, &question.none});
    texts.add(TextOwner::kReadBack, number(q), -1, {&question.brief});
    for (const Group& group : question.groups) texts.add(TextOwner::kQuestion, number(q), -1, {&group.text});
    for (std::size_t o = 0; o < question.options.size(); ++o) {
      const Option& option = question.options[o];
      texts.add(TextOwner::kOption, number(q), number(o), {&option.text, &option.brief});
    }
  }
  for (std::size_t o = 0; o < model.outcomes.size(); ++o) {
    texts.add(TextOwner::kOutcome, number(o), -1, {&model.outcomes[o].title});
  }
  for (std::size_t r = 0; r < model.rules.size(); ++r) {
    texts.add(TextOwner::kRule, number(r), -1, {&model.rules[r].reason});
  }
  std::set<const Drawing*> drawn;
  for (std::size_t i = 0; i < model.items.size(); ++i) {
    const Item& item = model.items[i];
    const Drawing* drawing = model.drawingOf(item);
    if (drawing != nullptr && drawn.insert(drawing).second) {
      texts.add(TextOwner::kDrawing, number(i), -1, {&drawing->title});
    }
    texts.add(TextOwner::kItem, number(i), -1, {&item.reason});
    for (std::size_t v = 0; v < item.variants.size(); ++v) {
      texts.add(TextOwner::kVariant, number(i), number(v), {&item.variants[v].title, &item.variants[v].text});
    }
  }
  for (std::size_t o = 0; o < model.checks.outcomes.size(); ++o) {
    texts.add(TextOwner::kCheckOutcome, number(o), -1, {&model.checks.outcomes[o].title});
  }
  for (std::size_t o = 0; o < model.checks.outcomeTexts.size(); ++o) {
    texts.add(TextOwner::kCheckOutcome, number(o), -1, {&model.checks.outcomeTexts[o]});
  }
  for (std::size_t r = 0; r < model.checks.rules.size(); ++r) {
    texts.add(TextOwner::kCheckRule, number(r), -1, {&model.checks.rules[r].reason});
  }
  return texts.take();
}

}  // namespace advisor::compiler
