// Two interviews over one pack, for measuring: of a few seeded ones the one with the most questions, and the one with
// the most that leaves a question out, where one does: there a changed answer can ask for others.
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

// Everything that one pack needs; stays where it is.
struct Played {
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> memory = std::vector<std::uint8_t>(kArenaBytes);
  Arena arena{memory};
  Pack pack;
  Session session;
  Answers answers;
  Answers fewer;

  // False when the file is no pack.
  bool load(const std::string& file);

  // All answers anew; the next question.
  std::uint32_t play() { return play(answers); }
  std::uint32_t play(const Answers& given);

  // An answer to every question, asked or not: what engines without an interview are given.
  Answers allAnswers() const;
  // Another value that the question takes, for each of these answers.
  Answers alternatives(const Answers& given) const;

 private:
  Answers interview(std::uint32_t seed);
};

// The n-th of a row of changes: each answer in turn to its other value and back.
inline const std::pair<QuestionId, std::int32_t>& nthChange(const Answers& given, const Answers& others,
                                                            std::size_t n) {
  return (n & 1 ? given : others)[n / 2 % given.size()];
}

}  // namespace advisor
