// The steps of `prove`, one in each file. A step checks one kind of property and adds its findings to the proof.
//
// A step owns nothing: `ProofContext` gives it the diagrams, the interview and the proof so far.
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
  Example example(const Bdd& set) const;  // the member of least cost; precondition: `set` has a canonical member
  Count count(const Bdd& set) const;      // number of canonical answer sets
  // Adds one built-in claim. It holds when no problem has been reported since `before`.
  void claim(const char* id, const char* text, std::size_t before) const;
};

void proveCounts(ProofContext& context);   // answer sets in total and by result, mean lengths of the interview
void proveLongest(ProofContext& context);  // the longest interview; the only step that large generated packs exceed
void proveReach(ProofContext& context);    // everything that an author wrote can have an effect
void proveSafety(ProofContext& context);   // headline, urgent results, conflicts
void proveNumbersShown(ProofContext& context);    // part of proveSafety, over every text (text_walk.h)
void proveSecondLook(ProofContext& context);      // part of proveSafety: a warning added to a finished visit
void proveStart(ProofContext& context);           // start advice and race checks against the reader's race
void proveContradictions(ProofContext& context);  // no thing that is to be done and not to be done
void proveMonotone(ProofContext& context);        // warnings and "not sure"
void proveClaims(ProofContext& context);          // claims.json

}  // namespace advisor::compiler
