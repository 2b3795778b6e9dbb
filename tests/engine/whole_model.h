// Random models with everything that a pack can have, and direct evaluation of what a model says to a reader.
//
// They extend the random models of the proofs (tests/compiler/prove_models.h) by items that test results, race checks,
// a race date and schedules, and some rule always matches. The interpreter of condition/evaluate.h is the reference;
// nothing here uses a diagram.
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

// The model's results when everything is answered.
Reading read(const compiler::Model& model, const Values& values);

// Whether a condition is true, false or null (1, 0, 2) for these answers, results included.
int truth(const compiler::Model& model, const compiler::Condition& condition, const Values& values);

}  // namespace advisor
