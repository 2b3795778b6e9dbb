// The steps of `prove`, one a file. Each looks at one kind of property and writes what it finds into the proof.
//
// A step owns nothing: `Work` lends it the diagrams, the interview and the proof so far.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/prove/interview.h"
#include "engine/compiler/prove/meaning.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct Work {
  const Model& model;
  Meaning& meaning;
  const Interview& interview;
  Diagram real;  // canonical answer sets of the interview
  Proof& proof;

  // See example.h.
  Example example(const Assignment& values, const Diagram& set, Stage upTo = Stage::kTriage) const;
  Example example(const Diagram& set) const;  // its smallest member; precondition: some canonical member
  Count count(const Diagram& set) const;      // of canonical answer sets
  // Adds one built-in claim that holds when no problem has been reported since `before`.
  void claim(const char* id, const char* text, std::size_t before) const;
};

void proveCounts(Work& work);    // answer sets in total and by result, mean lengths of the interview
void proveLongest(Work& work);   // the longest interview: the one step that made-up packs of any size defeat
void proveReach(Work& work);     // everything written can matter
void proveSafety(Work& work);    // headline, urgent results, conflicts, numbers shown in texts
void proveMonotone(Work& work);  // warnings and "not sure"
void proveClaims(Work& work);    // claims.json

}  // namespace advisor::compiler
