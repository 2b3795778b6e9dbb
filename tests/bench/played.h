// Two interviews over one pack, for measuring, chosen from a few seeded ones: the one with the most questions, and the
// longest one that skips a question, if there is one. In the second, a changed answer can make a question asked.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/runtime/pack.h"
#include "engine/runtime/session.h"

namespace advisor {

using Answers = std::vector<std::pair<QuestionId, std::int32_t>>;

inline constexpr std::size_t kArenaBytes = std::size_t{1} << 26;

// Everything that one pack needs; it must not move.
struct Played {
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> memory = std::vector<std::uint8_t>(kArenaBytes);
  Arena arena{memory};
  Pack pack;
  Session session;
  Answers answers;
  Answers fewer;

  // False when the file is not a pack.
  bool load(const std::string& file);

  // Gives all answers again; returns the next question.
  std::uint32_t play() { return play(answers); }
  std::uint32_t play(const Answers& given);

  // An answer to every question, asked or not, for engines without an interview.
  Answers allAnswers() const;
  // Another value that the question accepts, for each of these answers.
  Answers alternatives(const Answers& given) const;

 private:
  Answers interview(std::uint32_t seed);
};

// The n-th of a sequence of changes: each answer in turn to its other value and back.
inline const std::pair<QuestionId, std::int32_t>& nthChange(const Answers& given, const Answers& others,
                                                            std::size_t n) {
  return (n & 1 ? given : others)[n / 2 % given.size()];
}

}  // namespace advisor
