// Why a line says what it says, and what would change it.
//
// Both try other answers in the session itself, so that only what depends on them is walked again, and put every answer
// back before they return.
#pragma once

#include <array>

#include "engine/runtime/session.h"

namespace advisor {

// One answer that would change the urgency, and the outcome that it would lead to.
struct Change {
  std::uint32_t question = kNothing;  // kNothing: no single answer does
  std::int32_t value = 0;
  std::uint32_t outcome = 0;
};

using Changes = std::array<Change, kUrgencies>;  // by the urgency that they lead to

inline constexpr RootId kResults{kNothing};  // outcome, urgency and start, as if they were one root

// Marks in `needed` (one for each question) a minimal set of answers that makes the root what it is: without any one of
// them it could be something else.
void explain(Session& session, RootId root, bool* needed);

// For each urgency that another value of a single answer would lead to, the first such value in the order of the
// content, each verified.
void findChanges(Session& session, Changes& changes);

}  // namespace advisor
