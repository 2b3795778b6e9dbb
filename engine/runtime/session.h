// One interview in progress: the answers given so far, what the result can still become, and what to ask next.
//
// Not here: words, dates, storage. The pack and the arena are lent and outlive the session; nothing is allocated after
// `open`. All calls are total: a bad answer is refused with false, an unknown state is empty.
//
// The order of asking is the order of the content. A question is asked while its answer can still change the outcome,
// the urgency, the start advice or an item; a later answer counts only once it is asked. So the state after any sequence
// of answers, changes and forgettings equals that of a fresh session given the same answers in order. An answer costs
// what depends on it (see `update`); only a change with questions still open walks the later answers again.
#pragma once

#include <cstdint>
#include <span>

#include "engine/runtime/answer.h"
#include "engine/runtime/first_set.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/reach.h"

namespace advisor {

inline constexpr std::uint32_t kNothing = ~0u;  // no question to ask, no rule fired

struct Results {  // what the three result variables can still be
  Set outcome = 0;
  Set urgency = 0;
  Set start = 0;
  bool certain() const { return isSingle(outcome) && isSingle(urgency) && isSingle(start); }
};

struct Left {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

class Session {
 public:
  // False when the arena is used up. Call once.
  bool open(const Pack& pack, Arena& arena);

  // `value`: an option's place in its question; a set of options; a number or kNull. False and no change when the
  // question does not take it.
  bool answer(QuestionId question, std::int32_t value);
  void forget(QuestionId question);
  void forgetAll();

  bool answered(QuestionId question) const { return given_[index(question)]; }
  std::int32_t answerOf(QuestionId question) const { return values_[index(question)]; }

  // The next question, or kNothing when that stage is complete. The race_check stage starts after triage.
  std::uint32_t next(Stage stage);
  Left left(Stage stage);
  // Whether an answer was given and counts: its question is asked on the way to the result.
  bool counts(QuestionId question);
  // Whether this question's answer can still change the result of the stage.
  bool matters(QuestionId question, Stage stage) const;

  Results results() const { return {possible_[0], possible_[1], possible_[2]}; }
  Set leaves(RootId root) const { return reaches_[index(root)].leaves; }

  // The first rule that the counted answers make true, in order; kNothing when none is.
  std::uint32_t firedRule();
  std::uint32_t firedCheckRule();

  const Pack& pack() const { return *pack_; }
  const Set* possible() const { return possible_; }
  std::uint8_t* marks() { return marks_; }

 private:
  // Whether an answer counts, and since when.
  enum Known : std::uint8_t { kUnknown, kInTriage, kInRaceCheck };

  void know(std::uint32_t question, Known known);
  void update(std::uint32_t owner);
  void walk(std::uint32_t root);
  void decideOutcome();
  void setResult(std::uint32_t variable, Set values);
  void advance(std::uint32_t stage, std::uint32_t from);
  void rebuild(std::uint32_t from);
  void settle();
  std::uint32_t firstTrue(RootId root, std::size_t count);
  std::uint32_t shortestPath(std::uint32_t root);

  const Pack* pack_ = nullptr;
  Set* possible_ = nullptr;        // by variable
  Reach* reaches_ = nullptr;       // by root
  std::int32_t* values_ = nullptr;  // by question: the answer given
  bool* given_ = nullptr;          // by question: answered by the reader
  Known* known_ = nullptr;         // by question
  bool* dirty_ = nullptr;          // by item
  std::uint16_t* queue_ = nullptr;  // items to walk again
  std::uint8_t* marks_ = nullptr;
  std::uint16_t* paths_ = nullptr;  // by node: questions to the nearest leaf
  FirstSet may_, must_;            // verdict roots that can match, that match whatever follows
  std::uint32_t queued_ = 0;
  std::uint32_t open_ = 0;         // questions of triage that are not answered
  std::uint32_t next_[2] = {};
  bool settled_ = true;            // known_ is what the interview in order counts
};

}  // namespace advisor
