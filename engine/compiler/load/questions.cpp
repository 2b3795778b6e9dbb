#include <array>

#include "engine/compiler/load/parts.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

const std::array<std::string, 5> kKinds{"one_of", "any_of", "number", "date", "scale"};
constexpr std::int64_t kNumberLimit = 1000000;  // thresholds and sums over such numbers stay far from overflow

bool hasOptions(QuestionKind kind) { return kind == QuestionKind::kOneOf || kind == QuestionKind::kAnyOf; }

void loadOption(ObjectReader& reader, Question& question) {
  Option option;
  option.id = reader.id();
  refuseTwice(reader, option.id, question.options, "option of this question");
  const std::string prefix = "question." + question.id + ".option." + option.id + ".";
  option.text = reader.text("text", prefix + "text", Need::kRequired);
  option.brief = reader.text("short", prefix + "short", Need::kRequired);
  option.warning = reader.boolean("warning");
  option.unsure = reader.boolean("unsure");
  question.options.push_back(std::move(option));
}

void loadOptions(ObjectReader& reader, Question& question) {
  reader.each("options", Need::kRequired, [&](ObjectReader& option) { loadOption(option, question); });
  if (!reader.has("options")) return;
  const std::size_t fewest = question.kind == QuestionKind::kOneOf ? 2 : 1;
  if (question.options.size() < fewest) {
    reader.report("bad-value", reader.placeOf("options"), "this question has too few options",
                  "one_of needs two or more, any_of one or more");
  }
  if (question.options.size() > 31) {  // a set of answers is 31 bits in the engine
    reader.report("bad-value", reader.placeOf("options"), "this question has more than 31 options",
                  "ask it in two questions; no reader reads so many");
  }
}

void loadRange(ObjectReader& reader, Question& question) {
  if (question.kind == QuestionKind::kScale) {
    question.max = 10;
    return;
  }
  const auto min = reader.integer("min", Need::kRequired, -kNumberLimit, kNumberLimit);
  const auto max = reader.integer("max", Need::kRequired, -kNumberLimit, kNumberLimit);
  const bool upsideDown = min && max && *min >= *max;
  if (upsideDown) reader.report("out-of-range", reader.placeOf("max"), "\"max\" must be larger than \"min\"", "");
  // With a faulty range any answer fits, so that the one mistake is not told again for every case.
  question.min = upsideDown ? -kNumberLimit : min.value_or(-kNumberLimit);
  question.max = upsideDown ? kNumberLimit : max.value_or(kNumberLimit);
}

void loadQuestion(ObjectReader& reader, Stage stage, Model& model) {
  Question question;
  question.stage = stage;
  question.place = reader.place();
  question.id = reader.id();
  refuseTwice(reader, question.id, model.questions, "question");
  if (isReservedHead(question.id)) {
    reader.report("bad-id", reader.placeOf("id"), "\"" + question.id + "\" is a word that conditions use for results",
                  "give the question another id");
  }
  const std::string kind = reader.oneOf("kind", Need::kRequired, kKinds);
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == kind) question.kind = static_cast<QuestionKind>(i);
  }
  const std::string prefix = "question." + question.id + ".";
  question.text = reader.text("text", prefix + "text", Need::kRequired);
  question.hint = reader.text("hint", prefix + "hint", Need::kOptional);
  question.why = reader.text("why", prefix + "why", Need::kRequired);
  question.screen = reader.has("screen") ? reader.id("screen") : question.id;
  question.picture = reader.string("picture", Need::kOptional);
  question.askWhen = reader.condition("ask_when");
  question.sources = readSources(reader, model);

  // Of an unknown kind, look at all the keys that some kind has, so that none of them is called unknown as well.
  const bool unknown = kind.empty();
  for (const char* key : {"min", "max", "none"}) {
    if (unknown) (void)reader.has(key);
  }
  if (unknown ? reader.has("options") : hasOptions(question.kind)) loadOptions(reader, question);
  if (!unknown && !hasOptions(question.kind)) loadRange(reader, question);
  if (kind == "any_of" || kind == "number" || kind == "date") {
    question.none = reader.text("none", prefix + "none", kind == "any_of" ? Need::kRequired : Need::kOptional);
    question.nullable = kind != "any_of" && reader.has("none");
  }
  const bool apart = !model.questions.empty() && model.questions.back().screen != question.screen;
  for (const Question& earlier : model.questions) {
    if (!apart || earlier.screen != question.screen) continue;
    reader.report("screen-apart", reader.placeOf(reader.has("screen") ? "screen" : "id"),
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
