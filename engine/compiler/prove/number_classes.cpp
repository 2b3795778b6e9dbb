#include "engine/compiler/prove/number_classes.h"

#include <map>
#include <string>
#include <utility>

#include "engine/compiler/prove/bdd.h"
#include "engine/compiler/prove/comparison.h"
#include "engine/compiler/prove/conditions.h"

namespace advisor::compiler {
namespace {

// About a second of trying values; a real pack needs less than a hundredth of it.
constexpr std::uint64_t kMostTries = 5'000'000;

bool hasNumber(const Question& question) {
  return question.kind != QuestionKind::one_of && question.kind != QuestionKind::any_of;
}

std::string spelled(const Expression& expression) {
  std::string text = std::to_string(static_cast<int>(expression.op)) + ":" + std::to_string(expression.number) + ":" +
                     std::to_string(expression.symbol.index) + "(";
  for (const Expression& arg : expression.args) text += spelled(arg) + ",";
  return text + ")";
}

void collect(const Expression& expression, std::map<std::string, const Expression*>& found) {
  const bool numeric =
      isComparison(expression.op) && (isNumeric(expression.args.at(0)) || isNumeric(expression.args.at(1)));
  if (numeric) found.emplace(spelled(expression), &expression);
  if (!numeric) {
    for (const Expression& arg : expression.args) collect(arg, found);
  }
}

// All results of `comparison` for the value `value` of `question` and all combinations of the other questions' values.
std::string row(const Model& model, const Expression& comparison, const std::vector<QuestionId>& others,
                std::size_t next, std::map<QuestionId, std::optional<std::int64_t>>& values) {
  if (next == others.size()) {
    const Truth truth = compare(comparison, [&](QuestionId question) { return values.at(question); });
    return {static_cast<char>('0' + static_cast<int>(truth))};
  }
  const Question& other = model.questions[at(others[next])];
  values[others[next]] = std::nullopt;
  std::string results = row(model, comparison, others, next + 1, values);
  for (std::int64_t value = other.min; value <= other.max; ++value) {
    values[others[next]] = value;
    results += row(model, comparison, others, next + 1, values);
  }
  return results;
}

}  // namespace

NumberClasses::NumberClasses(const Model& model)
    : model_(model), classes_(model.questions.size()), classOf_(model.questions.size()) {
  std::map<std::string, const Expression*> comparisons;
  forEachCondition(model, [&](const Condition& condition) { collect(condition.tree, comparisons); });

  std::uint64_t tries = 0;
  for (std::size_t q = 0; q < model.questions.size(); ++q) {
    const Question& question = model.questions[q];
    if (!hasNumber(question)) continue;
    const auto width = static_cast<std::uint64_t>(question.max - question.min + 1);
    if (width > kMostTries) throw TooLarge{"the range of " + question.id};
    classOf_[q].assign(static_cast<std::size_t>(width), 0);
  }
  for (const auto& [text, comparison] : comparisons) {
    const std::vector<QuestionId> questions = numbersIn(*comparison);
    std::uint64_t product = 1;
    for (const QuestionId q : questions) {
      product *= classOf_[at(q)].size() + 1;
      if (product > kMostTries)
        throw TooLarge{"the values of " + std::to_string(questions.size()) + " numbers compared"};
    }
    tries += product * questions.size();
    if (tries > kMostTries) throw TooLarge{std::to_string(kMostTries) + " number values tried"};
    for (const QuestionId q : questions) {
      std::vector<QuestionId> others;
      for (const QuestionId other : questions) {
        if (other != q) others.push_back(other);
      }
      const Question& question = model.questions[at(q)];
      std::map<std::pair<int, std::string>, int> refined;
      std::map<QuestionId, std::optional<std::int64_t>> values;
      for (std::int64_t value = question.min; value <= question.max; ++value) {
        values[q] = value;
        int& known = classOf_[at(q)][static_cast<std::size_t>(value - question.min)];
        const auto key = std::make_pair(known, row(model, *comparison, others, 0, values));
        known = refined.emplace(key, static_cast<int>(refined.size())).first->second;
      }
    }
  }
  for (std::size_t q = 0; q < model.questions.size(); ++q) {
    for (std::size_t i = 0; i < classOf_[q].size(); ++i) {
      const auto known = static_cast<std::size_t>(classOf_[q][i]);
      if (known >= classes_[q].size()) classes_[q].resize(known + 1);
      NumberClass& found = classes_[q][known];
      if (found.size++ == 0) found.example = model.questions[q].min + static_cast<std::int64_t>(i);
    }
  }
}

int NumberClasses::classOf(QuestionId question, std::int64_t value) const {
  const std::int64_t min = model_.questions[at(question)].min;
  return classOf_[at(question)].at(static_cast<std::size_t>(value - min));
}

}  // namespace advisor::compiler
