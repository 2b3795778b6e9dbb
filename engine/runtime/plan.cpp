#include "engine/runtime/plan.h"

namespace advisor {

std::int32_t daysToRace(Session& session) {
  const QuestionId race{session.pack().head[0].race()};
  return index(race) < session.pack().triageCount && session.counts(race) ? session.answerOf(race) : kNull;
}

std::int32_t planLength(std::int32_t days) {
  if (days > kPlanDays) return kOpenPlanDays;
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
  if (variant == kNothing) return false;
  const format::Schedule& s = pack.schedules[pack.variants[variant].schedule()];
  if (day < s.from_day() || day > s.until_day() || (day - s.from_day()) % (1 + s.rest_days()) != 0) return false;
  const std::int64_t toRace = std::int64_t{days} - day;
  return toRace >= s.race_until() && (toRace <= s.race_from() || s.race_from() == kOpenEnd);
}

}  // namespace advisor
