// Which checklist lines belong to which day, from today to the race.
//
// Days count from today (0). With a race within kPlanDays the plan ends on race day; else it covers kOpenPlanDays and
// the reader comes back. A schedule counts from today, down to the race, or both; one that counts to the race has no
// days without a race.
#pragma once

#include "engine/runtime/session.h"

namespace advisor {

inline constexpr std::int32_t kPlanDays = 42;  // a race further off needs a training plan, not a checklist
inline constexpr std::int32_t kOpenPlanDays = 14;

// What a schedule says for days without an end; of days to the race: with or without one. No race is so far away.
inline constexpr std::int16_t kOpenEnd = 32767;
inline constexpr std::int16_t kAnyRace = kOpenEnd - 1;

// Days to the race as counted by the session's question for the race date; kNull without a race or an answer.
std::int32_t daysToRace(Session& session);

// Number of days in the plan, race day included; 0 when the race is over.
std::int32_t planLength(std::int32_t daysToRace);

// Whether a shown item is on that day's list. Items without a schedule are on no day.
bool onDay(Session& session, ItemId item, std::int32_t day, std::int32_t daysToRace);

// The variant of an item that is shown, as a place in pack.variables; kNothing when hidden or not yet certain.
std::uint32_t shownVariant(const Session& session, ItemId item);

}  // namespace advisor
