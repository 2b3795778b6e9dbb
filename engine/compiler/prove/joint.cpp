#include "engine/compiler/prove/joint.h"

#include <algorithm>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/conditions.h"

namespace advisor::compiler {
namespace {

struct Places {
  std::vector<QuestionId> questions;           // by question of one version: its index in the joint list
  std::vector<std::vector<OptionId>> options;  // by question and option of the version
};

Condition never() {
  Condition condition;
  condition.source = "false";
  condition.tree.op = Op::kFalse;
  return condition;
}

bool same(const Question& a, const Question& b) { return a.id == b.id && a.kind == b.kind && a.stage == b.stage; }

// Merges the options and numbers of `question` into its joint question, and records the new indices.
void merge(const Question& question, Question& joint, Places& places) {
  joint.min = std::min(joint.min, question.min);
  joint.max = std::max(joint.max, question.max);
  joint.nullable = joint.nullable || question.nullable;
  std::vector<OptionId> options;
  for (const Option& option : question.options) {
    const auto known = std::find_if(joint.options.begin(), joint.options.end(),
                                    [&](const Option& one) { return one.id == option.id; });
    options.push_back(static_cast<OptionId>(known - joint.options.begin()));
    if (known == joint.options.end()) joint.options.push_back(option);
  }
  places.options.push_back(options);
}

// The order of the later version; questions that only the earlier version has come at the end of their stage.
std::vector<Question> mergedQuestions(const Model& before, const Model& after, Places& old, Places& now) {
  std::vector<Question> merged = after.questions;
  for (const Question& question : before.questions) {
    if (std::any_of(merged.begin(), merged.end(), [&](const Question& one) { return same(one, question); })) continue;
    const auto end =
        std::find_if(merged.begin(), merged.end(), [&](const Question& one) { return one.stage > question.stage; });
    merged.insert(end, question);
  }
  const auto place = [&](const Model& model, Places& places) {
    for (const Question& question : model.questions) {
      const auto found =
          std::find_if(merged.begin(), merged.end(), [&](const Question& one) { return same(one, question); });
      places.questions.push_back(static_cast<QuestionId>(found - merged.begin()));
      merge(question, *found, places);
    }
  };
  place(after, now);
  place(before, old);
  return merged;
}

void move(Expression& expression, const Places& places) {
  Symbol& symbol = expression.symbol;
  const bool answer = symbol.kind == Symbol::Kind::kOption || symbol.kind == Symbol::Kind::kNumber ||
                      symbol.kind == Symbol::Kind::kAsked;
  if (answer) {
    const QuestionId question = symbol.question();
    if (symbol.kind == Symbol::Kind::kOption) {
      symbol.part = position(places.options[at(question)][at(symbol.option())]);
    }
    symbol.index = position(places.questions[at(question)]);
  }
  for (Expression& arg : expression.args) move(arg, places);
}

Model moved(const Model& model, const std::vector<Question>& merged, const Places& places) {
  Model result = model;
  result.questions = merged;
  for (Question& question : result.questions) question.askWhen = never();
  for (std::size_t q = 0; q < model.questions.size(); ++q) {
    result.questions[at(places.questions[q])].askWhen = model.questions[q].askWhen;
  }
  // The conditions belong to the copy; forEachCondition only passes them as const.
  forEachCondition(result, [&](const Condition& condition) { move(const_cast<Condition&>(condition).tree, places); });
  return result;
}

}  // namespace

Joint join(const Model& before, const Model& after) {
  Places old;
  Places now;
  const std::vector<Question> merged = mergedQuestions(before, after, old, now);
  Joint joint;
  joint.before = moved(before, merged, old);
  joint.after = moved(after, merged, now);
  joint.both.questions = merged;
  for (std::size_t q = 0; q < merged.size(); ++q) {
    const bool always =
        joint.before.questions[q].askWhen.source.empty() && joint.after.questions[q].askWhen.source.empty();
    joint.both.questions[q].askWhen = always ? Condition{} : never();
    if (always) joint.both.questions[q].askWhen.tree.op = Op::kTrue;
  }
  const auto collect = [&](const Condition& condition) {
    Claim claim;
    claim.holds = condition;
    joint.both.claims.push_back(claim);
  };
  forEachCondition(joint.before, collect);
  forEachCondition(joint.after, collect);
  return joint;
}

}  // namespace advisor::compiler
