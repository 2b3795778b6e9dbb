// Why a line is shown, and which change of an answer would change the result.
//
// Both functions try other answers in the session itself, so that only the roots that depend on them are evaluated
// again. They restore every answer before they return.
#pragma once

#include <array>

#include "engine/runtime/session.h"

namespace advisor {

// A change of one answer that would change the urgency, and the outcome after it.
struct Change {
  std::uint32_t question = kNothing;  // kNothing: no change of one answer does
  std::int32_t value = 0;
  std::uint32_t outcome = 0;
};

using Changes = std::array<Change, kUrgencies>;  // indexed by the urgency after the change

inline constexpr RootId kResults{kNothing};  // outcome, urgency and start as one root

// Marks in `needed` (one entry for each question) a minimal set of answers that determines the value of the root.
// Without any one of them, the root could have another value.
void explain(Session& session, RootId root, bool* needed);

// For each urgency that a change of one answer can lead to, finds the first such value in the order of the content, and
// verifies it.
void findChanges(Session& session, Changes& changes);

}  // namespace advisor
