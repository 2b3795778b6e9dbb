// Why a line says what it says, and what would change it.
//
// Both work on copies of what is possible, walk only the roots concerned, and leave the session as it was.
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
  // False when the arena is used up.
  bool open(Session& session, Arena& arena);

  // Marks in `needed` (one for each question) a minimal set of answers that makes the item, or, with kNothing, outcome,
  // urgency and start what they are: without any one of them it could be something else. Returns how many.
  std::uint32_t explain(std::uint32_t item, std::span<bool> needed);

  // Up to three single answers whose change would change the urgency, most urgent first, each verified. Returns how many.
  std::uint32_t changes(std::span<Change, kMaxChanges> found);

 private:
  Results results();
  bool certain(std::uint32_t item);
  void copy();
  bool find(std::uint32_t target, Change& change);

  Session* session_ = nullptr;
  Set* possible_ = nullptr;
};

}  // namespace advisor
