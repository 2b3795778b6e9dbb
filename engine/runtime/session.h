// One interview in progress: the answers so far, the possible results, and the next question.
//
// Not here: texts, dates, storage. The pack and the arena are borrowed and must outlive the session; nothing is
// allocated after `open`. No call can fail: `answer` returns false for a bad answer, and a query about an unknown state
// returns an empty value.
//
// Questions are asked in the order of the content. A question is asked while its answer can still change the outcome,
// the urgency, the start advice or an item; an answer counts only while its question is asked. So after any sequence of
// answers, changes and removals, the state equals that of a fresh session that was given the same answers in order. The
// cost of an answer is proportional to the roots that depend on it; a change while questions are open processes the
// later answers again.
#pragma once

#include <array>
#include <cstdint>

#include "engine/runtime/answer.h"
#include "engine/runtime/pack.h"

namespace advisor {

inline constexpr std::uint32_t kNothing = ~0u;  // no question to ask, no rule fired

struct Results {  // what the three result variables can still be
  Set outcome = 0;
  Set urgency = 0;
  Set start = 0;
};

struct Left {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

struct Change;  // engine/runtime/explanation.h

class Session {
 public:
  // False when the arena is used up.
  bool open(const Pack& pack, Arena& arena);

  // `value`: an option's position in its question; a set of options; a number or kNull. Returns false and changes
  // nothing when the question does not accept it.
  bool answer(QuestionId question, std::int32_t value);
  void forget(QuestionId question);
  void forgetAll();

  bool answered(QuestionId question) const { return answers_[index(question)].given; }
  std::int32_t answerOf(QuestionId question) const { return answers_[index(question)].value; }

  // The next question, or kNothing when that stage is complete. The race_check stage starts after triage.
  std::uint32_t next(Stage stage);
  Left left(Stage stage);
  // Whether an answer was given and counts, which means that its question is asked.
  bool counts(QuestionId question);
  // Whether this question's answer can still change the result of the stage.
  bool matters(QuestionId question, Stage stage) const;

  Results results() const { return {possible_[0], possible_[1], possible_[2]}; }
  // The set of leaves that a root can still reach. Computed on demand and cached until an answer affects it.
  Set leaves(RootId root) const;

  // The first rule of the stage that is true for the counted answers; kNothing when there is none.
  std::uint32_t firedRule(Stage stage);

  const Pack& pack() const { return *pack_; }
  // The possible values of a result variable (0 outcome, 1 urgency, 2 start).
  Set result(std::uint32_t variable) const { return possible_[variable]; }

 private:
  // These try other answers in the session and restore them (engine/runtime/explanation.h).
  friend void explain(Session& session, RootId root, bool* needed);
  friend void findChanges(Session& session, std::array<Change, kUrgencies>& changes);

  // Whether an answer counts, and in which stage it began to count.
  enum Known : std::uint8_t { kUnknown, kInTriage, kInRaceCheck };

  struct Given {
    std::int32_t value;
    bool given;  // by the reader
    Known known;
  };

  Set evaluate(std::uint32_t root) const;
  void setGiven(std::uint32_t question, bool given);
  void setKnown(std::uint32_t question, Known known);
  void assign(std::uint32_t question, bool answered);
  void forgetRoots(std::uint32_t variableGroup);
  void propagate();
  Set outcomes();
  bool decides(std::uint32_t question, Stage stage) const;
  std::uint32_t advance(Stage stage, std::uint32_t from);
  void rebuild(std::uint32_t from);
  void normalize();

  const Pack* pack_ = nullptr;
  Set* possible_ = nullptr;   // by variable
  Set* leaves_ = nullptr;     // by root; 0: not computed
  Set* excluded_ = nullptr;   // bit n: verdict n cannot match
  Given* answers_ = nullptr;  // by question
  // Root of the first verdict that matches for all remaining answers; later verdicts decide nothing.
  std::uint32_t lastVerdict_ = 0;
  std::uint32_t open_ = 0;  // triage questions that are not answered
  std::uint32_t next_[2] = {};
  bool normalized_ = false;  // only answers count whose questions are asked in order
};

}  // namespace advisor
