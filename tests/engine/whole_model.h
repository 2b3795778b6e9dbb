// Random models with everything a pack can have, and the plain way to know what one says to a reader.
//
// They grow out of the random models of the proofs (tests/compiler/prove_models.h): items that look at results, race
// checks, a race date and schedules come on top, and some rule always matches. The interpreter of condition/evaluate.h
// is the standard; nothing here uses a diagram.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor {

compiler::Model wholeModel(std::uint32_t seed);

// One answer to each question, as the engine takes them (engine/runtime/session.h).
using Values = std::vector<std::int32_t>;

struct Reading {
  int rule = -1, outcome = -1, urgency = -1, start = -1;
  std::vector<int> variants;  // by item; -1: hidden
  bool checksAvailable = false;
  int checkRule = -1, checkOutcome = -1;
  bool sameTriage(const Reading& other) const {
    return outcome == other.outcome && urgency == other.urgency && start == other.start && variants == other.variants;
  }
};

// What the model says when everything is answered.
Reading read(const compiler::Model& model, const Values& values);

// Whether a condition is true, false or null (1, 0, 2) for these answers, results included.
int truth(const compiler::Model& model, const compiler::Condition& condition, const Values& values);

}  // namespace advisor
