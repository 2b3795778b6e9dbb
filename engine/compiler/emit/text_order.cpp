#include "engine/compiler/emit/text_order.h"

#include <initializer_list>

#include "engine/compiler/model/texts.h"

namespace advisor::compiler {
namespace {

void addAll(std::initializer_list<const Text*> texts, Words& words) {
  for (const Text* const text : texts) words.of(*text);
}

}  // namespace

const std::string& screenOf(const Question& question) {
  return question.screen.empty() ? question.id : question.screen;
}

bool TextOrder::holds(const std::string& key) const { return !split_ || !isAroundTheElement(key); }

std::uint16_t TextOrder::unshown(const std::string& text) { return split_ ? 0 : words_.of(text); }

void TextOrder::addQuestionTexts() {
  for (const Question& question : model_.questions) {
    words_.of(question.id);
    words_.of(screenOf(question));
    for (const Option& option : question.options) words_.of(option.id);
  }
  for (const auto& [key, text] : model_.texts) {
    if (holds(key)) words_.of(key);
  }
  for (const Question& question : model_.questions) {
    for (const Group& group : question.groups) words_.of(group.text);
    for (const Option& option : question.options) addAll({&option.text, &option.brief}, words_);
  }
  for (const Question& question : model_.questions) {
    addAll({&question.none, &question.brief, &question.why, &question.hint, &question.text}, words_);
  }
}

void TextOrder::addResultTexts() {
  for (const Outcome& outcome : model_.outcomes) words_.of(outcome.id);
  for (const Item& item : model_.items) {
    words_.of(item.id);
    for (const Variant& variant : item.variants) unshown(variant.id);
  }
  for (const Item& item : model_.items) {
    for (const Variant& variant : item.variants) addAll({&variant.text, &variant.title}, words_);
    words_.of(item.reason);
  }
  for (const Outcome& outcome : model_.outcomes) words_.of(outcome.title);
  for (const Rule& rule : model_.rules) words_.of(rule.reason);
  for (const Item& item : model_.items) {
    if (const Drawing* drawing = model_.drawingOf(item)) words_.of(drawing->title);
  }
  for (const Text& text : model_.checks.outcomeTexts) words_.of(text);
  for (const Rule& rule : model_.checks.rules) words_.of(rule.reason);
}

}  // namespace advisor::compiler
