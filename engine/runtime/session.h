// One interview in progress: the answers given so far, what the result can still become, and what to ask next.
//
// Not here: words, dates, storage. The pack and the arena are lent and outlive the session; nothing is allocated after
// `open`. All calls are total: a bad answer is refused with false, an unknown state is empty.
//
// The order of asking is the order of the content. A question is asked while its answer can still change the outcome,
// the urgency, the start advice or an item; a later answer counts only once it is asked. So the state after any
// sequence of answers, changes and forgettings equals that of a fresh session given the same answers in order. An
// answer costs what depends on it; a change while questions are not answered walks the later answers again.
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

  // `value`: an option's place in its question; a set of options; a number or kNull. False and no change when the
  // question does not take it.
  bool answer(QuestionId question, std::int32_t value);
  void forget(QuestionId question);
  void forgetAll();

  bool answered(QuestionId question) const { return answers_[index(question)].given; }
  std::int32_t answerOf(QuestionId question) const { return answers_[index(question)].value; }

  // The next question, or kNothing when that stage is complete. The race_check stage starts after triage.
  std::uint32_t next(Stage stage);
  Left left(Stage stage);
  // Whether an answer was given and counts: its question is asked on the way to the result.
  bool counts(QuestionId question);
  // Whether this question's answer can still change the result of the stage.
  bool matters(QuestionId question, Stage stage) const;

  Results results() const { return {possible_[0], possible_[1], possible_[2]}; }
  // What a root can still be, as a set of leaves. Worked out when asked for, and kept until an answer touches it.
  Set leaves(RootId root) const;

  // The first rule of the stage that the counted answers make true, in order; kNothing when none is.
  std::uint32_t firedRule(Stage stage);

  const Pack& pack() const { return *pack_; }
  // What a result variable (0 outcome, 1 urgency, 2 start) can still be.
  Set result(std::uint32_t variable) const { return possible_[variable]; }

 private:
  // These try other answers in place and put them back (engine/runtime/explanation.h).
  friend void explain(Session& session, RootId root, bool* needed);
  friend void findChanges(Session& session, std::array<Change, kUrgencies>& changes);

  // Whether an answer counts, and since which stage.
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
  Set* leaves_ = nullptr;     // by root; 0: not worked out
  Set* excluded_ = nullptr;   // bit n: verdict n cannot match
  Given* answers_ = nullptr;  // by question
  std::uint32_t lastVerdict_ =
      0;                    // the root of the first verdict that matches whatever follows; later ones decide nothing
  std::uint32_t open_ = 0;  // questions of triage that are not answered
  std::uint32_t next_[2] = {};
  bool normalized_ = false;  // what counts is what the interview in order asks for
};

}  // namespace advisor
