// The claims the authors wrote: each must be true, not merely not false, for every set of answers.
#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

// A claim may speak about the race checks too; then their answers belong to the sets counted.
Stage stageOf(const Work& work, const Diagram& set) {
  const auto& blocks = work.meaning.space().blocks();
  const auto triage = static_cast<std::size_t>(work.meaning.space().triageBlocks());
  if (triage == blocks.size()) return Stage::kTriage;
  const std::vector<int> support = set.support();
  return !support.empty() && support.back() >= blocks[triage].firstBit ? Stage::kRaceCheck : Stage::kTriage;
}

}  // namespace

void proveClaims(Work& work) {
  AnswerSpace& space = work.meaning.space();
  for (const Claim& claim : work.model.claims) {
    const Diagram isTrue = work.meaning.conditionTrue(claim.holds);
    const Stage stage = stageOf(work, isTrue);
    const Diagram broken = (stage == Stage::kTriage ? work.real : work.meaning.canonical(stage)) - isTrue;
    ClaimProof made{claim.id, claim.text, false, broken.isEmpty(), "0", {}};
    if (!made.holds) {
      const int blocks = stage == Stage::kTriage ? space.triageBlocks() : static_cast<int>(space.blocks().size());
      made.broken = space.count(broken, blocks).text();
      made.example = work.example(*space.smallest(broken), broken, stage);
      work.proof.problems.push_back(
          {"claim-fails",
           claim.holds.place,
           claim.id,
           "the claim \"" + claim.id + "\" does not hold for " + made.broken + " sets of answers",
           claim.text,
           made.example,
           {}});
    }
    work.proof.claims.push_back(std::move(made));
  }
}

}  // namespace advisor::compiler
