#include "engine/compiler/load/parts.h"
#include "engine/compiler/model/answers.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

std::optional<std::string> expected(ObjectReader& reader, std::string_view key, const std::vector<std::string>& known,
                                    const std::string& what) {
  if (!reader.has(key)) return std::nullopt;
  std::string value = reader.string(key, Need::kOptional);
  refuseUnknown(reader, reader.placeOf(key), value, known, what);
  return value;
}

std::vector<std::string> expectedItems(ObjectReader& reader, std::string_view key, const Model& model) {
  std::vector<std::string> ids = reader.strings(key);
  const std::vector<std::string> known = idsOf(model.items);
  for (std::size_t i = 0; i < ids.size(); ++i) refuseUnknown(reader, reader.placeOf(key, i), ids[i], known, "item");
  return ids;
}

// Variants that are shown, as "item.variant".
std::vector<std::string> expectedLines(ObjectReader& reader, const Model& model) {
  std::vector<std::string> lines = reader.strings("lines");
  std::vector<std::string> known;
  if (!lines.empty()) {
    for (const Item& item : model.items)
      for (const Variant& variant : item.variants) known.push_back(item.id + "." + variant.id);
  }
  for (std::size_t i = 0; i < lines.size(); ++i)
    refuseUnknown(reader, reader.placeOf("lines", i), lines[i], known, "variant");
  return lines;
}

void loadExpectation(ObjectReader& reader, const Model& model, Case& story) {
  story.outcome = expected(reader, "outcome", idsOf(model.outcomes), "outcome");
  story.urgency = expected(reader, "urgency", namesOf<Urgency>(), "urgency");
  story.start = expected(reader, "start", namesOf<Start>(), "start advice");
  story.rule = expected(reader, "rule", idsOf(model.rules), "rule");
  story.checks = expected(reader, "checks", idsOf(model.checks.outcomes), "outcome of the race checks");
  story.doItems = expectedItems(reader, "do", model);
  story.doNot = expectedItems(reader, "do_not", model);
  story.withheld = expectedItems(reader, "withheld", model);
  story.info = expectedItems(reader, "info", model);
  story.absent = expectedItems(reader, "absent", model);
  story.lines = expectedLines(reader, model);
  // A larger number is a typing error; running the case checks the actual number.
  constexpr std::int64_t kMostQuestions = 10000;
  if (const auto asked = reader.integer("asked", Need::kOptional, 0, kMostQuestions))
    story.asked = static_cast<int>(*asked);
}

}  // namespace

void loadCases(ObjectReader& file, Model& model, Diagnostics& out) {
  file.each("cases", Need::kRequired, [&](ObjectReader& reader) {
    Case story;
    story.place = reader.place();
    story.id = reader.id();
    refuseTwice(reader, story.id, model.cases, "case");
    story.story = reader.words("story", Need::kRequired);
    if (const Json* answers = reader.find("answers", Need::kRequired)) {
      story.answers = readAnswers(*answers, model, reader.placeOf("answers"), out);
    }
    reader.object("expect", Need::kRequired, [&](ObjectReader& entry) {
      loadExpectation(entry, model, story);
      if (!story.outcome && !story.urgency && !story.start && !story.rule && !story.checks && !story.asked &&
          story.doItems.empty() && story.doNot.empty() && story.withheld.empty() && story.info.empty() &&
          story.absent.empty() && story.lines.empty()) {
        entry.report(Code::kMissingKey, entry.place(), "this case expects nothing", "say at least the outcome");
      }
    });
    model.cases.push_back(std::move(story));
  });
}

}  // namespace advisor::compiler
