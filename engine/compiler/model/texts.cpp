#include "engine/compiler/model/texts.h"

#include <initializer_list>

namespace advisor::compiler {

std::vector<const Text*> readerTexts(const Model& model) {
  std::vector<const Text*> texts;
  const auto add = [&](std::initializer_list<const Text*> some) {
    for (const Text* text : some) {
      if (!text->value.empty()) texts.push_back(text);
    }
  };
  add({&model.title, &model.scope});
  for (const auto& [name, text] : model.texts) add({&text});
  for (const Region& region : model.regions) {
    add({&region.label});
    for (const auto& [name, text] : region.values) add({&text});
  }
  for (const Question& question : model.questions) {
    add({&question.text, &question.hint, &question.why, &question.none});
    for (const Group& group : question.groups) add({&group.text});
    for (const Option& option : question.options) add({&option.text, &option.brief});
  }
  for (const Outcome& outcome : model.outcomes) add({&outcome.title});
  for (const Rule& rule : model.rules) add({&rule.reason});
  for (const Item& item : model.items) {
    add({&item.reason});
    for (const Variant& variant : item.variants) add({&variant.title, &variant.text});
  }
  for (const Outcome& outcome : model.checks.outcomes) add({&outcome.title});
  for (const Text& text : model.checks.outcomeTexts) add({&text});
  for (const Rule& rule : model.checks.rules) add({&rule.reason});
  return texts;
}

}  // namespace advisor::compiler
