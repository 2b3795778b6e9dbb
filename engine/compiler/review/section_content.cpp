#include "engine/compiler/model/message.h"
#include "engine/compiler/review/art.h"
#include "engine/compiler/review/flow.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/review/sections.h"
#include "engine/compiler/source/sha256.h"
#include "engine/compiler/source/version.h"

namespace advisor::compiler {
namespace {

std::string row(const std::string& name, const std::string& markup) {
  return "<div><dt>" + name + "</dt><dd>" + markup + "</dd></div>\n";
}

const char* kindWords(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::one_of:
      return "one answer";
    case QuestionKind::any_of:
      return "any number of answers";
    case QuestionKind::number:
      return "a whole number";
    case QuestionKind::date:
      return "a date";
    case QuestionKind::scale:
      return "a scale";
  }
  return "";
}

// `drawn`: the option in the picture of the question, as markup.
std::string optionItem(const std::string& words, const std::string& brief, const std::string& marks,
                       const std::string& drawn = "") {
  std::string item = "<li>" + drawn + "<span class=\"option\">" + readerText(words) + "</span>" + marks;
  if (!brief.empty()) item += "<span class=\"brief\">read back as “" + readerText(brief) + "”</span>";
  return item + "</li>\n";
}

std::string questionCard(const Page& page, const Question& question, std::size_t number) {
  std::string card = "<article class=\"card\" id=\"" + anchor("question", question.id) +
                     "\"><h3><span class=\"number\">" + std::to_string(number) + "</span> " +
                     readerText(question.text) + "</h3>\n";
  if (!question.hint.value.empty()) card += "<p class=\"hint\">" + readerText(question.hint) + "</p>\n";
  const Drawing* const picture = page.model.pictureOf(question);
  const std::string pictureName = anchor("picture", question.id);
  if (picture != nullptr) card += "<figure>" + pictureMarkup(*picture, pictureName) + "</figure>\n";
  card += "<ul class=\"options\">\n";
  std::optional<GroupId> group;
  for (const Option& option : question.options) {
    if (option.group && option.group != group) {
      const Group& heading = question.groups[at(*option.group)];
      card += "<li class=\"group\"><b>" + readerText(heading.text) + "</b></li>\n";
    }
    group = option.group;
    std::string marks;
    if (option.warning) marks += "<span class=\"mark warning\">warning</span>";
    if (option.unsure) marks += "<span class=\"mark unsure\">not sure</span>";
    card += optionItem(option.text.value, option.brief.value, marks,
                       picture == nullptr ? "" : pickedMarkup(*picture, pictureName, option.id));
  }
  if (question.options.empty()) {
    card += "<li>" + std::string(question.kind == QuestionKind::date ? "from " : "a whole number from ") +
            std::to_string(question.min) + " to " + std::to_string(question.max) +
            (question.kind == QuestionKind::date ? " days from today" : "") +
            (question.brief.value.empty()
                 ? ""
                 : "<span class=\"brief\">read back as “" + readerText(question.brief) + "”</span>") +
            "</li>\n";
  }
  if (!question.none.value.empty()) card += optionItem(question.none.value, "", "");
  card += "</ul>\n<dl class=\"facts\">\n" + row("Kind", kindWords(question.kind));
  if (question.role != QuestionRole::none) card += row("Role", idWords(nameOf(question.role)));
  card += row("Why we ask", question.why.value.empty() ? "<em>no reason is given</em>" : readerText(question.why));
  card += row("For whom", page.words.markup(question.askWhen, "everyone, while an answer can still change the result"));
  for (const QuestionProof& proved : page.proof.questions) {
    if (proved.id == question.id) card += row("Asked in", percent(proved.asked) + " of all answer sets");
  }
  if (question.screen != question.id) card += row("Screen", "shared: " + escape(idWords(question.screen)));
  if (!question.sources.empty()) card += row("Sources", sourceLinks(question.sources));
  return card + "</dl></article>\n";
}

template <typename T>
std::string choices(const Page& page, const std::vector<Choice<T>>& list) {
  if (list.size() == 1 && list[0].when.source.empty()) return "<b>" + idWords(nameOf(list[0].is)) + "</b>";
  std::string markup = "<ol class=\"choices\">";
  for (const Choice<T>& choice : list) {
    markup += "<li><b>" + idWords(nameOf(choice.is)) + "</b> " +
              (choice.when.source.empty() ? "otherwise" : "when " + page.words.markup(choice.when)) + "</li>";
  }
  return markup + "</ol>";
}

}  // namespace

