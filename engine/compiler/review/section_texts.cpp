#include <algorithm>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/lint/words.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/review/sections.h"

namespace advisor::compiler {
namespace {

std::string level(const Readability& counts, const std::string& locale) {
  std::string words = plural(static_cast<std::size_t>(counts.words), "word", "words");
  switch (readingMeasureOf(locale)) {
    case ReadingMeasure::kNone:
      return words;
    case ReadingMeasure::kGrade:
      return words + ", grade " + oneDecimal(gradeEnglish(counts));
    case ReadingMeasure::kEase:
      return words + ", ease " + oneDecimal(easeSpanish(counts));
  }
  return words;
}

std::string withLevel(const Text& text, const std::string& locale, Readability& total) {
  const Readability counts = measure(plainWords(text), locale);
  total += counts;
  const std::string words =
      locale == "en" ? readerText(text) : "<span lang=\"" + escape(locale) + "\">" + readerText(text) + "</span>";
  return words + "<span class=\"brief\">" + level(counts, locale) + "</span>";
}

// Lets "question.onset.option.pop.text" wrap after its points.
std::string keyWords(const std::string& key) {
  std::string words;
  for (const char c : escape(key)) words += c == '.' ? ".<wbr>" : std::string(1, c);
  return "<code>" + words + "</code>";
}

const char* evidenceWords(const std::string& tag) {
  if (tag == "A") return "abstract or registry record seen";
  if (tag == "O") return "opening part of the page seen";
  if (tag == "M") return "copy of an official text on another site";
  if (tag == "2") return "cited second-hand";
  if (tag == "CCK") return "common clinical knowledge, to be verified";
  return "";
}

}  // namespace

std::string sourceLinks(const std::vector<std::string>& sources) {
  std::string markup;
  for (const std::string& id : sources) markup += (markup.empty() ? "" : ", ") + link("source", id, id, "source");
  return markup;
}

std::string textSection(const Page& page) {
  const std::vector<ReaderText> texts = readerTexts(page.model);
  std::vector<std::string> locales{page.model.mainLocale};
  locales.insert(locales.end(), page.input.locales.begin(), page.input.locales.end());
  std::vector<Readability> totals(locales.size());
  std::vector<std::string> heads{"Text"};
  heads.insert(heads.end(), locales.begin(), locales.end());
  Table table("texts", heads);
  for (const ReaderText& one : texts) {
    const Text* text = one.text;
    table.beginRow();
    table.cell(keyWords(text->key));
    table.cell(withLevel(*text, locales[0], totals[0]));
    for (std::size_t i = 1; i < locales.size(); ++i) {
      const auto& words = page.model.translations.at(locales[i]);
      const auto found = words.find(text->key);
      table.cell(found == words.end() ? "<em>no words</em>" : withLevel(found->second, locales[i], totals[i]));
    }
  }
  Table whole("counts", {"Language", "All texts together", "Phrases that readers must not be told", "Found"});
  for (std::size_t i = 0; i < locales.size(); ++i) {
    whole.beginRow();
    whole.cell(escape(locales[i]));
    whole.cell(plural(texts.size(), "text", "texts") + ", " + level(totals[i], locales[i]));
    const ForbiddenLanguage* forbidden = forbiddenIn(locales[i]);
    if (forbidden == nullptr) {
      whole.cell(
          "<strong>not checked</strong>: the program has no list for this language, so a person must look for them");
      whole.cell("not known");
      continue;
    }
    whole.cell(std::to_string(forbidden->phrases.size()) +
               " patterns: statements of a diagnosis, promises, reassurance, running through pain");
    whole.cell("<span class=\"holds\">none</span>");
  }
  return "<p>Every text that a reader can see, " +
         std::string(locales.size() > 1 ? "the languages side by side, " : "") +
         "with its reading level. English: the Flesch-Kincaid grade; 5 is about age 10 to 11, and lower is easier. "
         "Spanish: the "
         "Szigriszt-Pazos index; above 65 is fairly easy, and higher is easier. A formula over a few words measures "
         "little. Parts "
         "<span class=\"fill\">{like this}</span> are filled in for each reader.</p>\n" +
         whole.markup() + table.markup();
}

std::string sourceSection(const Page& page) {
  Table table("source-table", {"Id", "Source", "Evidence seen"});
  for (const Source& source : page.model.sources) {
    table.beginRow(anchor("source", source.id));
    table.cell("<b>" + escape(source.id) + "</b>");
    std::string words = escape(source.title) + "<br>" + escape(source.publisher);
    if (source.year) words += ", " + std::to_string(*source.year);
    // Only web addresses become links; any other address is shown as text.
    const bool web = source.address.rfind("https://", 0) == 0 || source.address.rfind("http://", 0) == 0;
    if (web)
      words += "<br><a class=\"address\" rel=\"noreferrer\" href=\"" + escape(source.address) + "\">" +
               escape(source.address) + "</a>";
    else if (!source.address.empty())
      words += "<br>" + escape(source.address);
    table.cell(words);
    table.cell("<span class=\"mark\">" + escape(source.evidence) + "</span> " + evidenceWords(source.evidence));
  }
  return table.markup();
}

std::string signSection(const Page& page) {
  std::string markup =
      "<p>I have read this review of <b>" + escape(page.model.id) + " " + escape(page.model.version) +
      "</b>. My signature is for the packs with these fingerprints and no others:</p>\n<ul class=\"hashes\">";
  for (const PackFile& file : page.input.files)
    markup += "<li>" + escape(file.name) + "<br><code class=\"hash\">" + file.hash + "</code></li>";
  markup += "</ul>\n<ul class=\"ticks\">";
  for (const char* part : {"Scope", "Questions", "Rules and outcomes", "Advice, word by word", "What is held back",
                           "Race checks", "Claims and cases", "Sources"}) {
    markup += std::string("<li>") + part + "</li>";
  }
  markup += "</ul>\n";
  Table table("sign", {"Name", "Role and registration", "Date", "Signature"});
  for (int i = 0; i < 3; ++i) {
    table.beginRow();
    for (int k = 0; k < 4; ++k) table.cell("");
  }
  return markup + table.markup() + "<p>What has to change before it is used:</p>\n<div class=\"lines\"></div>\n";
}

}  // namespace advisor::compiler
