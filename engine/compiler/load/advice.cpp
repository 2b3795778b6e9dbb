#include <algorithm>
#include <array>

#include "engine/compiler/load/parts.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/names.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

const std::vector<std::string> kCares(kCareNames.begin(), kCareNames.end());
const std::array<std::string, 1> kOrigins{"column"};
const std::array<std::string, 3> kShownStatuses{"do", "do_not", "info"};
const std::array<std::string_view, 5> kStatusParts{"do", "do_not", "withheld", "info", "shown"};

// Whether a section may hold tasks; the other sections hold only information.
bool holdsTasks(Section section) {
  switch (section) {
    case Section::race:
    case Section::checklist:
    case Section::instead:
    case Section::helps:
    case Section::way_back:
    case Section::after_race:
      return true;
    case Section::headline:
    case Section::how_long:
    case Section::start_anyway:
    case Section::not_start:
    case Section::stop_race:
    case Section::watch:
    case Section::limits:
      return false;
  }
  return false;
}

Schedule loadSchedule(ObjectReader& reader) {
  Schedule schedule;
  const auto day = [&](std::string_view key) -> std::optional<int> {
    const auto value = reader.integer(key, Need::kOptional, 0, format::kMostScheduleDays);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
  };
  const auto amount = [&](std::string_view key, int min, int max, int absent) {
    return static_cast<int>(reader.integer(key, Need::kOptional, min, max).value_or(absent));
  };
  schedule.fromDay = day("from_day").value_or(0);
  schedule.untilDay = day("until_day");
  schedule.raceFrom = day("race_from");
  schedule.raceUntil = day("race_until");
  schedule.everyDays = amount("every_days", 1, format::kMostEveryDays, 1);
  schedule.timesADay = amount("times_a_day", 1, format::kMostTimesADay, 1);
  schedule.minutes = amount("minutes", 1, format::kMostMinutes, 0);
  schedule.sets = amount("sets", 1, format::kMostSets, 0);
  schedule.holdSeconds = amount("hold_seconds", 1, format::kMostHoldSeconds, 0);
  schedule.repetitions = amount("repetitions", 1, format::kMostRepetitions, 0);
  if (schedule.holdSeconds > 0 && schedule.repetitions > 0) {
    reader.report(Code::kBadValue, reader.placeOf("repetitions"), "a set has either holds or repetitions",
                  "keep one of \"hold_seconds\" and \"repetitions\", and say the other in the text");
  }
  if (schedule.holdSeconds > 0 && schedule.sets == 0 && schedule.repetitions == 0) {
    reader.report(Code::kMissingKey, reader.placeOf("hold_seconds"), "how many times to hold is not said",
                  "add \"sets\": 1 or more; a hold is shown as \"2 holds of 30 seconds\"");
  }
  if (schedule.everyDays > 1 && schedule.timesADay > 1 && schedule.sets + schedule.minutes + schedule.repetitions > 0) {
    reader.report(Code::kBadValue, reader.placeOf("times_a_day"),
                  "of an exercise readers see \"every_days\" and not \"times_a_day\" too",
                  "keep one of the two, and say the other in the text");
  }
  constexpr int kMinutesOfDay = 24 * 60;
  if (schedule.minutes * schedule.timesADay > kMinutesOfDay) {
    reader.report(Code::kOutOfRange, reader.placeOf("minutes"),
                  "\"minutes\" and \"times_a_day\" come to more than a day has", "make one of them smaller");
  }
  if (schedule.untilDay && *schedule.untilDay < schedule.fromDay) {
    reader.report(Code::kOutOfRange, reader.placeOf("until_day"), "\"until_day\" comes before \"from_day\"",
                  "days count from the day of the answers: 0 is today");
  }
  if (schedule.raceFrom && schedule.raceUntil && *schedule.raceFrom < *schedule.raceUntil) {
    reader.report(Code::kOutOfRange, reader.placeOf("race_until"), "\"race_until\" comes before \"race_from\"",
                  "race days count backwards: 7 is a week before the race, 0 is race day");
  }
  return schedule;
}

void loadVariant(ObjectReader& reader, bool withheld, const Model& model, Item& item) {
  Variant variant;
  variant.place = reader.place();
  variant.id = reader.id();
  refuseTwice(reader, variant.id, item.variants, "variant of this item");
  if (std::find(kStatusParts.begin(), kStatusParts.end(), variant.id) != kStatusParts.end()) {
    reader.report(Code::kBadId, reader.placeOf("id"), "\"" + variant.id + "\" is a word that claims use for a status",
                  "give the variant another id");
  }
  variant.when = reader.condition("when");
  const bool checklist = item.section == Section::checklist;
  if (withheld) {
    variant.status = Status::withheld;
  } else {
    const std::string status = reader.oneOf("status", Need::kOptional, kShownStatuses);
    variant.status = status == "do_not"                                   ? Status::do_not
                     : status == "info" || (status.empty() && !checklist) ? Status::info
                                                                          : Status::do_;
    if (!holdsTasks(item.section) && variant.status != Status::info) {
      reader.report(Code::kBadValue, reader.placeOf("status"),
                    "the section \"" + nameOf(item.section) + "\" holds nothing to do or not to do",
                    "use \"info\", or leave \"status\" out");
    }
    if (reader.has("schedule")) {
      reader.object("schedule", Need::kOptional, [&](ObjectReader& entry) { variant.schedule = loadSchedule(entry); });
      if (variant.status != Status::do_) {
        reader.report(Code::kBadValue, reader.placeOf("schedule"), "only things to do have a schedule",
                      status.empty() && holdsTasks(item.section)
                          ? "write \"status\": \"do\" if the reader is to do it, or leave the schedule out"
                          : "leave it out");
      }
    }
  }
  const std::string prefix = "item." + item.id + ".variant." + variant.id + ".";
  variant.title = reader.text("title", prefix + "title", Need::kRequired);
  variant.text = reader.richText("text", prefix + "text", withheld ? Need::kRequired : Need::kOptional);
  variant.sources = readSources(reader, model);
  item.variants.push_back(std::move(variant));
}

