// What is proved about a model for every possible set of answers, and what does not hold.
//
// `prove` is the only entry; `advisor check`, `review` and the tests read its result. Precondition: the model was
// loaded without diagnostics. It always ends: when the budget is used up, it keeps what is proved so far and says where
// it stopped.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/bdd.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

// A set of answers that demonstrates a finding, as simple as possible: few symptoms, few "not sure", first options.
struct Example {
  Answers answers;                      // every question that is asked of this reader
  std::vector<std::string> words;       // "How did it start? — A pop or snap"; only answers that the finding needs
  std::string outcome, urgency, start;  // ids; empty when no rule matches
};

struct Problem {
  Code code{};
  Place place;
  std::string subject;  // id of the rule, question, item, claim … that the problem is about
  std::string message, hint;
  std::optional<Example> example;
  std::optional<Example> milder;  // monotonicity: the same reader with the warning added
};

struct ClaimProof {
  std::string id;
  std::string text;
  bool builtIn = false;  // holds for every pack without being written
  bool holds = false;
  std::string broken;              // number of answer sets that break it, exact
  std::optional<Example> example;  // the one of least cost
};

struct ModelCount {  // exact number of answer sets with one result
  std::string id;
  std::string count;
  double share = 0;
};

struct QuestionProof {
  std::string id;
  double asked = 0;  // share of answer sets in whose interview it is asked
};

// Rank of "not sure": over all readers who are asked the question, how often it is more, as or less urgent than
// `other`.
struct UnsureRank {
  std::string question, option, other;  // other: an option id, or "" for an empty list
  std::string moreUrgent, asUrgent, lessUrgent;
  double more = 0, same = 0, less = 0;  // shares
};

struct Proof {
  std::string answerSets;
  std::vector<ModelCount> outcomes, rules, urgencies, starts;
  std::string unmatched;  // number of answer sets for which no rule is true
  int longest = 0, screensLongest = 0;
  std::string longestStopped;  // the budget that was reached; the longest interview is not computed then
  double mean = 0, screensMean = 0;
  double casesMean = 0, casesScreensMean = 0;  // over cases.json; 0 when there are none
  std::vector<int> casesAsked;                 // questions asked in each case, in file order
  std::vector<QuestionProof> questions;
  std::vector<std::pair<std::string, std::string>> twins;  // pairs of options that never lead to different results
  std::vector<ClaimProof> claims;                          // built-in claims first
  std::vector<UnsureRank> unsure;
  int textsWalked = 0;                                  // number of texts for which it is proved who sees them
  std::vector<std::string> idleQuestions, unreachable;  // ids; "ice.fresh" is a variant of an item
  std::vector<Problem> problems;                        // in the order of the proofs
  std::string stopped;  // empty when all is proved; else the step that was running and the budget that it reached
  int nodes = 0;        // decision nodes in use at the end
  double milliseconds = 0;
};

struct ProofStep {
  int number = 0, of = 0;  // from 1
  const char* what = "";   // "the claims"
};

struct ProofOptions {
  Budget budget;
  std::function<void(const ProofStep&)> onStep = {};  // called as each step begins; may be empty
};

Proof prove(const Model& model, const ProofOptions& options = {});
Diagnostics findings(const Proof& proof, const Model& model);

}  // namespace advisor::compiler
