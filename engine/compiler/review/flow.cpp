#include "engine/compiler/review/flow.h"

#include <algorithm>
#include <set>
#include <vector>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/review/html.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

// In units of the drawing. The width of the text on A4 is 760 units, so 12 units are a letter of 8 points.
constexpr int kWidth = 760, kLine = 16, kPad = 10, kGap = 14;
constexpr int kQuestionX = 1, kQuestionWidth = 216;
constexpr int kRuleX = 246, kRuleWidth = 296;
constexpr int kOutcomeX = 566, kOutcomeWidth = 193;
// Mean width of a letter, large enough for every system font.
constexpr double kLetter = 6.4, kStrongLetter = 7.4;

// Breaks at spaces. Counts characters, not bytes.
std::vector<std::string> lines(const std::string& text, int width, double letter) {
  const auto most = static_cast<std::size_t>(width / letter);
  std::vector<std::string> out(1);
  std::size_t used = 0;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, end - from);
    const auto letters = countCharacters(word);
    if (used > 0 && used + 1 + letters > most) {
      out.emplace_back();
      used = 0;
    }
    out.back() += (used > 0 ? " " : "") + word;
    used += letters + (used > 0 ? 1 : 0);
    from = end + 1;
  }
  return out;
}

std::string number(int value) { return std::to_string(value); }

std::string label(int x, int y, const std::string& cssClass, const std::string& words) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"" + cssClass + "\">" + escape(words) +
         "</text>";
}

std::string box(int x, int y, int width, int height, const std::string& cssClass) {
  return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\"" +
         number(height) + "\" rx=\"8\" class=\"" + cssClass + "\"/>";
}

std::string line(int x1, int y1, int x2, int y2) {
  return "<path d=\"M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2) + "\" class=\"wire\"/>";
}

// Each urgency has a shape, for print in black and white: octagon, triangle, diamond, circle.
std::string shape(Urgency urgency, int x, int y) {
  std::string path;
  if (urgency == Urgency::emergency_now) path = "M-2.5 -6h5l3.5 3.5v5l-3.5 3.5h-5l-3.5 -3.5v-5z";
  if (urgency == Urgency::same_day) path = "M0 -6l6.5 11.5h-13z";
  if (urgency == Urgency::within_days) path = "M0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z";
  if (urgency == Urgency::self_care) path = "M0 -6a6 6 0 0 1 0 12a6 6 0 0 1 0 -12z";
  return "<path transform=\"translate(" + number(x) + " " + number(y) + ")\" d=\"" + path + "\" class=\"shape\"/>";
}

struct OutcomeGroup {  // rules that lead to one outcome and are drawn at one question
  OutcomeId outcome{};
  std::vector<RuleId> rules;
};

class Flow {
 public:
  Flow(const Model& model, Stage stage)
      : model_(model),
        stage_(stage),
        rules_(stage == Stage::kTriage ? model.rules : model.checks.rules),
        outcomes_(stage == Stage::kTriage ? model.outcomes : model.checks.outcomes) {}

  std::string draw() {
    std::string out = "<div class=\"flow\">\n";
    int place = 0;
    for (const QuestionId question : eachId<QuestionId>(model_.questions)) {
      if (model_.questions[at(question)].stage == stage_) out += band(question, ++place);
    }
    return out + band(std::nullopt, 0) + "</div>\n";
  }

 private:
  // The last question of this stage that a rule needs; empty when it needs none.
  std::optional<QuestionId> lastQuestion(const Expression& tree, std::set<FactId>& facts) const {
    std::optional<QuestionId> last;
    const Symbol& symbol = tree.symbol;
    const bool answer = symbol.kind == Symbol::Kind::kOption || symbol.kind == Symbol::Kind::kNumber ||
                        symbol.kind == Symbol::Kind::kAsked;
    if (tree.op == Op::kPath && answer && model_.questions[at(symbol.question())].stage == stage_) {
      last = symbol.question();
    }
    if (tree.op == Op::kPath && symbol.kind == Symbol::Kind::kFact && facts.insert(symbol.fact()).second) {
      last = std::max(last, lastQuestion(model_.facts[at(symbol.fact())].when.tree, facts));
    }
    for (const Expression& arg : tree.args) last = std::max(last, lastQuestion(arg, facts));
    return last;
  }

