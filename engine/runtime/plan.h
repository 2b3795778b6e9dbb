// Which checklist lines belong to which day, from today to the race.
//
// Days count from today (0). With a race within kPlanDays, the plan ends on race day; otherwise it covers
// kOpenPlanDays, and the reader comes back for another. A schedule counts from today, down to the race, or both. A
// schedule that counts to the race has no days when there is no race.
#pragma once

#include "engine/runtime/session.h"

namespace advisor {

inline constexpr std::int32_t kPlanDays = 42;  // before a race that is further off, a training plan is needed
inline constexpr std::int32_t kOpenPlanDays = 14;

// The end of a schedule without end. As days to the race: with or without a race. No race is that far away.
inline constexpr std::int16_t kOpenEnd = 32767;
inline constexpr std::int16_t kAnyRace = kOpenEnd - 1;

// Days to the race by the answer to the race-date question; kNull without a race or an answer.
std::int32_t daysToRace(Session& session);

// Number of days in the plan, including race day; 0 when the race is over.
std::int32_t planLength(std::int32_t daysToRace);

// Whether a shown item is on that day's list. Items without a schedule are on no day.
bool onDay(Session& session, ItemId item, std::int32_t day, std::int32_t daysToRace);

// The variant of an item that is shown, as an index into pack.variants; kNothing when the item is hidden or not certain
// yet.
std::uint32_t shownVariant(const Session& session, ItemId item);

}  // namespace advisor
