#include <algorithm>

#include "engine/compiler/load/parts.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/names.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

bool hasOptions(QuestionKind kind) { return kind == QuestionKind::one_of || kind == QuestionKind::any_of; }

void loadGroups(ObjectReader& reader, Question& question) {
  reader.each("groups", Need::kOptional, [&](ObjectReader& entry) {
    Group group;
    group.id = entry.id();
    refuseTwice(entry, group.id, question.groups, "group of this question");
    group.text = entry.text("text", "question." + question.id + ".group." + group.id + ".text", Need::kRequired);
    question.groups.push_back(std::move(group));
  });
}

// Checks that the options of a group are neighbours and that groups appear in the order of their list.
void loadOptionGroup(ObjectReader& reader, Option& option, const Question& question) {
  const std::string group = reader.string("group", Need::kOptional);
  refuseUnknown(reader, reader.placeOf("group"), group, idsOf(question.groups), "group of this question");
  const auto found = std::find_if(question.groups.begin(), question.groups.end(),
                                  [&](const Group& known) { return known.id == group; });
  if (found == question.groups.end()) return;
  option.group = static_cast<GroupId>(found - question.groups.begin());
  const auto later = [&](const Option& earlier) { return earlier.group > option.group; };
  const bool met = std::any_of(question.options.begin(), question.options.end(),
                               [&](const Option& earlier) { return earlier.group == option.group; });
  if (std::any_of(question.options.begin(), question.options.end(), later)) {
    reader.report(Code::kGroupApart, reader.placeOf("group"), "the group \"" + group + "\" comes after a later one",
                  "put the options in the order of \"groups\"");
  } else if (met && question.options.back().group != option.group) {
    reader.report(Code::kGroupApart, reader.placeOf("group"), "options of \"" + group + "\" do not stand together",
                  "move this one to the others");
  }
}

void refuseEmptyGroups(ObjectReader& reader, const Question& question) {
  for (const GroupId group : eachId<GroupId>(question.groups)) {
    const auto in = [&](const Option& option) { return option.group == group; };
    if (std::any_of(question.options.begin(), question.options.end(), in)) continue;
    reader.report(Code::kBadValue, reader.placeOf("groups", at(group)), "no option is in this group",
                  "give an option \"group\": \"" + question.groups[at(group)].id + "\", or remove the group");
  }
}

// An option of a pictured question must have a region, unless it is no place ("not sure") or declares that it has none.
void loadPictured(ObjectReader& reader, Option& option, const Question& question) {
  option.pictured = !option.unsure;
  if (!reader.has("pictured")) return;
  option.pictured = reader.boolean("pictured");
  if (!question.picture.empty() && !option.pictured && !option.unsure) return;
  reader.report(Code::kBadValue, reader.placeOf("pictured"),
                question.picture.empty() ? "this question has no picture" : "\"pictured\" is only ever false",
                "leave it out");
}

void loadOption(ObjectReader& reader, Question& question) {
  Option option;
  option.id = reader.id();
  loadOptionGroup(reader, option, question);
  refuseTwice(reader, option.id, question.options, "option of this question");
  const std::string prefix = "question." + question.id + ".option." + option.id + ".";
  option.text = reader.text("text", prefix + "text", Need::kRequired);
  option.brief = reader.text("short", prefix + "short", Need::kRequired);
  option.warning = reader.boolean("warning");
  option.unsure = reader.boolean("unsure");
  loadPictured(reader, option, question);
  question.options.push_back(std::move(option));
}

void loadOptions(ObjectReader& reader, Question& question) {
  loadGroups(reader, question);
  reader.each("options", Need::kRequired, [&](ObjectReader& option) { loadOption(option, question); });
  if (!reader.has("options")) return;
  refuseEmptyGroups(reader, question);
  const std::size_t fewest = question.kind == QuestionKind::one_of ? 2 : 1;
  if (question.options.size() < fewest) {
    reader.report(Code::kBadValue, reader.placeOf("options"), "this question has too few options",
                  "one_of needs two or more, any_of one or more");
  }
  if (question.options.size() > format::kMostOptions) {
    reader.report(Code::kBadValue, reader.placeOf("options"),
                  "this question has more than " + grouped(format::kMostOptions) + " options",
                  "ask it in two questions; no reader reads so many");
  }
}

void loadRange(ObjectReader& reader, Question& question) {
  if (question.kind == QuestionKind::scale) {
    question.max = format::kMostScale;
    return;
  }
  const bool isDate = question.kind == QuestionKind::date;
  const std::int64_t least = isDate ? -format::kMostDays : format::kLeastNumber;
  const std::int64_t most = isDate ? format::kMostDays : format::kMostNumber;
  const auto min = reader.integer("min", Need::kRequired, least, most);
  const auto max = reader.integer("max", Need::kRequired, least, most);
  const bool upsideDown = min && max && *min >= *max;
  if (upsideDown)
    reader.report(Code::kOutOfRange, reader.placeOf("max"), "\"max\" must be larger than \"min\"",
                  "give a range of two or more values");
  // With an invalid range, accept any answer, so that the one mistake is not reported again for every case.
  question.min = upsideDown ? least : min.value_or(least);
  question.max = upsideDown ? most : max.value_or(most);
}