  std::vector<OutcomeGroup> groupsAt(std::optional<QuestionId> question) const {
    std::vector<OutcomeGroup> groups;
    for (const RuleId rule : eachId<RuleId>(rules_)) {
      const OutcomeId outcome = rules_[at(rule)].outcome;
      std::set<FactId> facts;
      if (lastQuestion(rules_[at(rule)].when.tree, facts) != question) continue;
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&](const OutcomeGroup& known) { return known.outcome == outcome; });
      if (group == groups.end()) group = groups.insert(groups.end(), OutcomeGroup{outcome, {}});
      group->rules.push_back(rule);
    }
    return groups;
  }

  std::vector<std::string> ruleLines(RuleId rule) const {
    const Rule& told = rules_[at(rule)];
    const std::string words = told.reason.value.empty() ? idWords(told.id) : plainWords(told.reason);
    return lines(std::to_string(position(rule) + 1) + ".\u00A0" + words, kRuleWidth, kLetter);
  }

  std::vector<std::string> outcomeLines(OutcomeId outcome) const {
    return lines(plainWords(outcomes_[at(outcome)].title), kOutcomeWidth - 2 * kPad, kStrongLetter);
  }

  // Several when the outcome's urgency has conditions.
  std::vector<Urgency> urgencies(OutcomeId outcome) const {
    std::vector<Urgency> found;
    for (const Choice<Urgency>& choice : outcomes_[at(outcome)].urgency) {
      if (std::find(found.begin(), found.end(), choice.is) == found.end()) found.push_back(choice.is);
    }
    return found;
  }

  int outcomeHeight(OutcomeId outcome) const {
    return static_cast<int>(outcomeLines(outcome).size() + urgencies(outcome).size()) * kLine + kPad + 6;
  }

  int groupHeight(const OutcomeGroup& group) const {
    int height = 0;
    for (const RuleId rule : group.rules) height += static_cast<int>(ruleLines(rule).size()) * kLine + 3;
    return std::max(height + 6, outcomeHeight(group.outcome));
  }

  std::string drawGroup(const OutcomeGroup& group, int top, int height) const {
    std::string out;
    const int middle = top + height / 2;
    int rulesHeight = 0;
    for (const RuleId rule : group.rules) rulesHeight += static_cast<int>(ruleLines(rule).size()) * kLine + 3;
    int y = middle - rulesHeight / 2;
    for (const RuleId rule : group.rules) {
      const std::vector<std::string> words = ruleLines(rule);
      out += "<a href=\"#" + anchor(stage_ == Stage::kTriage ? "rule" : "check-rule", rules_[at(rule)].id) + "\">";
      for (const std::string& words_line : words) out += label(kRuleX, (y += kLine) - 3, "words", words_line);
      out += "</a>";
      y += 3;
    }
    const int right = kRuleX + kRuleWidth;
    out += "<path d=\"M" + number(right) + " " + number(top + 4) + "q8 0 8 8V" + number(top + height - 12) +
           "q0 8 -8 8\" class=\"wire\"/>";
    out += line(right + 8, middle, kOutcomeX, middle);
    const int tall = outcomeHeight(group.outcome);
    y = middle - tall / 2;
    const std::vector<Urgency> urgency = urgencies(group.outcome);
    out += box(kOutcomeX, y, kOutcomeWidth, tall,
               urgency.empty() ? "outcome" : "outcome " + std::string(nameOf(urgency[0])));
    for (const std::string& words : outcomeLines(group.outcome))
      out += label(kOutcomeX + kPad, y += kLine, "strong", words);
    for (const Urgency is : urgency) {
      y += kLine;
      out += shape(is, kOutcomeX + kPad + 6, y - 4) + label(kOutcomeX + kPad + 18, y, "small", idWords(nameOf(is)));
    }
    return out;
  }

  // Without a question: the last band, for rules that need no answer. `place`: of the question in its stage, from 1.
  std::string band(std::optional<QuestionId> question, int place) const {
    const std::vector<OutcomeGroup> groups = groupsAt(question);
    if (!question && groups.empty()) return "";
    std::vector<std::string> words{"All asked, and nothing above"};
    std::string some;
    if (question) {
      const Question& asked = model_.questions[at(*question)];
      words =
          lines(std::to_string(place) + ".\u00A0" + plainWords(asked.text), kQuestionWidth - 2 * kPad, kStrongLetter);
      if (!asked.askWhen.source.empty()) some = "only for some readers";
    }
    const int boxHeight = static_cast<int>(words.size() + (some.empty() ? 0 : 1)) * kLine + kPad + 4;
    int height = boxHeight;
    int groupsHeight = -kGap;
    for (const OutcomeGroup& group : groups) groupsHeight += groupHeight(group) + kGap;
    height = std::max(height, groupsHeight) + 2 * kGap;
    const int spine = kQuestionX + 24;
    std::string out = "<svg viewBox=\"0 0 " + number(kWidth) + " " + number(height) + "\" width=\"" + number(kWidth) +
                      "\" height=\"" + number(height) + "\">";
    if (place != 1) out += line(spine, 0, spine, kGap);
    if (question) out += line(spine, kGap + boxHeight, spine, height);
    if (question) out += "<a href=\"#" + anchor("question", model_.questions[at(*question)].id) + "\">";
    out += box(kQuestionX, kGap, kQuestionWidth, boxHeight, question ? "question" : "end");
    int y = kGap + 4 + kLine;
    for (const std::string& words_line : words) {
      out += label(kQuestionX + kPad, y, "strong", words_line);
      y += kLine;
    }
    if (question) out += "</a>";
    if (!some.empty()) out += label(kQuestionX + kPad, y, "small", some);
    if (!groups.empty()) out += line(kQuestionX + kQuestionWidth, kGap + kLine, kRuleX - 8, kGap + kLine);
    int top = kGap;
    for (const OutcomeGroup& group : groups) {
      const int tall = groupHeight(group);
      out += line(kRuleX - 8, top + 4, kRuleX - 8, top + tall - 4);
      if (&group != &groups.back()) out += line(kRuleX - 8, top + tall - 4, kRuleX - 8, top + tall + kGap + 4);
      out += drawGroup(group, top, tall);
      top += tall + kGap;
    }
    return out + "</svg>\n";
  }

  const Model& model_;
  Stage stage_;
  const std::vector<Rule>& rules_;
  const std::vector<Outcome>& outcomes_;
};

}  // namespace

std::string flowDrawing(const Model& model, Stage stage) { return Flow(model, stage).draw(); }

}  // namespace advisor::compiler
