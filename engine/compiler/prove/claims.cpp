// Proves the claims of the authors. A claim must be true (not null) for every set of answers; one with an "if", for
// every set for which the "if" is true. Where the "if" is false or null, the claim states nothing.
#include <algorithm>

#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

// A claim may also name the race checks; then the counted sets include their answers.
Stage stageOf(const ProofContext& context, const Bdd& set) {
  const auto& blocks = context.meaning.space().blocks();
  const auto triage = static_cast<std::size_t>(context.meaning.space().triageBlocks());
  if (triage == blocks.size()) return Stage::kTriage;
  const std::vector<int> support = set.support();
  return !support.empty() && support.back() >= blocks[triage].firstBit ? Stage::kRaceCheck : Stage::kTriage;
}

bool namesAnything(const Expression& tree) {
  return tree.op == Op::kPath || std::any_of(tree.args.begin(), tree.args.end(), namesAnything);
}

// A claim that cannot fail says nothing, and a clinician signs a sentence that nobody has proved.
void reportEmpty(ProofContext& context, const Claim& claim) {
  const auto report = [&](const Place& place, const std::string& message, const std::string& hint) {
    context.proof.problems.push_back({Code::kConditionConstant, place, claim.id, message, hint, {}, {}});
  };
  if (!namesAnything(claim.holds.tree)) {
    report(claim.holds.place, "the claim \"" + claim.id + "\" names no answer and no result, so it proves nothing",
           "say what must hold of results, such as \"urgency.same_day\"");
  } else if (!claim.given.source.empty() &&
             (context.meaning.conditionTrue(claim.given) & context.meaning.canonical(Stage::kRaceCheck)).isEmpty()) {
    report(claim.given.place,
           "the \"if\" of the claim \"" + claim.id + "\" is true for no reader, so it proves nothing",
           "two of its parts may exclude each other");
  }
}

}  // namespace

void proveClaims(ProofContext& context) {
  AnswerSpace& space = context.meaning.space();
  for (const Claim& claim : context.model.claims) {
    reportEmpty(context, claim);
    const Bdd isOpen = context.meaning.conditionTrue(claim.given) - context.meaning.conditionTrue(claim.holds);
    const Stage stage = stageOf(context, isOpen);
    const Bdd broken = isOpen & context.meaning.canonical(stage);
    ClaimProof made{claim.id, claim.text, false, broken.isEmpty(), "0", {}};
    if (!made.holds) {
      const int blocks = stage == Stage::kTriage ? space.triageBlocks() : static_cast<int>(space.blocks().size());
      made.broken = space.count(broken, blocks).text();
      made.example = context.example(*space.smallest(broken), broken, stage);
      context.proof.problems.push_back(
          {Code::kClaimFails,
           claim.holds.place,
           claim.id,
           "the claim \"" + claim.id + "\" does not hold for " + made.broken + " sets of answers",
           claim.text,
           made.example,
           {}});
    }
    context.proof.claims.push_back(std::move(made));
  }
}

}  // namespace advisor::compiler
