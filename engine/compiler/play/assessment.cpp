#include "engine/compiler/play/assessment.h"

#include "engine/compiler/model/answers.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/play/answer_words.h"

namespace advisor::compiler {
namespace {

std::string regionWords(const std::string& name, const Model& model, const DisplayOptions& how) {
  for (const Region& region : model.regions) {
    const auto value = region.values.find(name);
    if (region.id != how.region || value == region.values.end()) continue;
    const auto locale = model.translations.find(how.locale);
    if (locale == model.translations.end()) return value->second.value;
    const auto text = locale->second.find(value->second.key);
    return text == locale->second.end() ? value->second.value : text->second.value;
  }
  return "";
}

Json ids(const std::vector<QuestionId>& questions, const Model& model) {
  Json list = Json::array();
  for (const QuestionId question : questions) {
    list.push(Json::of(std::string_view(model.questions[at(question)].id)));
  }
  return list;
}

class AssessmentWriter {
 public:
  AssessmentWriter(const Model& model, PackSession& session, const DisplayOptions& how)
      : model_(model), session_(session), how_(how) {}

  Json write() {
    Json json = Json::object();
    if (const auto next = session_.next(Stage::kTriage)) {
      json.add("complete", Json::of(false)).add("next", ids({*next}, model_).items.front());
      json.add("asked", ids(session_.asked(Stage::kTriage), model_));
      return json;
    }
    const Outcome& outcome = model_.outcomes[at(session_.outcome())];
    const Rule& rule = model_.rules[at(session_.rule())];
    json.add("complete", Json::of(true))
        .add("outcome", Json::of(std::string_view(outcome.id)))
        .add("urgency", Json::of(nameOf(session_.urgency())))
        .add("start", Json::of(nameOf(session_.startAdvice())))
        .add("rule", Json::of(std::string_view(rule.id)))
        .add("asked", ids(session_.asked(Stage::kTriage), model_))
        .add("because", ids(session_.because(std::nullopt), model_));
    addLines(json);
    json.add("plan", plan()).add("changes", changes());
    if (session_.hasChecks()) json.add("checks", checks());
    return json;
  }

 private:
  std::string words(std::uint16_t text) { return filled(session_.words(text), model_, session_, how_); }

  Json line(ItemId item, VariantId shown) {
    const Item& source = model_.items[at(item)];
    const Variant& variant = source.variants[at(shown)];
    const auto& entry = session_.pack().items[index(item)];
    const auto& packed = session_.pack().variants[entry.first_variant() + index(shown)];
    const std::string title = words(packed.title());
    const std::string text = words(packed.text());
    const bool ended = !title.empty() && std::string_view(".!?:").find(title.back()) != std::string_view::npos;
    Json json = Json::object();
    json.add("id", Json::of(std::string_view(source.id)))
        .add("status", Json::of(nameOf(variant.status)))
        .add("variant", Json::of(std::string_view(variant.id)))
        .add("title", Json::of(std::string_view(title)))
        .add("text", Json::of(std::string_view(text.empty() ? title : title + (ended ? " " : ". ") + text)))
        .add("because", ids(session_.because(item), model_));
    return json;
  }

  void addLines(Json& json) {
    Json advice = Json::array();
    Json sections = Json::object();
    for (const ItemId item : eachId<ItemId>(model_.items)) {
      const auto shown = session_.variant(item);
      if (!shown) continue;
      const Section section = model_.items[at(item)].section;
      if (section == Section::checklist) {
        advice.push(line(item, *shown));
        continue;
      }
      const std::string heading = nameOf(section);
      if (sections.find(heading) == nullptr) sections.add(heading, Json::array());
      for (auto& [name, list] : sections.members) {
        if (name == heading) list.push(line(item, *shown));
      }
    }
    json.add("advice", std::move(advice)).add("sections", std::move(sections));
  }

  Json plan() {
    Json days = Json::array();
    const auto race = session_.daysToRace();
    for (int day = 0; day < session_.planDays(); ++day) {
      Json items = Json::array();
      for (const ItemId item : session_.itemsOn(day)) {
        items.push(Json::of(std::string_view(model_.items[at(item)].id)));
      }
      Json entry = Json::object();
      entry.add("day", Json::of(day)).add("race", Json::of(race && *race == day)).add("items", std::move(items));
      days.push(std::move(entry));
    }
    return days;
  }

  Json changes() {
    Json list = Json::array();
    const auto changes = session_.changes();
    for (std::size_t urgency = 0; urgency < changes.size(); ++urgency) {
      const advisor::Change& change = changes[urgency];
      if (change.question == kNothing) continue;
      const Question& question = model_.questions[change.question];
      Json entry = Json::object();
      entry.add("question", Json::of(std::string_view(question.id)))
          .add("answer", writeAnswer(answerOf(question, change.value), question))
          .add("urgency", Json::of(namesOf<Urgency>()[urgency]))
          .add("outcome", Json::of(std::string_view(model_.outcomes[change.outcome].id)));
      list.push(std::move(entry));
    }
    return list;
  }

  static Answer answerOf(const Question& question, std::int32_t value) {
    Answer answer;
    if (question.kind == QuestionKind::one_of) {
      answer.options = {static_cast<OptionId>(value)};
    } else if (question.kind == QuestionKind::any_of) {
      for (const OptionId option : eachId<OptionId>(question.options)) {
        if ((static_cast<std::uint32_t>(value) >> index(option) & 1U) != 0) answer.options.push_back(option);
      }
    } else if (value != kNull) {
      answer.number = value;
    }
    return answer;
  }

  Json checks() {
    Json json = Json::object();
    const auto next = session_.next(Stage::kRaceCheck);
    json.add("complete", Json::of(!next));
    if (next) json.add("next", ids({*next}, model_).items.front());
    json.add("asked", ids(session_.asked(Stage::kRaceCheck), model_));
    if (const auto fired = session_.checkRule()) {
      const Rule& rule = model_.checks.rules[at(*fired)];
      const std::string& id = model_.checks.outcomes[at(rule.outcome)].id;
      const CheckRole role = model_.checks.roles[at(rule.outcome)];
      json.add("outcome", Json::of(std::string_view(id))).add("role", Json::of(std::string_view(nameOf(role))));
      json.add("rule", Json::of(std::string_view(rule.id)));
    }
    return json;
  }

  const Model& model_;
  PackSession& session_;
  const DisplayOptions& how_;
};

}  // namespace

std::string filled(std::string_view text, const Model& model, PackSession& session, const DisplayOptions& how) {
  const auto days = session.daysToRace();
  const auto value = [&](std::string_view name) -> std::string {
    const std::optional<QuestionId> question = model.questionCalled(name);
    if (isRacePlaceholder(name)) {
      if (!days) return "?";
      return name == kDaysToRace ? std::to_string(*days) : isoDate(how.today + std::chrono::days(*days));
    }
    return question ? answerWords(*question, model, session, how) : regionWords(std::string(name), model, how);
  };
  const auto number = [&](std::string_view name) -> std::optional<std::int64_t> {
    if (isRacePlaceholder(name)) return days;
    const std::optional<QuestionId> question = model.questionCalled(name);
    const std::optional<std::int32_t> given = question ? session.valueOf(*question) : std::nullopt;
    return given ? std::optional<std::int64_t>(*given) : std::nullopt;
  };
  return asPlainText(joinPieces(text, {how.locale, value, number}));
}

Json assessmentJson(const Model& model, PackSession& session, const DisplayOptions& how) {
  return AssessmentWriter(model, session, how).write();
}

}  // namespace advisor::compiler
