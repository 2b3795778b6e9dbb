#include "engine/runtime/plan.h"

#include "engine/runtime/pack_layout.h"

namespace advisor {

std::int32_t daysToRace(Session& session) {
  const QuestionId race{static_cast<std::uint16_t>(session.pack().race)};
  return index(race) < session.pack().triageCount && session.counts(race) ? session.answerOf(race) : kNull;
}

std::int32_t planLength(std::int32_t days) {
  if (days == kNull || days > kPlanDays) return kOpenPlanDays;
  return days < 0 ? 0 : days + 1;
}

std::uint32_t shownVariant(const Session& session, ItemId id) {
  const Set leaves = session.leaves(session.pack().item(id));
  if (!isSingle(leaves) || leaves == 1) return kNothing;
  return session.pack().items[index(id)].first_variant() + first(leaves) - 1;
}

bool onDay(Session& session, ItemId item, std::int32_t day, std::int32_t days) {
  const Pack& pack = session.pack();
  const std::uint32_t variant = shownVariant(session, item);
  if (variant == kNothing || pack.variants[variant].schedule() == kNoSchedule) return false;
  const format::Schedule& s = pack.schedules[pack.variants[variant].schedule()];
  if (day < s.from_day() || day > s.until_day()) return false;
  if ((day - s.from_day()) % s.every_days() != 0) return false;
  const bool counted = s.race_from() != kOpenEnd || s.race_until() != kOpenEnd;
  if (days == kNull) return !counted;
  const std::int32_t toRace = days - day;
  return toRace >= 0 && toRace <= s.race_from() && (s.race_until() == kOpenEnd || toRace >= s.race_until());
}

}  // namespace advisor
