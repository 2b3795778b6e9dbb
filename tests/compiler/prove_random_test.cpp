// Compares the proofs with exhaustive evaluation: every answer set of many small models.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "engine/compiler/prove/proof.h"
#include "tests/compiler/prove_models.h"

using namespace advisor::compiler;

namespace {

constexpr std::uint32_t kModels = 400;

struct Subject {
  explicit Subject(std::uint32_t seed) : random(seed), readers(random.model), proof(prove(random.model)) {}
  RandomModel random;
  EveryReader readers;
  Proof proof;
  const Model& model() const { return random.model; }
};

std::size_t questions(const Subject& s) { return s.model().questions.size(); }

std::set<std::string> subjects(const Proof& proof, const std::string& code) {
  std::set<std::string> found;
  for (const Problem& problem : proof.problems) {
    if (problem.code == code) found.insert(problem.subject);
  }
  return found;
}

void compareCounts(const Subject& s) {
  std::size_t sets = 0;
  std::size_t unmatched = 0;
  std::vector<std::size_t> outcomes(s.model().outcomes.size());
  std::vector<std::size_t> broken(s.model().claims.size());
  for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
    if (!s.readers.canonical(reader)) continue;
    ++sets;
    const int outcome = s.readers.result(reader).outcome;
    if (outcome < 0)
      ++unmatched;
    else
      ++outcomes[static_cast<std::size_t>(outcome)];
    for (std::size_t c = 0; c < broken.size(); ++c)
      broken[c] += s.readers.claimHolds(static_cast<int>(c), reader) ? 0 : 1;
  }
  REQUIRE(s.proof.answerSets == std::to_string(sets));
  REQUIRE(s.proof.unmatched == std::to_string(unmatched));
  for (std::size_t o = 0; o < outcomes.size(); ++o) REQUIRE(s.proof.outcomes[o].count == std::to_string(outcomes[o]));
  std::size_t c = 0;
  for (const ClaimProof& claim : s.proof.claims) {
    if (claim.builtIn) continue;
    REQUIRE(claim.broken == std::to_string(broken[c++]));
    REQUIRE(claim.holds == (claim.broken == "0"));
  }
}

void compareInterview(const Subject& s) {
  std::vector<std::size_t> asked(questions(s));
  std::size_t sets = 0;
  int longest = 0;
  int screensLongest = 0;
  for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
    if (!s.readers.canonical(reader)) continue;
    ++sets;
    int length = 0;
    std::set<std::string> screens;
    for (std::size_t q = 0; q < asked.size(); ++q) {
      if (!s.readers.asks(static_cast<QuestionId>(q), reader)) continue;
      ++asked[q];
      ++length;
      screens.insert(s.model().questions[q].screen);
    }
    longest = std::max(longest, length);
    screensLongest = std::max(screensLongest, static_cast<int>(screens.size()));
  }
  REQUIRE(s.proof.longest == longest);
  REQUIRE(s.proof.screensLongest == screensLongest);
  const std::set<std::string> idle(s.proof.idleQuestions.begin(), s.proof.idleQuestions.end());
  for (std::size_t q = 0; q < asked.size(); ++q) {
    REQUIRE(s.proof.questions[q].asked == Approx(static_cast<double>(asked[q]) / static_cast<double>(sets)));
    REQUIRE(idle.contains(s.model().questions[q].id) == (asked[q] == 0));
  }
}

void compareReach(const Subject& s) {
  std::set<std::string> reached;
  for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
    const EveryReader::Result result = s.readers.result(reader);
    if (result.outcome >= 0) reached.insert(s.model().outcomes[static_cast<std::size_t>(result.outcome)].id);
    for (std::size_t i = 0; i < result.variants.size(); ++i) {
      const Item& item = s.model().items[i];
      if (result.variants[i] < 0) continue;
      reached.insert(item.id);
      reached.insert(item.id + "." + item.variants[static_cast<std::size_t>(result.variants[i])].id);
    }
  }
  for (const std::string& id : subjects(s.proof, "outcome-unreachable")) REQUIRE_FALSE(reached.contains(id));
  for (const std::string& id : subjects(s.proof, "item-unreachable")) REQUIRE_FALSE(reached.contains(id));
  for (const std::string& id : subjects(s.proof, "variant-unreachable")) REQUIRE_FALSE(reached.contains(id));
  const std::set<std::string> unreachable(s.proof.unreachable.begin(), s.proof.unreachable.end());
  for (const Outcome& outcome : s.model().outcomes)
    REQUIRE(reached.contains(outcome.id) != unreachable.contains(outcome.id));
  for (const Item& item : s.model().items) REQUIRE(reached.contains(item.id) != unreachable.contains(item.id));
}

// No matching rule counts as the most urgent and strictest result, because it is reported separately.
bool milder(const EveryReader::Result& a, const EveryReader::Result& b) {
  return a.urgency > std::max(b.urgency, 0) || a.start > std::max(b.start, 0);
}

