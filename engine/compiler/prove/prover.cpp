#include "engine/compiler/prove/prover.h"

#include <utility>

#include "engine/compiler/prove/example.h"

namespace advisor::compiler {

Example ProofContext::example(const Assignment& values, const Bdd& set, Stage upTo) const {
  return exampleOf(meaning, values, set, upTo == Stage::kTriage ? real : meaning.canonical(upTo), upTo);
}

Example ProofContext::example(const Bdd& set) const {
  const std::optional<Assignment> values = meaning.space().smallest(set & real);
  return values ? example(*values, set) : Example{};
}

Count ProofContext::count(const Bdd& set) const {
  return meaning.space().count(set & real, meaning.space().triageBlocks());
}

void ProofContext::claim(const char* id, const char* text, std::size_t before) const {
  ClaimProof made;
  made.id = id;
  made.text = text;
  made.builtIn = true;
  made.holds = proof.problems.size() == before;
  if (!made.holds) made.example = proof.problems[before].example;
  proof.claims.push_back(std::move(made));
}

}  // namespace advisor::compiler
