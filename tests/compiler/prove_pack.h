// A small correct pack in memory with one change, which a proof test makes a statement about.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct Edit {
  std::string from, to;  // in the notation of prove_pack.cpp: ' for "; `from` must occur exactly once
};

Model kneePack(const std::vector<Edit>& changes = {});  // fails the test when the changed pack does not load
const Problem* problem(const Proof& proof, const std::string& code);  // the first of that code, or null
const ClaimProof& claim(const Proof& proof, const std::string& id);

}  // namespace advisor::compiler
