#include "engine/compiler/emit/pack_lists.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "engine/format/limits.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/plan.h"

namespace advisor::compiler {
namespace {

std::uint16_t flagsOf(const Option& option) {
  return static_cast<std::uint16_t>((option.warning ? format::kWarningFlag : 0) |
                                    (option.unsure ? format::kUnsureFlag : 0));
}

std::vector<std::int32_t> classStarts(const Question& question, const std::vector<std::int64_t>& classes) {
  std::vector<std::int32_t> starts(std::max(classes.size(), question.options.size()));
  std::iota(starts.begin(), starts.end(), 0);
  std::transform(classes.begin(), classes.end(), starts.begin(),
                 [](std::int64_t start) { return narrow<std::int32_t>(start, "values of a number"); });
  if (question.options.empty() && question.nullable) starts.push_back(kNull);
  return starts;
}

}  // namespace

// Their texts are in the list already, except for the pictures, which a reader needs only a few questions later.
void PackListWriter::addQuestions(const Variables& variables) {
  for (const QuestionId q : eachId<QuestionId>(model_.questions)) {
    const Question& question = model_.questions[at(q)];
    const std::vector<std::int32_t> starts = classStarts(question, variables.classes(q));
    const bool options = !question.options.empty();
    lists_.questions.push_back(format::Question{
        words_.of(question.id), words_.of(question.text), words_.of(question.hint), words_.of(question.why),
        words_.of(question.none), words_.of(screenOf(question)), drawn(model_.pictureOf(question)),
        placeIn("options", lists_.options.size()), placeIn("options", question.options.size()), placeOf(starts),
        placeIn("values of a number", starts.size()), placeIn("options and questions", variables.of(q)), question.kind,
        static_cast<std::uint16_t>(!options && question.nullable ? 1 : 0), words_.of(question.brief),
        options ? starts.back() : narrow<std::int32_t>(question.max, "days of a number")});
    for (const Option& option : question.options) {
      lists_.options.push_back(format::Option{words_.of(option.id), words_.of(option.text), words_.of(option.brief),
                                              flagsOf(option), headingOf(question, option)});
    }
  }
}

std::uint16_t PackListWriter::drawn(const Drawing* drawing) {
  return drawing == nullptr ? 0 : words_.of(drawing->markup);
}

std::uint16_t PackListWriter::headingOf(const Question& question, const Option& option) {
  return option.group ? words_.of(question.groups[at(*option.group)].text) : std::uint16_t{0};
}

// Questions with the same class starts share one list.
std::uint16_t PackListWriter::placeOf(const std::vector<std::int32_t>& starts) {
  const auto found = std::search(lists_.classStarts.begin(), lists_.classStarts.end(), starts.begin(), starts.end());
  const std::uint16_t first = placeIn("values of numbers", found - lists_.classStarts.begin());
  if (found == lists_.classStarts.end()) lists_.classStarts.insert(found, starts.begin(), starts.end());
  return first;
}

void PackListWriter::addNames() {
  for (const auto& [key, text] : model_.texts) {
    if (texts_.holds(key)) lists_.names.push_back(format::NamedText{words_.of(key), words_.of(text)});
  }
  if (!model_.regions.empty()) {
    for (const auto& [key, text] : model_.regions.front().values) lists_.regionKeys.push_back(words_.of(key));
  }
  for (const Region& region : model_.regions) {
    lists_.regions.push_back(words_.of(region.id));
    lists_.regions.push_back(words_.of(region.label));
    for (const auto& [key, text] : region.values) lists_.regions.push_back(words_.of(text));
  }
}

void PackListWriter::addResults() {
  for (const Outcome& outcome : model_.outcomes)
    lists_.outcomes.push_back(format::Outcome{words_.of(outcome.id), words_.of(outcome.title)});
  for (const Rule& rule : model_.rules) lists_.rules.push_back(ruleOf(rule));
  for (const Item& item : model_.items) addItem(item);
  for (std::size_t i = 0; i < model_.checks.outcomes.size(); ++i) {
    const Outcome& outcome = model_.checks.outcomes[i];
    lists_.checkOutcomes.push_back(
        format::CheckOutcome{words_.of(outcome.id), words_.of(outcome.title),
                             words_.of(i < model_.checks.outcomeTexts.size() ? model_.checks.outcomeTexts[i] : Text{}),
                             i < model_.checks.roles.size() ? model_.checks.roles[i] : CheckRole::fail});
  }
  for (const Rule& rule : model_.checks.rules) lists_.checkRules.push_back(ruleOf(rule));
}

format::Rule PackListWriter::ruleOf(const Rule& rule) {
  return {texts_.unshown(rule.id), placeIn("outcomes", position(rule.outcome)), words_.of(rule.reason)};
}

void PackListWriter::addItem(const Item& item) {
  const Drawing* drawing = model_.drawingOf(item);
  lists_.items.push_back(
      format::Item{words_.of(item.id), words_.of(item.reason), placeIn("variants", lists_.variants.size()),
                   placeIn("variants", item.variants.size()), item.timer, drawn(drawing), referTo(item.sources),
                   placeIn("sources", item.sources.size()), item.section, placeIn("tips", item.tip),
                   drawing == nullptr ? std::uint16_t{0} : words_.of(drawing->title)});
  for (const Variant& variant : item.variants) {
    lists_.variants.push_back(format::Variant{
        texts_.unshown(variant.id), words_.of(variant.title), words_.of(variant.text), referTo(variant.sources),
        placeIn("sources", variant.sources.size()), scheduleOf(variant), variant.status});
  }
}

std::uint16_t PackListWriter::scheduleOf(const Variant& variant) {
  if (!variant.schedule) return 0;
  static constexpr const char* kDays = "days of a schedule";
  const Schedule& s = *variant.schedule;
  const int raceFrom = s.raceFrom.value_or(s.raceUntil ? kAnyRace : kOpenEnd);
  const format::Schedule wanted{
      narrow<std::int16_t>(s.fromDay, kDays),          narrow<std::int16_t>(s.untilDay.value_or(kOpenEnd), kDays),
      narrow<std::int16_t>(raceFrom, kDays),           narrow<std::int16_t>(s.raceUntil.value_or(0), kDays),
      narrow<std::uint8_t>(s.everyDays - 1, kDays),    narrow<std::uint8_t>(s.timesADay, "times a day"),
      narrow<std::uint8_t>(s.minutes, "minutes"),      narrow<std::uint8_t>(s.sets, "sets"),
      narrow<std::uint16_t>(s.holdSeconds, "seconds"), narrow<std::uint8_t>(s.repetitions, "repetitions")};
  const auto isSame = [&](const format::Schedule& known) { return std::memcmp(&known, &wanted, sizeof wanted) == 0; };
  const auto found = std::find_if(lists_.schedules.begin(), lists_.schedules.end(), isSame);
  const std::uint16_t number = placeIn("schedules", found - lists_.schedules.begin());
  if (found == lists_.schedules.end()) lists_.schedules.push_back(wanted);
  return number;
}

// Position of these sources, in a row, in the references. Sources are numbered in the order in which items first name
// them. Sources that only rules name are not in the pack, but on the review page.
std::uint16_t PackListWriter::referTo(const std::vector<std::string>& ids) {
  std::vector<std::uint16_t> numbers;
  for (const std::string& id : ids) {
    const auto [number, isNew] = sourceNumbers_.emplace(id, placeIn("sources", cited_.size()));
    if (isNew) {
      cited_.push_back(std::find_if(model_.sources.begin(), model_.sources.end(),
                                    [&](const Source& source) { return source.id == id; }));
    }
    numbers.push_back(number->second);
  }
  const auto found = std::search(lists_.references.begin(), lists_.references.end(), numbers.begin(), numbers.end());
  const std::uint16_t first = placeIn("references to sources", found - lists_.references.begin());
  if (found == lists_.references.end())
    lists_.references.insert(lists_.references.end(), numbers.begin(), numbers.end());
  return first;
}

void PackListWriter::addSources() {
  for (const auto& source : cited_) {
    words_.of(source->title);
    words_.of(source->publisher);
  }
  for (const auto& source : cited_) {
    lists_.sources.push_back(format::Source{
        texts_.unshown(source->id), words_.of(source->title), words_.of(source->publisher), words_.of(source->address),
        texts_.unshown(source->evidence), placeIn("years", source->year.value_or(0))});
  }
}

}  // namespace advisor::compiler
