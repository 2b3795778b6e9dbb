// The steps of `prove`, one a file. Each looks at one kind of property and writes what it finds into the proof.
//
// A step owns nothing: `ProofContext` lends it the diagrams, the interview and the proof so far.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/prove/interview.h"
#include "engine/compiler/prove/proof.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {

struct ProofContext {
  const Model& model;
  SymbolicModel& meaning;
  const Interview& interview;
  Bdd real;  // canonical answer sets of the interview
  Proof& proof;

  // See example.h.
  Example example(const Assignment& values, const Bdd& set, Stage upTo = Stage::kTriage) const;
  Example example(const Bdd& set) const;  // its smallest member; precondition: some canonical member
  Count count(const Bdd& set) const;      // of canonical answer sets
  // Adds one built-in claim that holds when no problem has been reported since `before`.
  void claim(const char* id, const char* text, std::size_t before) const;
};

void proveCounts(ProofContext& context);   // answer sets in total and by result, mean lengths of the interview
void proveLongest(ProofContext& context);  // the longest interview: the one step that made-up packs of any size defeat
void proveReach(ProofContext& context);    // everything written can matter
void proveSafety(ProofContext& context);   // headline, urgent results, conflicts
void proveNumbersShown(ProofContext& context);  // a part of proveSafety: over every text (text_walk.h)
void proveSecondLook(ProofContext& context);    // likewise: a warning added to a finished visit
void proveMonotone(ProofContext& context);      // warnings and "not sure"
void proveClaims(ProofContext& context);        // claims.json

}  // namespace advisor::compiler
