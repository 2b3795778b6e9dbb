#include "engine/compiler/compile/word_changes.h"

#include <algorithm>
#include <map>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {
namespace {

bool isUrgent(const Outcome& outcome) {
  return std::any_of(outcome.urgency.begin(), outcome.urgency.end(),
                     [](const Choice<Urgency>& choice) { return choice.is <= Urgency::same_day; });
}

bool isAboutSafety(const Item& item) {
  switch (item.section) {
    case Section::headline:
    case Section::not_start:
    case Section::stop_race:
    case Section::watch:
      return true;
    case Section::race:
    case Section::checklist:
    case Section::instead:
    case Section::how_long:
    case Section::helps:
    case Section::start_anyway:
    case Section::way_back:
    case Section::after_race:
    case Section::limits:
      break;
  }
  return item.care == Care::kService || item.care == Care::kEmergency;
}

// Whether a reader who meets the old words may come to harm: signs to watch for, numbers to call, what not to do.
bool isSafetyText(const Model& model, const ReaderText& text) {
  switch (text.owner) {
    case TextOwner::kRegion:
      return true;
    case TextOwner::kOption:
      return model.questions[at(text.question())].options[at(text.option())].warning;
    case TextOwner::kOutcome:
      return isUrgent(model.outcomes[at(text.outcome())]);
    case TextOwner::kRule:
      return isUrgent(model.outcomes[at(model.rules[at(text.rule())].outcome)]);
    case TextOwner::kItem:
    case TextOwner::kDrawing:
      return isAboutSafety(model.items[at(text.item())]);
    case TextOwner::kVariant: {
      const Item& item = model.items[at(text.item())];
      return isAboutSafety(item) || item.variants[at(text.variant())].status == Status::do_not;
    }
    case TextOwner::kCheckOutcome: {
      const std::vector<CheckRole>& roles = model.checks.roles;
      return at(text.outcome()) >= roles.size() || roles[at(text.outcome())] != CheckRole::pass;
    }
    case TextOwner::kPack:
    case TextOwner::kNamedText:
    case TextOwner::kQuestion:
    case TextOwner::kReadBack:
    case TextOwner::kCheckRule:
      break;
  }
  return false;
}

using Texts = std::map<std::string, Text>;

const Text* textAt(const Texts& texts, const std::string& key) {
  const auto found = texts.find(key);
  return found == texts.end() ? nullptr : &found->second;
}

// An entry that holds its original is checked against it when the pack is loaded.
bool isReadAgain(const Text& translation) { return translation.place.pointer.ends_with("/text"); }

class Comparison {
 public:
  Comparison(const Model& before, const Model& after) : before_(before), after_(after) {}

  WordChanges run() {
    std::map<std::string, ReaderText> old;
    for (const ReaderText& one : readerTexts(before_)) old.emplace(one.text->key, one);
    for (const ReaderText& now : readerTexts(after_)) {
      const auto was = old.find(now.text->key);
      compare(now, was == old.end() ? nullptr : was->second.text);
      if (was != old.end()) old.erase(was);
    }
    for (const auto& [key, gone] : old) {
      result_.changes.push_back({key, "", gone.text->value, "", shownWhen(before_, gone), {}});
    }
    languages();
    return std::move(result_);
  }

 private:
  void compare(const ReaderText& now, const Text* was) {
    const std::string& key = now.text->key;
    const bool changed = was == nullptr || was->value != now.text->value;
    WordChange change{key, "", was == nullptr ? "" : was->value, now.text->value, shownWhen(after_, now), {}};
    std::vector<WordChange> translated;
    for (const auto& [locale, texts] : after_.translations) {
      const auto earlier = before_.translations.find(locale);
      if (earlier == before_.translations.end()) continue;
      const Text* const then = textAt(earlier->second, key);
      const Text* const here = textAt(texts, key);
      if (here == nullptr) continue;
      if (then == nullptr || then->value != here->value) {
        translated.push_back({key, locale, then == nullptr ? "" : then->value, here->value, change.shown, {}});
      } else if (changed && was != nullptr && !isReadAgain(*here)) {
        change.stale.push_back(locale);
        if (isSafetyText(after_, now)) refuse(*here, key, locale);
      }
    }
    if (changed) result_.changes.push_back(std::move(change));
    result_.changes.insert(result_.changes.end(), translated.begin(), translated.end());
  }

  void refuse(const Text& translation, const std::string& key, const std::string& locale) {
    Place place = translation.place;
    if (place.file.empty()) place = {locale + ".json", pointerStep(key), 0};
    result_.stale.push_back({Code::kStaleTranslation, place,
                             "the safety text \"" + key + "\" has changed, and its translation has not",
                             "mend the translation; where it still fits, write it beside the new original: "
                             "{\"from\": …, \"text\": …}"});
  }

  void languages() {
    for (const auto& [locale, texts] : after_.translations) {
      if (!before_.translations.contains(locale)) result_.newLanguages.push_back(locale);
    }
    for (const auto& [locale, texts] : before_.translations) {
      if (!after_.translations.contains(locale)) result_.goneLanguages.push_back(locale);
    }
  }

  const Model& before_;
  const Model& after_;
  WordChanges result_;
};

}  // namespace

WordChanges wordChanges(const Model& before, const Model& after) { return Comparison(before, after).run(); }

}  // namespace advisor::compiler
