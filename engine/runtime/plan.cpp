#include "engine/runtime/plan.h"

namespace advisor {

std::int32_t daysToRace(Session& session) {
  const Pack& pack = session.pack();
  for (std::uint16_t q = 0; q < pack.triageCount; ++q) {
    if (pack.questions[q].kind() != 3) continue;
    return session.counts(QuestionId{q}) ? session.answerOf(QuestionId{q}) : kNull;
  }
  return kNull;
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
  if (variant == kNothing || pack.variants[variant].schedule() == 0xffff) return false;
  const format::Schedule& s = pack.schedules[pack.variants[variant].schedule()];
  if (day < s.from_day() || (s.until_day() != kOpenEnd && day > s.until_day())) return false;
  if ((day - s.from_day()) % s.every_days() != 0) return false;
  const bool counted = s.race_from() != kOpenEnd || s.race_until() != kOpenEnd;
  if (days == kNull) return !counted;
  const std::int32_t toRace = days - day;
  return toRace >= 0 && (s.race_from() == kOpenEnd || toRace <= s.race_from()) &&
         (s.race_until() == kOpenEnd || toRace >= s.race_until());
}

}  // namespace advisor
