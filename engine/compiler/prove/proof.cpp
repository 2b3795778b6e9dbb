#include "engine/compiler/prove/proof.h"

#include <chrono>

#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

// Runs the steps in the order of their importance to an author, because the budget may end before the last.
void run(const Model& model, const Budget& budget, Proof& proof, const char*& doing) {
  AnswerSpace space(model, budget);
  SymbolicModel meaning(model, space);
  doing = "the rules";
  meaning.rules();
  meaning.urgencies();
  meaning.starts();
  const Bdd real = meaning.canonical(Stage::kTriage);
  proof.answerSets = space.count(real, space.triageBlocks()).text();
  doing = "the items";
  for (int i = 0; i < static_cast<int>(model.items.size()); ++i) meaning.variants(i);
  doing = "the interview";
  const Interview interview(meaning);
  ProofContext context{model, meaning, interview, real, proof};
  doing = "the claims";
  proveSafety(context);
  proveClaims(context);
  doing = "the counts";
  proveCounts(context);
  doing = "what can be reached";
  proveReach(context);
  doing = "warnings and \"not sure\"";
  proveMonotone(context);
  proof.nodes = space.nodesUsed();
  try {
    space.limitSeconds(budget.longest);
    proveLongest(context);
  } catch (const TooLarge& reason) {
    proof.longestStopped = reason.limit;
  }
}

}  // namespace

Proof prove(const Model& model, const ProofOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  Proof proof;
  const char* doing = "the numbers";
  try {
    run(model, options.budget, proof, doing);
  } catch (const TooLarge& reason) {
    proof.stopped = std::string(doing) + ": " + reason.limit;
  }
  proof.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return proof;
}

}  // namespace advisor::compiler
