#include "engine/compiler/review/art.h"
#include "engine/compiler/review/flow.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/review/sections.h"

namespace advisor::compiler {
namespace {

const char* sectionWords(Section section) {
  switch (section) {
    case Section::headline:
      return "The first sentence: what to do";
    case Section::race:
      return "The race";
    case Section::checklist:
      return "The checklist";
    case Section::instead:
      return "What to do instead of running";
    case Section::how_long:
      return "How long it takes";
    case Section::helps:
      return "What helps and what does not";
    case Section::start_anyway:
      return "For a reader who starts against the advice";
    case Section::way_back:
      return "The way back to running";
    case Section::after_race:
      return "The week after the race";
    case Section::not_start:
      return "When not to start";
    case Section::stop_race:
      return "When to stop in the race";
    case Section::watch:
      return "What to watch for";
    case Section::limits:
      return "What this cannot tell";
  }
  return "";
}

std::string chip(Status status) {
  const char* words = status == Status::do_        ? "do"
                      : status == Status::do_not   ? "do not"
                      : status == Status::withheld ? "held back"
                                                   : "information";
  return "<span class=\"chip " + std::string(nameOf(status)) + "\">" + words + "</span>";
}

std::string dayWords(int day) {
  return day == 0 ? "race day" : plural(static_cast<std::size_t>(day), "day", "days") + " before the race";
}

std::string scheduleWords(const Schedule& plan) {
  std::string words = "in the plan from " + (plan.fromDay == 0 ? "today" : "day " + std::to_string(plan.fromDay));
  if (plan.untilDay) words += " to day " + std::to_string(*plan.untilDay);
  if (plan.raceFrom) words += ", not sooner than " + dayWords(*plan.raceFrom);
  if (plan.raceUntil) words += ", last on " + dayWords(*plan.raceUntil);
  if (plan.everyDays > 1) words += "; every " + std::to_string(plan.everyDays) + " days";
  if (plan.timesADay > 1) words += "; " + std::to_string(plan.timesADay) + " times a day";
  if (plan.minutes > 0) words += "; " + std::to_string(plan.minutes) + " minutes";
  if (plan.sets > 0) words += "; " + plural(static_cast<std::size_t>(plan.sets), "set", "sets");
  if (plan.holdSeconds > 0) words += " of " + std::to_string(plan.holdSeconds) + " seconds";
  if (plan.repetitions > 0) {
    words += (plan.sets > 0 ? " of " : "; ") +
             plural(static_cast<std::size_t>(plan.repetitions), "repetition", "repetitions");
  }
  return words + ". Day 0 is today.";
}

std::string listed(const std::vector<std::string>& ids) {
  std::string words;
  for (const std::string& id : ids) words += (words.empty() ? "" : ", ") + escape(idWords(id));
  return words;
}

std::string itemCard(const Page& page, const Item& item) {
  std::string card =
      "<article class=\"card item\" id=\"" + anchor("item", item.id) + "\"><h4>" + escape(idWords(item.id));
  if (item.tip > 0) card += " <span class=\"mark tip\">tip " + std::to_string(item.tip) + " of the column</span>";
  card += "</h4>\n<dl class=\"facts\"><div><dt>Shown when</dt><dd>" + page.words.markup(item.when) + "</dd></div>\n";
  if (!item.reason.value.empty()) card += "<div><dt>Reason given</dt><dd>" + readerText(item.reason) + "</dd></div>\n";
  card += "<div><dt>Kind of care</dt><dd>" + idWords(kCareNames[at(item.care)]) + "</dd></div>\n";
  if (item.fromColumn) card += "<div><dt>Origin</dt><dd>the column</dd></div>\n";
  if (!item.tags.empty()) card += "<div><dt>Tags</dt><dd>" + listed(item.tags) + "</dd></div>\n";
  if (!item.conflicts.empty()) card += "<div><dt>Never beside</dt><dd>" + listed(item.conflicts) + "</dd></div>\n";
  if (!item.sources.empty()) card += "<div><dt>Sources</dt><dd>" + sourceLinks(item.sources) + "</dd></div>\n";
  card += "</dl>\n";
  if (const Drawing* const drawing = page.model.drawingOf(item)) {
    card += "<figure>" + drawingMarkup(*drawing, anchor("drawing", item.id)) + "<figcaption>" +
            readerText(drawing->title) + "</figcaption></figure>\n";
  }
  Table table("variants", {"As", "Words", "When"});
  bool first = true;
  for (const Variant& variant : item.variants) {
    table.beginRow();
    table.cell(chip(variant.status));
    std::string words = "<b>" + readerText(variant.title) + "</b>";
    if (!variant.text.value.empty()) words += "<br>" + readerText(variant.text);
    if (variant.schedule) words += "<span class=\"brief\">" + scheduleWords(*variant.schedule) + "</span>";
    if (!variant.sources.empty()) words += "<span class=\"brief\">" + sourceLinks(variant.sources) + "</span>";
    table.cell(words);
    table.cell(variant.when.source.empty() ? (first ? "always" : "otherwise")
                                           : (first ? "" : "else ") + page.words.markup(variant.when));
    first = false;
  }
  return card + table.markup() + "</article>\n";
}

}  // namespace

std::string adviceSection(const Page& page) {
  std::string markup =
      "<p>Every line a reader can be shown. Of an item's variants the first whose condition is true is shown.</p>\n";
  for (const Section section : format::EnumValuesSection()) {
    std::string cards;
    for (const Item& item : page.model.items) {
      if (item.section == section) cards += itemCard(page, item);
    }
    if (!cards.empty())
      markup += "<h3 id=\"" + anchor("section", nameOf(section)) + "\">" + sectionWords(section) + "</h3>\n" + cards;
  }
  return markup;
}

std::string withheldSection(const Page& page) {
  Table table("withheld", {"Item", "Held back while", "What the reader is told"});
  bool any = false;
  for (const Item& item : page.model.items) {
    for (const Variant& variant : item.variants) {
      if (variant.status != Status::withheld) continue;
      any = true;
      table.beginRow();
      table.cell(link("item", item.id, idWords(item.id), "name"));
      table.cell(page.words.markup(variant.when));
      table.cell("<b>" + readerText(variant.title) + "</b><br>" + readerText(variant.text));
    }
  }
  if (!any) return "<p>Nothing is held back.</p>\n";
  return "<p>Advice that is good at another time. It is given again as soon as the condition no longer holds.</p>\n" +
         table.markup();
}

std::string checkSection(const Page& page) {
  const Checks& checks = page.model.checks;
  std::string markup = "<p>A second, short round in the last days before the race. It is there when " +
                       page.words.markup(checks.availableWhen) + ".</p>\n<figure>" +
                       flowDrawing(page.model, Stage::kRaceCheck) + "</figure>\n" +
                       questionSection(page, Stage::kRaceCheck) + "<h3>Its rules</h3>\n";
  Table rules("rules", {"#", "When", "Outcome", "What the reader is told", "Why"});
  for (std::size_t i = 0; i < checks.rules.size(); ++i) {
    const Rule& rule = checks.rules[i];
    const std::string& outcome = checks.outcomes[at(rule.outcome)].id;
    rules.beginRow(anchor("check-rule", rule.id));
    rules.cell(std::to_string(i + 1));
    rules.cell(page.words.markup(rule.when, "nothing above is true") + "<span class=\"id\">" + escape(rule.id) +
               "</span>");
    rules.cell(link("check-outcome", outcome, idWords(outcome), "name"));
    rules.cell(rule.reason.value.empty() ? "<em>nothing</em>" : readerText(rule.reason));
    rules.cell(escape(rule.why) +
               (rule.sources.empty() ? "" : " <span class=\"sources\">" + sourceLinks(rule.sources) + "</span>"));
  }
  markup += rules.markup() + "<h3>Its outcomes</h3>\n";
  Table outcomes("outcomes", {"Outcome", "Means", "What to do then"});
  for (std::size_t i = 0; i < checks.outcomes.size(); ++i) {
    outcomes.beginRow(anchor("check-outcome", checks.outcomes[i].id));
    outcomes.cell("<b>" + readerText(checks.outcomes[i].title) + "</b><span class=\"id\">" +
                  escape(checks.outcomes[i].id) + "</span>");
    outcomes.cell(i < checks.roles.size() ? idWords(nameOf(checks.roles[i])) : "");
    outcomes.cell(i < checks.outcomeTexts.size() ? readerText(checks.outcomeTexts[i]) : "");
  }
  return markup + outcomes.markup();
}

}  // namespace advisor::compiler
