#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <set>

#include "engine/compiler/load/parts.h"
#include "engine/compiler/load/roles.h"
#include "engine/compiler/model/message.h"
#include "engine/compiler/source/code_point.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

bool isVersion(std::string_view version) {
  int parts = 0;
  while (parts < 3) {
    const std::size_t dot = std::min(version.find('.'), version.size());
    const std::string_view part = version.substr(0, dot);
    const bool digits = !part.empty() && part.size() <= 6 &&
                        std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (part.size() > 1 && part[0] == '0')) return false;
    ++parts;
    if (dot == version.size()) return parts == 3;
    version.remove_prefix(dot + 1);
  }
  return false;
}

bool isDate(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = -1;
    const char* end = date.data() + from + size;
    return std::from_chars(date.data() + from, end, value).ptr == end ? value : -1;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  // An earlier or later year is a typing error: advice without a date for its next review is never reviewed.
  return number(0, 4) >= 2000 && number(0, 4) < 2100 && day.ok();
}

constexpr std::size_t kMostNameBytes = 80;  // for the name of a condition or a part of the body

// Named texts that the widget or the site shows. A text of the comment draft is `comment_` and a name that the author
// chooses.
const std::vector<std::string> kTexts{
    "adults", "column_credit", "comment_intro", "comment_opening", "comment_question", "disclaimer", "disclaimer_end",
    "draft",  "fallback",      "intro",         "past_review",     "privacy",          "stop_seek",  "tip_label"};

bool isShown(const std::string& name) {
  return name.starts_with("comment_") || std::find(kTexts.begin(), kTexts.end(), name) != kTexts.end();
}

void loadRegion(ObjectReader& reader, Model& model) {
  Region region;
  region.id = reader.id();
  refuseTwice(reader, region.id, model.regions, "region");
  const std::string prefix = "region." + region.id + ".";
  region.label = reader.text("label", prefix + "label", Need::kRequired);
  reader.members("values", Need::kRequired, [&](const std::string& name, const Json& value, const Place& place) {
    if (!isGoodId(name) || name == "label" || isRacePlaceholder(name)) {
      reader.report(Code::kBadId, place, "a region value cannot be called \"" + name + "\"",
                    "lower case letters, digits and _, and not \"label\", \"days_to_race\" or \"race_date\"");
    }
    Diagnostics faults;
    region.values[name] = readText(value, place, prefix + name, faults);
    for (Diagnostic& fault : faults) reader.report(fault.code, fault.place, fault.message, fault.hint);
  });
  if (!model.regions.empty()) {
    for (const auto& [name, text] : model.regions.front().values) {
      if (region.values.count(name) > 0) continue;
      reader.report(Code::kRegionMismatch, reader.placeOf("values"),
                    "region \"" + region.id + "\" has no value \"" + name + "\"",
                    "every region has the same values as \"" + model.regions.front().id + "\"");
    }
    for (const auto& [name, text] : region.values) {
      if (model.regions.front().values.count(name) > 0) continue;
      reader.report(Code::kRegionMismatch, text.place,
                    "region \"" + model.regions.front().id + "\" has no \"" + name + "\"",
                    "every region has the same values as \"" + model.regions.front().id + "\"");
    }
  }
  model.regions.push_back(std::move(region));
}

void loadCall(ObjectReader& file, Model& model) {
  model.call = file.string("call", Need::kOptional);
  if (model.call.empty() || model.regions.empty()) return;
  std::vector<std::string> known;
  for (const auto& [name, text] : model.regions.front().values) known.push_back(name);
  refuseUnknown(file, file.placeOf("call"), model.call, known, "region value");
  const auto callable = [&](const Region& region) {
    const auto value = region.values.find(model.call);
    return value == region.values.end() || holdsNumber(value->second.value);
  };
  if (std::none_of(model.regions.begin(), model.regions.end(), callable)) {
    file.report(Code::kBadValue, file.placeOf("call"), "\"" + model.call + "\" is no telephone number in any region",
                "name the region value that holds the emergency number");
  }
}

