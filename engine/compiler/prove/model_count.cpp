// Counts the answer sets, those of each result, and the length of their interviews.
#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

template <typename Name>
std::vector<ModelCount> tally(const ProofContext& context, const std::vector<Bdd>& sets, const Count& total,
                              Name name) {
  std::vector<ModelCount> tallies;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const Count count = context.count(sets[i]);
    tallies.push_back({name(i), count.text(), share(count, total)});
  }
  return tallies;
}

void tallyCases(ProofContext& context) {
  int questions = 0;
  int screens = 0;
  for (const Case& one : context.model.cases) {
    const Assignment values = context.meaning.space().assignment(one.answers);
    int asked = 0;
    for (const QuestionId q : eachId<QuestionId>(context.model.questions)) {
      const bool triage = context.model.questions[at(q)].stage == Stage::kTriage;
      if (triage && context.meaning.space().holds(context.interview.asks(q), values)) ++asked;
    }
    for (const Bdd& screen : context.interview.screens())
      screens += context.meaning.space().holds(screen, values) ? 1 : 0;
    context.proof.casesAsked.push_back(asked);
    questions += asked;
  }
  if (context.model.cases.empty()) return;
  const auto cases = static_cast<double>(context.model.cases.size());
  context.proof.casesMean = questions / cases;
  context.proof.casesScreensMean = screens / cases;
}

}  // namespace

void proveCounts(ProofContext& context) {
  const Model& model = context.model;
  SymbolicModel& meaning = context.meaning;
  Proof& proof = context.proof;
  const Count total = context.count(Bdd::constantTrue());
  proof.answerSets = total.text();
  proof.outcomes = tally(context, meaning.outcomes(), total, [&](std::size_t i) { return model.outcomes[i].id; });
  proof.rules = tally(context, meaning.rules(), total, [&](std::size_t i) { return model.rules[i].id; });
  proof.urgencies = tally(context, meaning.urgencies(), total, [](std::size_t i) { return namesOf<Urgency>()[i]; });
  proof.starts = tally(context, meaning.starts(), total, [](std::size_t i) { return namesOf<Start>()[i]; });

  Bdd matched;
  for (const Bdd& rule : meaning.rules()) matched |= rule;
  const Bdd unmatched = context.real - matched;
  proof.unmatched = context.count(unmatched).text();
  const std::size_t before = proof.problems.size();
  if (!unmatched.isEmpty()) {
    proof.problems.push_back({Code::kNoRuleMatches,
                              model.rules.empty() ? Place{"outcomes.json", "/rules", 0} : model.rules.back().place,
                              "",
                              "for " + proof.unmatched + " sets of answers no rule is true",
                              "end the rules with one that has no \"when\"",
                              context.example(unmatched),
                              {}});
  }
  context.claim("a_rule_always_matches", "Some rule is true for every set of answers.", before);

  for (const QuestionId q : eachId<QuestionId>(model.questions)) {
    if (model.questions[at(q)].stage == Stage::kRaceCheck) continue;
    const double asked = share(context.count(context.interview.asks(q)), total);
    proof.questions.push_back({model.questions[at(q)].id, asked});
    proof.mean += asked;
  }
  for (const Bdd& screen : context.interview.screens()) proof.screensMean += share(context.count(screen), total);
  tallyCases(context);
}

void proveLongest(ProofContext& context) {
  const int screens = context.interview.screensLongest();
  context.proof.longest = context.interview.longest();
  context.proof.screensLongest = screens;
}

}  // namespace advisor::compiler
