#include "engine/compiler/review/review.h"

#include "engine/compiler/review/html.h"
#include "engine/compiler/review/sections.h"
#include "engine/compiler/review/style.h"

namespace advisor::compiler {
namespace {

struct Part {
  const char* id;
  const char* title;
  std::string (*markup)(const Page&);
};

std::string questionPart(const Page& page) { return questionSection(page, Stage::kTriage); }

constexpr Part kParts[] = {
    {"scope", "Scope and status", scopeSection},
    {"open", "What only a clinician can decide", openSection},
    {"flow", "The way through", flowSection},
    {"questions", "Questions", questionPart},
    {"rules", "Rules", ruleSection},
    {"facts", "Named facts", factSection},
    {"outcomes", "Outcomes, urgency and start advice", outcomeSection},
    {"advice", "Advice, word by word", adviceSection},
    {"held-back", "What is held back, and until when", withheldSection},
    {"checks", "Race checks", checkSection},
    {"claims", "Claims and their proofs", claimSection},
    {"counts", "Counts over all answers", countSection},
    {"cases", "Cases", caseSection},
    {"texts", "Every text, its reading level and its translation", textSection},
    {"sources", "Sources", sourceSection},
    {"sign", "Sign-off", signSection},
};

bool isLeftOut(const Part& part, const Model& model) {
  return (part.markup == checkSection && model.checks.outcomes.empty()) ||
         (part.markup == openSection && model.openQuestions.empty());
}

std::string figure(const std::string& number, const std::string& words) {
  return "<li><b>" + number + "</b> " + words + "</li>";
}

// A long number such as "1,234,567,890,123" is hard to read in a row of figures, so give its magnitude; the section
// Counts has all digits.
std::string roughly(const std::string& digits) {
  if (digits.size() <= 6) return grouped(digits);
  return digits.substr(0, 1) + "." + digits.substr(1, 1) + "\u00A0×\u00A010<sup>" + std::to_string(digits.size() - 1) +
         "</sup>";
}

std::string header(const Page& page) {
  const Model& model = page.model;
  std::string markup =
      "<header class=\"top\"><p class=\"kicker\">How this works: the whole content, for review</p>\n<h1>" +
      readerText(model.title) + "</h1>\n<p class=\"version\">" + escape(model.id) + " " + escape(model.version) +
      "</p>\n";
  if (model.reviewStatus == "draft")
    markup += "<p class=\"draft\"><b>Draft.</b> No clinician has reviewed this yet.</p>\n";
  std::size_t triage = 0;
  for (const Question& question : model.questions) triage += question.stage == Stage::kTriage ? 1 : 0;
  return markup + "<ul class=\"figures-row\">" + figure(std::to_string(triage), "questions") +
         figure(std::to_string(model.rules.size()), "rules") +
         figure(std::to_string(model.items.size()), "advice items") +
         figure(roughly(page.proof.answerSets), "answer sets proved") +
         figure(std::to_string(page.proof.claims.size()), "claims hold") +
         figure(std::to_string(model.cases.size()), "cases pass") + "</ul></header>\n";
}

}  // namespace

std::string reviewPage(const ReviewInput& input) {
  const Page page{input, input.model, input.proof, PlainWords(input.model)};
  std::string out = std::string(kReviewPageBegins) +
                    "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                    escape(input.model.title.value) + ": review of " + escape(input.model.id) + " " +
                    escape(input.model.version) + "</title>\n<style>\n" + std::string(reviewStyle()) +
                    "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#scope\">Skip to the content</a>\n" +
                    header(page);
  out += "<nav class=\"contents\" aria-label=\"Contents\"><h2>Contents</h2><ol>\n";
  for (const Part& part : kParts) {
    if (!isLeftOut(part, input.model))
      out += "<li><a href=\"#" + std::string(part.id) + "\">" + part.title + "</a></li>\n";
  }
  out += "</ol></nav>\n<main>\n";
  for (const Part& part : kParts) {
    if (isLeftOut(part, input.model)) continue;
    out += "<section id=\"" + std::string(part.id) + "\">\n<h2>" + part.title + "</h2>\n" + part.markup(page) +
           "</section>\n";
  }
  return out + "</main>\n<footer><p>Written by <code>advisor review</code> from " + escape(input.model.id) + " " +
         escape(input.model.version) + ". The same content gives the same page.</p></footer>\n</body>\n</html>\n";
}

}  // namespace advisor::compiler
