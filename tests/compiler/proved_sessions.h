// Sessions of the shipped engine, with every step compared with the diagrams of the proofs.
//
// Answers are numbers as the engine takes them (engine/runtime/session.h). The results of a session are returned as
// bytes in a fixed order, so that another engine over the same pack can be compared byte for byte;
// tests/wasm/sessions.test.mjs writes the same bytes from the module. The model is borrowed. Only one of these may
// exist at a time (prove/bdd.h).
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/compiler/play/pack_session.h"
#include "engine/compiler/prove/interview.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

// One answer to each question, or kNotGiven.
using GivenValues = std::vector<std::int32_t>;
inline constexpr std::int32_t kNotGiven = INT32_MIN;

struct Difference : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ProvedSessions {
 public:
  explicit ProvedSessions(const Model& model);

  // A random reader who answers everything. Most tick little or nothing: with every box ticked at random, each reader
  // would be an emergency.
  GivenValues drawn(std::mt19937& random) const;

  // Every path through the interview and the race checks: each answer to each question that is asked. A number takes
  // the first value of every class that conditions distinguish; each path with numbers is repeated with the last
  // values. Empty when there are more than `most` paths. Throws Difference when a set of answers takes no path.
  std::vector<GivenValues> everyWay(std::size_t most);

  // Throws Difference when engine and diagrams differ. Returns, in order: the questions asked, outcome, urgency, start
  // advice, the variant of each item, whether there are race checks and, if so, their questions and outcome; the rules
  // that fired. With `reasons`, also the answers that cause each line, the changes that would change the urgency, and
  // the plan.
  std::vector<std::uint8_t> play(const GivenValues& values, bool reasons);

  // Questions that the engine asked although no answer could change the result.
  std::size_t idle() const { return idle_; }
  const Pack& pack() const { return session_->pack(); }

 private:
  using Bytes = std::vector<std::uint8_t>;

  std::vector<std::int32_t> valuesOf(QuestionId question) const;
  std::int32_t lastOfClass(QuestionId question, std::int32_t value) const;
  Answer answerOf(QuestionId question, std::int32_t value) const;
  Answers answersOf(const GivenValues& values) const;
  void ways(Stage stage, GivenValues& values, const Bdd& within, std::vector<GivenValues>& found, std::size_t most);
  Bdd answered(QuestionId question, const Assignment& values) const;
  bool haveChecks();
  void interview(Stage stage, const Answers& answers, Bytes& said);
  void same(const std::string& what, int engine, const std::vector<Bdd>& sets, Bytes& said) const;
  void giveReasons(Bytes& said);

  const Model& model_;
  AnswerSpace space_;
  SymbolicModel meaning_;
  Interview interview_;
  Bdd hasChecks_;
  std::unique_ptr<PackSession> session_;
  Assignment assignment_;  // of the reader that is played
  Count covered_;
  std::size_t idle_ = 0;
};

}  // namespace advisor::compiler
