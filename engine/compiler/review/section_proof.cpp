#include "engine/compiler/review/html.h"
#include "engine/compiler/review/sections.h"

namespace advisor::compiler {
namespace {

const Claim* written(const Model& model, const ClaimProof& proof) {
  for (const Claim& claim : model.claims) {
    if (!proof.builtIn && claim.id == proof.id) return &claim;
  }
  return nullptr;
}

std::string conditionWords(const Page& page, const Claim& claim) {
  const std::string holds = page.words.markup(claim.holds);
  if (claim.given.source.empty()) return holds;
  return "<b>if</b> " + page.words.markup(claim.given) + ", <b>then</b> " + holds;
}

std::string optionWords(const Model& model, const std::string& question, const std::string& option) {
  for (const Question& asked : model.questions) {
    if (asked.id != question) continue;
    for (const Option& known : asked.options) {
      if (known.id == option) return readerText(known.text);
    }
    return readerText(asked.none);
  }
  return escape(option);
}

std::string tallyTable(const std::string& what, const std::vector<ModelCount>& tallies, const char* kind) {
  Table table("counts", {what, "Answer sets", "Share"});
  for (const ModelCount& tally : tallies) {
    table.beginRow();
    table.cell(*kind == '\0' ? idWords(tally.id) : link(kind, tally.id, idWords(tally.id), "name"));
    table.cell("<span class=\"figures\">" + grouped(tally.count) + "</span>");
    table.cell(
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"" +
        oneDecimal(tally.share * 100) + "\" height=\"8\"/></svg> " + percent(tally.share));
  }
  return table.markup();
}

std::string answerWords(const Question& question, const Answer& answer) {
  std::string words;
  for (const OptionId option : answer.options) {
    const Option& picked = question.options[at(option)];
    words +=
        (words.empty() ? "" : "; ") + readerText(picked.brief.value.empty() ? picked.text.value : picked.brief.value);
  }
  if (!words.empty()) return words;
  if (answer.number)
    return std::to_string(*answer.number) + (question.kind == QuestionKind::date ? " days from today" : "");
  return readerText(question.none);
}

}  // namespace

std::string claimSection(const Page& page) {
  std::size_t holding = 0;
  for (const ClaimProof& claim : page.proof.claims) holding += claim.holds ? 1 : 0;
  std::string markup = "<p>Each sentence was proved for <b>all</b> " + grouped(page.proof.answerSets) +
                       " sets of answers, “not asked” and “not sure” included: " + std::to_string(holding) + " of " +
                       std::to_string(page.proof.claims.size()) + " hold.</p>\n";
  Table table("claims", {"What is claimed", "As a condition", "Why", "Proof"});
  for (const ClaimProof& claim : page.proof.claims) {
    const Claim* source = written(page.model, claim);
    table.beginRow(anchor("claim", claim.id));
    table.cell("<b>" + escape(claim.text) + "</b><span class=\"id\">" + escape(claim.id) + "</span>");
    table.cell(source == nullptr ? "<em>holds for every pack</em>" : conditionWords(page, *source));
    table.cell(source == nullptr
                   ? ""
                   : escape(source->why) + (source->sources.empty() ? ""
                                                                    : " <span class=\"sources\">" +
                                                                          sourceLinks(source->sources) + "</span>"));
    table.cell(claim.holds ? "<span class=\"holds\">✓ holds</span>" : "<span class=\"fails\">✗ fails</span>");
  }
  return markup + table.markup();
}

std::string countSection(const Page& page) {
  const Proof& proof = page.proof;
  std::string markup =
      "<p>There are " + grouped(proof.answerSets) + " different sets of answers. The longest interview " +
      (proof.longestStopped.empty()
           ? "asks " + plural(static_cast<std::size_t>(proof.longest), "question", "questions") + " on " +
                 plural(static_cast<std::size_t>(proof.screensLongest), "screen", "screens")
           : std::string("was not computed")) +
      "; the mean is " + oneDecimal(proof.mean) + " questions over all answer sets and " + oneDecimal(proof.casesMean) +
      " over the cases. Shares count answer sets, not readers: most sets of answers are rare in life.</p>\n";
  markup += tallyTable("Outcome", proof.outcomes, "outcome") + tallyTable("Urgency", proof.urgencies, "") +
            tallyTable("Start advice", proof.starts, "");
  if (proof.unsure.empty()) return markup;
  markup +=
      "<h3>Where “not sure” ranks</h3>\n<p>Over all readers who are asked: how often “not sure” leads to a more, an "
      "equally "
      "or a less urgent result than another answer, all else the same.</p>\n";
  Table table("counts", {"“Not sure” to", "Against", "More urgent", "As urgent", "Less urgent"});
  for (const UnsureRank& rank : proof.unsure) {
    table.beginRow();
    table.cell(link("question", rank.question, idWords(rank.question), "name"));
    table.cell(optionWords(page.model, rank.question, rank.other));
    for (const double share : {rank.more, rank.same, rank.less}) table.cell(percent(share));
  }
  return markup + table.markup();
}

std::string caseSection(const Page& page) {
  const std::vector<Case>& cases = page.model.cases;
  std::string markup = "<p>Readers' stories with what must come of them, run through the engine that ships. All " +
                       std::to_string(cases.size()) + " give what they expect.</p>\n";
  Table table("cases", {"#", "Story", "Answers", "Result"});
  for (std::size_t i = 0; i < cases.size(); ++i) {
    table.beginRow(anchor("case", cases[i].id));
    table.cell(std::to_string(i + 1));
    table.cell(escape(cases[i].story) + "<span class=\"id\">" + escape(cases[i].id) + "</span>");
    std::string answers;
    for (const auto& [id, answer] : cases[i].answers) {
      const Question& question = page.model.questions[at(id)];
      answers += (answers.empty() ? "<b>" : " · <b>") + idWords(question.id) + "</b> " + answerWords(question, answer);
    }
    table.cell(answers);
    const CaseResult& result = page.input.cases[i];
    table.cell("<span class=\"holds\">✓</span> " + link("outcome", result.outcome, idWords(result.outcome), "name") +
               "<br>" + idWords(result.urgency) + "<br>start: " + idWords(result.start) +
               "<br>rule: " + link("rule", result.rule, idWords(result.rule), "name") + "; " +
               plural(static_cast<std::size_t>(result.asked), "question", "questions"));
  }
  return markup + table.markup();
}

}  // namespace advisor::compiler
