#include "engine/compiler/command/texts_json.h"

#include <cmath>
#include <map>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/model/texts.h"

namespace advisor::compiler {
namespace {

Json levelJson(const Readability& counts, const std::string& locale) {
  const auto oneDigit = [](double value) { return Json::of(std::round(value * 10) / 10); };
  if (counts.words == 0) return {};
  switch (readingMeasureOf(locale)) {
    case ReadingMeasure::kNone:
      return {};
    case ReadingMeasure::kGrade:
      return oneDigit(gradeEnglish(counts));
    case ReadingMeasure::kEase:
      return oneDigit(easeSpanish(counts));
  }
  return {};
}

Json measureJson(const std::string& locale) {
  switch (readingMeasureOf(locale)) {
    case ReadingMeasure::kNone:
      return {};
    case ReadingMeasure::kGrade:
      return Json::of("grade");
    case ReadingMeasure::kEase:
      return Json::of("ease");
  }
  return {};
}

}  // namespace

Json textsJson(const Model& model) {
  Json list = Json::array();
  std::map<std::string, Readability> totals;
  for (const ReaderText& one : readerTexts(model)) {
    const Text& text = *one.text;
    const Readability counts = measure(plainWords(text), model.mainLocale);
    totals[model.mainLocale] += counts;
    for (const auto& [locale, words] : model.translations) {
      const auto found = words.find(text.key);
      if (found != words.end()) totals[locale] += measure(plainWords(found->second), locale);
    }
    Json entry = Json::object();
    entry.add("key", Json::of(text.key))
        .add("file", Json::of(text.place.file))
        .add("pointer", Json::of(text.place.pointer))
        .add("text", Json::of(text.value))
        .add("words", Json::of(counts.words))
        .add("level", levelJson(counts, model.mainLocale));
    list.push(std::move(entry));
  }
  Json levels = Json::array();
  for (const std::string& locale : model.locales) {
    Json entry = Json::object();
    entry.add("locale", Json::of(locale))
        .add("measure", measureJson(locale))
        .add("words", Json::of(totals[locale].words))
        .add("level", levelJson(totals[locale], locale));
    levels.push(std::move(entry));
  }
  Json json = Json::object();
  json.add("texts", std::move(list)).add("levels", std::move(levels));
  return json;
}

}  // namespace advisor::compiler
