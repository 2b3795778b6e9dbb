#include "engine/compiler/prove/proof.h"

#include <chrono>

#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

constexpr int kSteps = 8;

// Runs the steps in the order of their importance to an author, because the budget may end before the last.
void run(const Model& model, const ProofOptions& options, Proof& proof, ProofStep& step) {
  const auto begin = [&](const char* what) {
    step = {step.number + 1, kSteps, what};
    if (options.onStep) options.onStep(step);
  };
  AnswerSpace space(model, options.budget);
  SymbolicModel meaning(model, space);
  begin("the rules");
  meaning.rules();
  meaning.urgencies();
  meaning.starts();
  const Bdd real = meaning.canonical(Stage::kTriage);
  proof.answerSets = space.count(real, space.triageBlocks()).text();
  begin("the items");
  for (const ItemId item : eachId<ItemId>(model.items)) meaning.variants(item);
  begin("the interview");
  const Interview interview(meaning);
  ProofContext context{model, meaning, interview, real, proof};
  begin("the claims");
  proveSafety(context);
  proveStart(context);
  proveContradictions(context);
  proveClaims(context);
  begin("the counts");
  proveCounts(context);
  begin("what can be reached");
  proveReach(context);
  begin("warnings and \"not sure\"");
  proveMonotone(context);
  proof.nodes = space.nodesUsed();
  begin("the longest interview");
  try {
    space.limitSeconds(options.budget.longest);
    proveLongest(context);
  } catch (const TooLarge& reason) {
    proof.longestStopped = reason.limit;
  }
}

}  // namespace

Proof prove(const Model& model, const ProofOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  Proof proof;
  ProofStep step{0, kSteps, "the numbers"};
  try {
    run(model, options, proof, step);
  } catch (const TooLarge& reason) {
    proof.stopped = std::string(step.what) + ": " + reason.limit;
  }
  proof.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return proof;
}

}  // namespace advisor::compiler