void compareWarnings(const Subject& s) {
  std::set<std::string> found;
  for (std::size_t q = 0; q < questions(s); ++q) {
    const Question& question = s.model().questions[q];
    const auto id = static_cast<QuestionId>(q);
    for (int o = 0; o < static_cast<int>(question.options.size()); ++o) {
      if (!question.options[static_cast<std::size_t>(o)].warning) continue;
      for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
        const int place = s.readers.place(reader, id);
        if (question.kind == QuestionKind::any_of) {
          if (milder(s.readers.result(s.readers.with(reader, id, place | (1 << o))),
                     s.readers.result(s.readers.with(reader, id, place & ~(1 << o))))) {
            found.insert(question.id + "." + question.options[static_cast<std::size_t>(o)].id);
          }
          continue;
        }
        const Option& other = question.options[static_cast<std::size_t>(place)];
        if (other.warning || other.unsure) continue;
        if (milder(s.readers.result(s.readers.with(reader, id, o)), s.readers.result(reader))) {
          found.insert(question.id + "." + question.options[static_cast<std::size_t>(o)].id);
        }
      }
    }
  }
  REQUIRE(subjects(s.proof, "warning-not-monotone") == found);
}

void compareUnsure(const Subject& s) {
  std::set<std::string> found;
  for (std::size_t q = 0; q < questions(s); ++q) {
    const Question& question = s.model().questions[q];
    const auto id = static_cast<QuestionId>(q);
    for (int o = 0; o < static_cast<int>(question.options.size()); ++o) {
      if (!question.options[static_cast<std::size_t>(o)].unsure) continue;
      const bool any = question.kind == QuestionKind::any_of;
      for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
        const int place = s.readers.place(reader, id);
        if (any ? ((place >> o) & 1) == 0 : place != o) continue;
        int urgency = -1;
        int start = -1;
        for (int other = 0; other < s.readers.places(id); ++other) {
          const bool unsure = any ? ((other >> o) & 1) != 0 : question.options[static_cast<std::size_t>(other)].unsure;
          if (unsure) continue;
          const EveryReader::Result result = s.readers.result(s.readers.with(reader, id, other));
          urgency = std::max(urgency, result.urgency);
          start = std::max(start, result.start);
        }
        const EveryReader::Result own = s.readers.result(reader);
        if (own.urgency > std::max(urgency, 0) || own.start > std::max(start, 0))
          found.insert(question.id + "." + question.options[static_cast<std::size_t>(o)].id);
      }
    }
  }
  REQUIRE(subjects(s.proof, "unsure-reassures") == found);
}

// The number of answers in an example that a reader without complaints would not give.
void compareExamples(const Subject& s) {
  std::size_t index = 0;
  for (const ClaimProof& claim : s.proof.claims) {
    if (claim.builtIn) continue;
    const int c = static_cast<int>(index++);
    if (claim.holds) continue;
    const auto ticked = [&](const Answers& answers) {
      std::size_t count = 0;
      for (const auto& [q, answer] : answers) {
        if (s.model().questions[at(q)].kind == QuestionKind::any_of) count += answer.options.size();
      }
      return count;
    };
    // A warning or unsure option of one_of can replace ticks, so compare only models without such options.
    bool plain = false;
    for (const Question& question : s.model().questions) {
      for (const Option& option : question.options)
        plain = plain || (question.kind == QuestionKind::one_of && (option.warning || option.unsure));
    }
    std::size_t fewest = 1000;
    bool confirmed = false;
    for (std::size_t reader = 0; reader < s.readers.raw(); ++reader) {
      if (!s.readers.canonical(reader) || s.readers.claimHolds(c, reader)) continue;
      Answers answers;
      bool same = true;
      for (std::size_t q = 0; q < questions(s); ++q) {
        const auto id = static_cast<QuestionId>(q);
        const auto given = claim.example->answers.find(id);
        const bool applies = s.readers.applies(id, reader);
        same = same && applies == (given != claim.example->answers.end());
        if (!applies) continue;
        answers[id] = s.readers.answer(id, reader);
        same = same && given != claim.example->answers.end() && given->second.options == answers[id].options &&
               given->second.number == answers[id].number;
      }
      confirmed = confirmed || same;
      fewest = std::min(fewest, ticked(answers));
    }
    REQUIRE(confirmed);
    if (!plain)
      REQUIRE(ticked(claim.example->answers) <= fewest + 1);  // a "not sure" or warning tick costs more than one
  }
}

}  // namespace

TEST_CASE("the proofs of a random model agree with trying every answer set") {
  for (std::uint32_t seed = 1; seed <= kModels; ++seed) {
    INFO("seed " << seed);
    const Subject subject(seed);
    REQUIRE(subject.proof.stopped.empty());
    compareCounts(subject);
    compareInterview(subject);
    compareReach(subject);
    compareWarnings(subject);
    compareUnsure(subject);
    compareExamples(subject);
  }
}
