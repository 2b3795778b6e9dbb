#include "engine/compiler/model/answers.h"

#include <algorithm>

#include "engine/compiler/source/names.h"
#include "engine/compiler/source/pointed_number.h"

namespace advisor::compiler {
namespace {

std::vector<std::string> optionIds(const Question& question) {
  std::vector<std::string> ids;
  for (const Option& option : question.options) ids.push_back(option.id);
  return ids;
}

const char* wantedWords(const Question& question) {
  switch (question.kind) {
    case QuestionKind::one_of:
      return "the id of one option, as text";
    case QuestionKind::any_of:
      return "a list of option ids; [] for none of them";
    case QuestionKind::number:
      return question.nullable ? "a whole number, or null" : "a whole number";
    case QuestionKind::date:
      return question.nullable ? "whole days from today, or null" : "whole days from today";
    case QuestionKind::scale:
      return "a whole number";
  }
  return "";
}

bool fits(const Question& question, const Json& json) {
  switch (question.kind) {
    case QuestionKind::one_of:
      return json.is(Json::Kind::kString);
    case QuestionKind::any_of:
      return json.is(Json::Kind::kArray);
    case QuestionKind::number:
    case QuestionKind::date:
    case QuestionKind::scale:
      return json.is(Json::Kind::kInteger) || (question.nullable && json.is(Json::Kind::kNull));
  }
  return false;
}

class AnswerReader {
 public:
  AnswerReader(const Question& question, Place place, Diagnostics& out)
      : question_(question), place_(std::move(place)), out_(out) {}

  bool read(const Json& json, Answer& answer) {
    if (!fits(question_, json)) {
      const bool wantsNumber = question_.options.empty();
      const std::string hint = wantsNumber ? hintForWholeNumber(json) : "";
      report(Code::kWrongType, place_, "\"" + question_.id + "\" cannot be answered with " + kindWords(json.kind),
             hint.empty() ? std::string("give ") + wantedWords(question_) : hint);
      return false;
    }
    if (json.is(Json::Kind::kString)) return option(json, place_, answer);
    if (json.is(Json::Kind::kArray)) return options(json, answer);
    if (json.is(Json::Kind::kNull)) return true;
    if (json.integer < question_.min || json.integer > question_.max) {
      report(Code::kOutOfRange, place_, "\"" + question_.id + "\" cannot be " + std::to_string(json.integer),
             "it goes from " + std::to_string(question_.min) + " to " + std::to_string(question_.max));
      return false;
    }
    answer.number = json.integer;
    return true;
  }

 private:
  bool options(const Json& json, Answer& answer) {
    bool good = true;
    for (std::size_t i = 0; i < json.items.size(); ++i) {
      Place place = place_;
      place.pointer += "/" + std::to_string(i);
      if (json.items[i].is(Json::Kind::kString)) {
        good = option(json.items[i], place, answer) && good;
      } else {
        report(Code::kWrongType, place, "an answer to \"" + question_.id + "\" holds " + kindWords(json.items[i].kind),
               std::string("give ") + wantedWords(question_));
        good = false;
      }
    }
    std::sort(answer.options.begin(), answer.options.end());
    return good;
  }

  bool option(const Json& json, const Place& place, Answer& answer) {
    const std::vector<std::string> ids = optionIds(question_);
    const auto found = std::find(ids.begin(), ids.end(), json.text);
    if (found == ids.end()) {
      report(Code::kUnknownName, place, "\"" + question_.id + "\" has no option \"" + json.text + "\"",
             didYouMean(json.text, ids));
      return false;
    }
    const auto picked = static_cast<OptionId>(found - ids.begin());
    if (std::find(answer.options.begin(), answer.options.end(), picked) != answer.options.end()) {
      report(Code::kDuplicateId, place, "\"" + question_.id + "\" is answered with \"" + json.text + "\" twice",
             "keep one of them");
      return false;
    }
    answer.options.push_back(picked);
    return true;
  }

  void report(Code code, const Place& place, std::string message, std::string hint) {
    out_.push_back({code, place, std::move(message), std::move(hint)});
  }

  const Question& question_;
  Place place_;
  Diagnostics& out_;
};

}  // namespace

Answers readAnswers(const Json& json, const Model& model, const Place& place, Diagnostics& out) {
  Answers answers;
  if (!json.is(Json::Kind::kObject)) {
    out.push_back({Code::kWrongType, place, "answers are an object, and this is " + std::string(kindWords(json.kind)),
                   "write {\"question\": answer, …}"});
    return answers;
  }
  std::vector<std::string> ids;
  for (const Question& question : model.questions) ids.push_back(question.id);
  for (const auto& [name, value] : json.members) {
    Place where = place;
    where.pointer += pointerStep(name);
    const auto found = std::find(ids.begin(), ids.end(), name);
    if (found == ids.end()) {
      out.push_back({Code::kUnknownName, where, "no question is called \"" + name + "\"", didYouMean(name, ids)});
      continue;
    }
    const auto question = static_cast<QuestionId>(found - ids.begin());
    Answer answer;
    if (AnswerReader(model.questions[at(question)], where, out).read(value, answer)) {
      answers[question] = std::move(answer);
    }
  }
  return answers;
}

Json writeAnswer(const Answer& answer, const Question& question) {
  const auto id = [&](OptionId option) { return Json::of(question.options[at(option)].id.c_str()); };
  if (question.kind == QuestionKind::one_of) return answer.options.empty() ? Json() : id(answer.options.front());
  if (question.kind != QuestionKind::any_of) return answer.number ? Json::of(*answer.number) : Json();
  Json list = Json::array();
  for (const OptionId option : answer.options) list.push(id(option));
  return list;
}

Json writeAnswers(const Answers& answers, const Model& model) {
  Json json = Json::object();
  for (const auto& [id, answer] : answers) {
    const Question& question = model.questions[at(id)];
    json.add(question.id, writeAnswer(answer, question));
  }
  return json;
}

}  // namespace advisor::compiler