std::string scopeSection(const Page& page) {
  const Model& model = page.model;
  std::string markup = "<p class=\"lead\">" + readerText(model.scope) + "</p>\n<dl class=\"facts\">\n";
  std::string locales;
  for (const std::string& locale : model.locales) locales += (locales.empty() ? "" : ", ") + escape(locale);
  markup +=
      row("Status", model.reviewStatus == "draft" ? "<b>Draft</b>: no clinician has signed this yet" : "Reviewed") +
      row("Review again by", escape(model.reviewBy) + "; after that day readers see a banner and get no new plan") +
      row("Languages", locales) +
      row("Content",
          "<code class=\"hash\">" + hashWords(model.contentHash) + "</code> the first 64 bits of its SHA-256") +
      row("Compiler", "advisor " + escape(compilerVersion()));
  for (const PackFile& file : page.input.files) {
    markup += row(escape(file.name), "<code class=\"hash\">" + file.hash + "</code> SHA-256 of " +
                                         grouped(std::to_string(file.bytes)) + " bytes");
  }
  markup += "</dl>\n<h3>Words that stand around every result</h3>\n";
  Table table("named", {"Name", "Words"});
  for (const auto& [name, text] : model.texts) {
    table.beginRow();
    table.cell(escape(idWords(name)));
    table.cell(readerText(text));
  }
  markup += table.markup() + "<h3>Numbers and places by region</h3>\n";
  std::vector<std::string> heads{"Region"};
  if (!model.regions.empty()) {
    for (const auto& [name, text] : model.regions[0].values) heads.push_back(idWords(name));
  }
  Table regions("named", heads);
  for (const Region& region : model.regions) {
    regions.beginRow();
    regions.cell(readerText(region.label));
    for (const auto& [name, text] : region.values) regions.cell(readerText(text));
  }
  return markup + regions.markup();
}

std::string openSection(const Page& page) {
  std::string markup =
      "<p>Questions of the authors, open until they are answered in the signed copy.</p>\n<ol class=\"open\">\n";
  for (const std::string& question : page.model.openQuestions) markup += "<li>" + escape(question) + "</li>\n";
  return markup + "</ol>\n";
}

std::string questionSection(const Page& page, Stage stage) {
  std::string markup;
  std::size_t number = 0;
  for (const Question& question : page.model.questions) {
    if (question.stage == stage) markup += questionCard(page, question, ++number);
  }
  return markup;
}

std::string flowSection(const Page& page) {
  std::string markup =
      "<figure><figcaption>Questions in the order they are asked, on the left. Each rule hangs at the last question it "
      "needs, and leads to an outcome on the right; its number is its place in <a href=\"#rules\">the rule table</a>, "
      "which says the same in words. The first rule that is true wins. A question is left out as soon as its answer "
      "cannot change the result any more.</figcaption>\n";
  return markup + flowDrawing(page.model, Stage::kTriage) + "</figure>\n";
}

std::string ruleSection(const Page& page) {
  std::string markup =
      "<p>The first rule that is true gives the outcome, so each one is read as “and none of those above”. A condition "
      "over a question that was not asked is not true, and neither is its opposite.</p>\n";
  Table table("rules", {"#", "When", "Outcome", "What the reader is told", "Why", "Decides"});
  for (std::size_t i = 0; i < page.model.rules.size(); ++i) {
    const Rule& rule = page.model.rules[i];
    const Outcome& outcome = page.model.outcomes[at(rule.outcome)];
    table.beginRow(anchor("rule", rule.id));
    table.cell(std::to_string(i + 1));
    table.cell(page.words.markup(rule.when, "nothing above is true") + "<span class=\"id\">" + escape(rule.id) +
               "</span>");
    table.cell(link("outcome", outcome.id, idWords(outcome.id), "name"));
    table.cell(rule.reason.value.empty() ? "<em>nothing</em>" : readerText(rule.reason));
    table.cell(escape(rule.why) +
               (rule.sources.empty() ? "" : " <span class=\"sources\">" + sourceLinks(rule.sources) + "</span>"));
    table.cell(i < page.proof.rules.size() ? percent(page.proof.rules[i].share) : "");
  }
  return markup + table.markup();
}

std::string factSection(const Page& page) {
  std::string markup = "<p>Conditions with a name, which rules, urgency and advice share.</p>\n";
  Table table("facts-table", {"Name", "Holds when", "Why"});
  for (const Fact& fact : page.model.facts) {
    table.beginRow(anchor("fact", fact.id));
    table.cell("<span class=\"fact\">" + escape(idWords(fact.id)) + "</span>");
    table.cell(page.words.markup(fact.when));
    table.cell(escape(fact.why));
  }
  return markup + table.markup();
}

std::string outcomeSection(const Page& page) {
  std::string markup = "<p>What answers can fit. None of them is a diagnosis.</p>\n";
  Table table("outcomes", {"Outcome", "Urgency", "Start advice", "Answer sets"});
  for (std::size_t i = 0; i < page.model.outcomes.size(); ++i) {
    const Outcome& outcome = page.model.outcomes[i];
    table.beginRow(anchor("outcome", outcome.id));
    table.cell("<b>" + readerText(outcome.title) + "</b><span class=\"id\">" + escape(outcome.id) + "</span>");
    table.cell(choices(page, outcome.urgency));
    table.cell(choices(page, outcome.start));
    table.cell(i < page.proof.outcomes.size() ? percent(page.proof.outcomes[i].share) : "");
  }
  return markup + table.markup();
}

}  // namespace advisor::compiler
