// Counting: how many answer sets there are, what they lead to, and how long their interviews are.
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

template <typename Name>
std::vector<Tally> tally(const Work& work, const std::vector<Diagram>& sets, const Count& total, Name name) {
  std::vector<Tally> tallies;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const Count count = work.count(sets[i]);
    tallies.push_back({name(i), count.text(), share(count, total)});
  }
  return tallies;
}

void tallyCases(Work& work) {
  int questions = 0;
  int screens = 0;
  for (const Case& one : work.model.cases) {
    const Assignment values = work.meaning.space().assignment(one.answers);
    int asked = 0;
    for (int q = 0; q < static_cast<int>(work.model.questions.size()); ++q) {
      const bool triage = work.model.questions[at(q)].stage == Stage::kTriage;
      if (triage && work.meaning.space().holds(work.interview.asks(q), values)) ++asked;
    }
    for (const Diagram& screen : work.interview.screens())
      screens += work.meaning.space().holds(screen, values) ? 1 : 0;
    work.proof.casesAsked.push_back(asked);
    questions += asked;
  }
  if (work.model.cases.empty()) return;
  const auto cases = static_cast<double>(work.model.cases.size());
  work.proof.casesMean = questions / cases;
  work.proof.casesScreensMean = screens / cases;
}

}  // namespace

void proveCounts(Work& work) {
  const Model& model = work.model;
  Meaning& meaning = work.meaning;
  Proof& proof = work.proof;
  const Count total = work.count(Diagram::everything());
  proof.answerSets = total.text();
  proof.outcomes = tally(work, meaning.outcomes(), total, [&](std::size_t i) { return model.outcomes[i].id; });
  proof.rules = tally(work, meaning.rules(), total, [&](std::size_t i) { return model.rules[i].id; });
  proof.urgencies = tally(work, meaning.urgencies(), total, [](std::size_t i) { return kUrgencyNames[i]; });
  proof.starts = tally(work, meaning.starts(), total, [](std::size_t i) { return kStartNames[i]; });

  Diagram matched;
  for (const Diagram& rule : meaning.rules()) matched |= rule;
  const Diagram unmatched = work.real - matched;
  proof.unmatched = work.count(unmatched).text();
  const std::size_t before = proof.problems.size();
  if (!unmatched.isEmpty()) {
    proof.problems.push_back({"no-rule-matches",
                              model.rules.empty() ? Place{"outcomes.json", "/rules", 0} : model.rules.back().place,
                              "",
                              "for " + proof.unmatched + " sets of answers no rule is true",
                              "end the rules with one that has no \"when\"",
                              work.example(unmatched),
                              {}});
  }
  work.claim("a_rule_always_matches", "Some rule is true for every set of answers.", before);

  for (int q = 0; q < static_cast<int>(model.questions.size()); ++q) {
    if (model.questions[at(q)].stage == Stage::kRaceCheck) continue;
    const double asked = share(work.count(work.interview.asks(q)), total);
    proof.questions.push_back({model.questions[at(q)].id, asked});
    proof.mean += asked;
  }
  for (const Diagram& screen : work.interview.screens()) proof.screensMean += share(work.count(screen), total);
  tallyCases(work);
}

void proveLongest(Work& work) {
  work.proof.longest = work.interview.longest();
  work.proof.screensLongest = work.interview.screensLongest();
}

}  // namespace advisor::compiler