void loadVariants(ObjectReader& reader, std::string_view key, const Model& model, Item& item) {
  const bool withheld = key == "withheld";
  const std::size_t first = item.variants.size();
  reader.each(key, withheld ? Need::kOptional : Need::kRequired,
              [&](ObjectReader& entry) { loadVariant(entry, withheld, model, item); });
  for (std::size_t i = first; i < item.variants.size(); ++i) {
    const bool last = i + 1 == item.variants.size();
    if (!item.variants[i].when.source.empty() || (last && !withheld)) continue;
    reader.report(Code::kNeverReached, item.variants[i].place, "variants after this one are never reached",
                  withheld ? "a withheld entry needs a \"when\"" : "give this one a \"when\", or move it to the end");
  }
  if (!withheld && reader.has(key) && item.variants.size() == first) {
    reader.report(Code::kBadValue, reader.placeOf(key), "this item has no variant", "give at least one");
  }
}

// An item that the reader is to do is self-care unless the author declares otherwise.
void loadCare(ObjectReader& reader, Item& item) {
  const auto acts = [](const Variant& variant) { return variant.status == Status::do_; };
  const std::string care = reader.oneOf("care", Need::kOptional, kCares);
  const auto declared = std::find(kCares.begin(), kCares.end(), care) - kCares.begin();
  if (!care.empty()) {
    item.care = static_cast<Care>(declared);
  } else if (std::any_of(item.variants.begin(), item.variants.end(), acts)) {
    item.care = Care::kSelfCare;
  }
}

void loadItem(ObjectReader& reader, Model& model) {
  Item item;
  item.place = reader.place();
  item.id = reader.id();
  refuseTwice(reader, item.id, model.items, "item");
  // Replace an unknown section by one that allows every status, so that one mistake is reported once.
  item.section = readEnum<Section>(reader, "section", Need::kRequired).value_or(Section::checklist);
  item.when = reader.condition("when");
  item.tip = static_cast<int>(reader.integer("tip", Need::kOptional, 1, format::kMostTip).value_or(0));
  item.timer = valueOf<Timer>(reader.oneOf("timer", Need::kOptional, declared<Timer>())).value_or(Timer::none);
  item.drawing = reader.string("drawing", Need::kOptional);
  item.tags = reader.strings("tags");
  for (std::size_t i = 0; i < item.tags.size(); ++i) {
    if (!isGoodId(item.tags[i])) {
      reader.report(Code::kBadId, reader.placeOf("tags", i), "\"" + item.tags[i] + "\" is not a good tag",
                    "lower case letters, digits and _");
    } else if (std::find(model.tags.begin(), model.tags.end(), item.tags[i]) == model.tags.end()) {
      model.tags.push_back(item.tags[i]);
    }
  }
  item.conflicts = reader.strings("conflicts");
  item.reason = reader.richText("reason", "item." + item.id + ".reason", Need::kOptional);
  item.sources = readSources(reader, model);
  loadVariants(reader, "withheld", model, item);
  loadVariants(reader, "variants", model, item);
  loadCare(reader, item);
  item.fromColumn = !reader.oneOf("origin", Need::kOptional, kOrigins).empty();
  if (item.variants.size() > format::kMostVariants) {
    reader.report(Code::kBadValue, reader.placeOf("variants"),
                  "this item has more than " + grouped(format::kMostVariants) + " variants", "make it two items");
  }
  model.items.push_back(std::move(item));
}

}  // namespace

void loadAdvice(ObjectReader& file, Model& model) {
  file.each("items", Need::kRequired, [&](ObjectReader& reader) { loadItem(reader, model); });
  const std::vector<std::string> known = idsOf(model.items);
  for (const Item& item : model.items) {
    for (std::size_t i = 0; i < item.conflicts.size(); ++i) {
      const Place place{item.place.file, item.place.pointer + "/conflicts/" + std::to_string(i), 0};
      refuseUnknown(file, place, item.conflicts[i], known, "item");
      if (item.conflicts[i] == item.id) {
        file.report(Code::kBadValue, place, "an item cannot conflict with itself", "name the other item");
      }
    }
  }
}

}  // namespace advisor::compiler
