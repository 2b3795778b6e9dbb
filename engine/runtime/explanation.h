// Why a line says what it says, and what would change it.
//
// Both try other answers in the session itself, so that only what depends on them is walked again, and put every answer
// back before they return.
#pragma once

#include <span>

#include "engine/runtime/session.h"

namespace advisor {

struct Change {
  QuestionId question{};
  std::int32_t value = 0;
  std::uint8_t urgency = 0;
  std::uint8_t outcome = 0;
};

inline constexpr std::uint32_t kMaxChanges = 3;

class Explainer {
 public:
  // The session is lent and open. It tries answers in place and needs nothing of the arena; never false.
  bool open(Session& session, Arena&) {
    session_ = &session;
    return true;
  }

  // Marks in `needed` (one for each question) a minimal set of answers that makes the item, or, with kNothing, outcome,
  // urgency and start what they are: without any one of them it could be something else. Returns how many.
  std::uint32_t explain(std::uint32_t item, std::span<bool> needed);

  // Up to three single answers whose change would change the urgency, most urgent first, each verified. Returns how
  // many.
  std::uint32_t changes(std::span<Change, kMaxChanges> found);

 private:
  bool certain(std::uint32_t item) const;
  void change(std::uint32_t question, Session::Known known);
  void tryValue(std::uint32_t question, std::int32_t value);

  Session* session_ = nullptr;
};

}  // namespace advisor
