#include "engine/compiler/emit/words.h"

#include "engine/compiler/emit/narrow.h"
#include "engine/compiler/model/markup.h"
#include "engine/format/limits.h"

namespace advisor::compiler {

Words::Words(const Model& model, const std::string& locale) : model_(model) {
  const auto found = model.translations.find(locale);
  if (found != model.translations.end() && locale != model.mainLocale) translations_ = &found->second;
  of(std::string());
}

std::uint16_t Words::of(const std::string& text) {
  // The last number stays unused, because the count of the texts has 16 bits too.
  if (numbers_.size() >= format::kMostTexts && numbers_.count(text) == 0) throw DoesNotFit{"different texts"};
  const auto [found, isNew] = numbers_.emplace(text, static_cast<std::uint16_t>(numbers_.size()));
  if (isNew) {
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    bytes_.push_back(0);
  }
  return found->second;
}

std::uint16_t Words::of(const Text& text) {
  if (translations_ != nullptr) {
    const auto translated = translations_->find(text.key);
    if (translated != translations_->end()) return of(shippedText(translated->second, model_));
  }
  return of(shippedText(text, model_));
}

}  // namespace advisor::compiler