// Checks that at most one question has a role and that it is of the kind that the role needs.
void checkRole(ObjectReader& reader, const Question& question, const Model& model) {
  if (question.role == QuestionRole::none) return;
  const std::string role = nameOf(question.role);
  const Place place = reader.placeOf("role");
  if (const std::optional<QuestionId> other = model.questionWith(question.role)) {
    reader.report(Code::kRoleTwice, place,
                  "\"" + model.questions[at(*other)].id + "\" has the role \"" + role + "\" too",
                  "one question of a pack has it; remove one of the two");
  }
  if (question.stage != Stage::kTriage) {
    reader.report(Code::kRoleMisfit, place, "a question of the race checks cannot be the " + role,
                  "move it to questions.json");
  } else if (question.role == QuestionRole::race_date && question.kind != QuestionKind::date) {
    reader.report(Code::kRoleMisfit, place, "the race date is a question of kind \"date\"",
                  "make it one, with \"min\": 0, or remove the role");
  } else if (question.role == QuestionRole::race_date && question.min < 0 && question.min > -format::kMostDays) {
    reader.report(Code::kRoleMisfit, reader.placeOf("min"), "the race date cannot lie in the past",
                  "\"min\" is 0, today, or more");
  } else if (question.role == QuestionRole::general_page && !hasOptions(question.kind)) {
    reader.report(Code::kRoleMisfit, place, "the general page lists the warnings among a question's options",
                  "give the role to a question of kind any_of or one_of");
  } else if (question.role == QuestionRole::general_page &&
             std::none_of(question.options.begin(), question.options.end(),
                          [](const Option& option) { return option.warning; })) {
    reader.report(Code::kRoleMisfit, place, "the general page lists the warnings of this question, and it has none",
                  "mark its warnings with \"warning\": true, or give the role to another question");
  }
}

void loadQuestion(ObjectReader& reader, Stage stage, Model& model) {
  Question question;
  question.stage = stage;
  question.place = reader.place();
  question.id = reader.id();
  refuseTwice(reader, question.id, model.questions, "question");
  if (isReservedHead(question.id)) {
    reader.report(Code::kBadId, reader.placeOf("id"),
                  "\"" + question.id + "\" is a word that conditions use for results", "give the question another id");
  }
  const std::optional<QuestionKind> kind = readEnum<QuestionKind>(reader, "kind", Need::kRequired);
  question.kind = kind.value_or(QuestionKind::one_of);
  const std::string prefix = "question." + question.id + ".";
  question.text = reader.text("text", prefix + "text", Need::kRequired);
  question.hint = reader.text("hint", prefix + "hint", Need::kOptional);
  question.why = reader.text("why", prefix + "why", Need::kRequired);
  question.role = valueOf<QuestionRole>(reader.oneOf("role", Need::kOptional, declared<QuestionRole>()))
                      .value_or(QuestionRole::none);
  question.screen = reader.has("screen") ? reader.id("screen") : question.id;
  question.picture = reader.string("picture", Need::kOptional);
  question.askWhen = reader.condition("ask_when");
  question.sources = readSources(reader, model);

  // For an unknown kind, accept the keys of all kinds, so that none of them is reported as unknown.
  const bool unknown = !kind;
  for (const char* key : {"min", "max", "none", "groups", "short"}) {
    if (unknown) (void)reader.has(key);
  }
  if (unknown ? reader.has("options") : hasOptions(question.kind)) loadOptions(reader, question);
  if (!unknown && !hasOptions(question.kind)) loadRange(reader, question);
  const bool many = kind == QuestionKind::any_of;
  if (many || kind == QuestionKind::number || kind == QuestionKind::date) {
    question.none = reader.text("none", prefix + "none", many ? Need::kRequired : Need::kOptional);
    question.nullable = !many && reader.has("none");
  }
  if (kind == QuestionKind::number || kind == QuestionKind::scale) {
    question.brief = reader.text("short", prefix + "short", Need::kOptional);
  }
  checkRole(reader, question, model);
  const bool apart = !model.questions.empty() && model.questions.back().screen != question.screen;
  for (const Question& earlier : model.questions) {
    if (!apart || earlier.screen != question.screen) continue;
    reader.report(Code::kScreenApart, reader.placeOf(reader.has("screen") ? "screen" : "id"),
                  "questions of the screen \"" + question.screen + "\" do not stand together",
                  "move them next to each other, or give this one another screen");
    break;
  }
  model.questions.push_back(std::move(question));
}

}  // namespace

void loadQuestions(ObjectReader& file, Stage stage, Model& model) {
  file.each("questions", Need::kRequired, [&](ObjectReader& reader) { loadQuestion(reader, stage, model); });
}

}  // namespace advisor::compiler
