#include "engine/runtime/plan.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/engine/packed.h"
#include "tests/engine/whole_model.h"

using namespace advisor;

namespace {

// The days of a schedule, enumerated one by one.
std::set<int> daysOf(const compiler::Schedule& schedule, int length, std::int32_t race) {
  std::set<int> days;
  for (int day = schedule.fromDay; day < length; day += schedule.everyDays) {
    if (schedule.untilDay && day > *schedule.untilDay) break;
    if ((schedule.raceFrom || schedule.raceUntil) && race == kNull) break;
    if (race != kNull && day > race) break;
    if (schedule.raceFrom && race - day > *schedule.raceFrom) continue;
    if (schedule.raceUntil && race - day < *schedule.raceUntil) continue;
    days.insert(day);
  }
  return days;
}

}  // namespace

TEST_CASE("the plan ends on race day, or after two weeks without a race near") {
  REQUIRE(planLength(0) == 1);
  REQUIRE(planLength(5) == 6);
  REQUIRE(planLength(kPlanDays) == kPlanDays + 1);
  REQUIRE(planLength(kPlanDays + 1) == kOpenPlanDays);
  REQUIRE(planLength(kNull) == kOpenPlanDays);
  REQUIRE(planLength(-1) == 0);
}

TEST_CASE("a line is on exactly the days of its schedule, whatever the race date") {
  std::size_t lineDays = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const compiler::Model model = wholeModel(seed);
    Opened opened(emitted(model));
    Draw random(seed);
    for (int round = 0; round < 30; ++round) {
      Values values;
      for (std::uint32_t q = 0; q < model.questions.size(); ++q) {
        values.push_back(valueAt(opened.pack, q, random() % valueCount(opened.pack, q)));
        if (model.questions[q].id == "race")
          values.back() = random() % 5 == 0 ? kNull : static_cast<std::int32_t>(random() % 61);
        opened.session.answer(QuestionId{static_cast<std::uint16_t>(q)}, values.back());
      }
      const std::int32_t days = daysToRace(opened.session);
      const Reading reading = read(model, values);
      for (std::uint16_t i = 0; i < model.items.size(); ++i) {
        std::set<int> wanted;
        if (reading.variants[i] >= 0) {
          const auto& schedule = model.items[i].variants[static_cast<std::size_t>(reading.variants[i])].schedule;
          if (schedule) wanted = daysOf(*schedule, planLength(days), days);
        }
        std::set<int> found;
        for (int day = -2; day < planLength(days); ++day) {
          if (onDay(opened.session, ItemId{i}, day, days)) found.insert(day);
        }
        REQUIRE(found == wanted);
        lineDays += found.size();
      }
    }
  }
  REQUIRE(lineDays > 1000);
}