// Reads "lint": {"conditions": {"en": ["a strain", …]}, "body_parts": {…}}.
void loadLintWords(ObjectReader& reader, Model& model) {
  for (const char* key : {"conditions", "body_parts"}) {
    reader.object(key, Need::kOptional, [&](ObjectReader& lists) {
      for (const std::string& locale : model.locales) {
        LintWords& words = model.lintWords[locale];
        std::vector<std::string>& list = key[0] == 'c' ? words.conditions : words.bodyParts;
        list = lists.strings(locale);
        for (std::size_t i = 0; i < list.size(); ++i) {
          if (list[i].size() <= kMostNameBytes && !list[i].empty()) continue;
          lists.report(Code::kBadValue, lists.placeOf(locale, i), "this is not a name of one to a few words",
                       "write a name as a text would, such as \"stress fracture\"");
        }
      }
    });
  }
}

}  // namespace

void loadPack(ObjectReader& file, Model& model) {
  model.id = file.id();
  model.version = file.string("version", Need::kRequired);
  if (!model.version.empty() && !isVersion(model.version)) {
    file.report(Code::kBadValue, file.placeOf("version"), "\"" + model.version + "\" is not a version",
                "three numbers with dots, such as \"0.1.0\"");
  }
  model.locales = file.strings("locales", Need::kRequired);
  for (std::size_t i = 0; i < model.locales.size(); ++i) {
    if (isLanguageTag(model.locales[i])) continue;
    file.report(Code::kBadValue, file.placeOf("locales", i), "\"" + model.locales[i] + "\" is not a language",
                "use a short lower case code such as \"en\" or \"es\"");
  }
  if (file.has("locales") && model.locales.empty()) {
    file.report(Code::kBadValue, file.placeOf("locales"), "no language is given",
                "the first is the one the content is in");
  }
  if (!model.locales.empty()) model.mainLocale = model.locales.front();
  model.title = file.text("title", "pack.title", Need::kRequired);
  model.scope = file.text("scope", "pack.scope", Need::kRequired);
  file.object("review", Need::kRequired, [&](ObjectReader& review) {
    static const std::array<std::string, 2> kStatus{"draft", "reviewed"};
    model.reviewStatus = review.oneOf("status", Need::kRequired, kStatus);
    model.reviewBy = review.string("review_by", Need::kRequired);
    if (!model.reviewBy.empty() && !isDate(model.reviewBy)) {
      review.report(Code::kBadValue, review.placeOf("review_by"), "\"" + model.reviewBy + "\" is not a date",
                    "write year-month-day, such as \"2027-05-31\"");
    }
    model.openQuestions = review.strings("open_questions");
    for (std::size_t i = 0; i < model.openQuestions.size(); ++i) {
      if (hasWords(model.openQuestions[i])) continue;
      review.report(Code::kEmptyText, review.placeOf("open_questions", i), "this question has no words",
                    "write it, or remove it");
    }
  });
  file.members("texts", Need::kRequired, [&](const std::string& name, const Json& value, const Place& place) {
    if (!isGoodId(name)) {
      file.report(Code::kBadId, place, "a text cannot be called \"" + name + "\"", "lower case letters, digits and _");
    } else if (!isShown(name)) {
      file.report(Code::kUnknownKey, place, "no page shows a text called \"" + name + "\"", didYouMean(name, kTexts));
    }
    Diagnostics faults;
    model.texts.emplace_back(name, readText(value, place, "text." + name, faults));
    for (Diagnostic& fault : faults) file.report(fault.code, fault.place, fault.message, fault.hint);
  });
  if (file.has("texts")) {
    // Texts that every pack must have; the other named texts belong to features that a pack may omit.
    std::vector<std::string> wanted{"disclaimer"};
    if (model.reviewStatus == "draft") wanted.emplace_back("draft");
    for (const std::string& name : wanted) {
      const auto has = [&](const auto& text) { return text.first == name; };
      if (std::any_of(model.texts.begin(), model.texts.end(), has)) continue;
      file.report(Code::kMissingKey, file.placeOf("texts"), "the text \"" + name + "\" is missing",
                  name == "draft" ? "say that no clinician has reviewed this yet" : "say what this pack is not");
    }
  }
  file.object("lint", Need::kOptional, [&](ObjectReader& lint) { loadLintWords(lint, model); });
  file.each("regions", Need::kRequired, [&](ObjectReader& region) { loadRegion(region, model); });
  loadCall(file, model);
  if (file.has("regions") && model.regions.empty()) {
    file.report(Code::kBadValue, file.placeOf("regions"), "no region is given", "add at least {\"id\": \"other\", …}");
  }
}

}  // namespace advisor::compiler
