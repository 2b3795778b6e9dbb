// Runs the cases of a pack through the engine and compares the results with the expected ones.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

struct CaseRuns {
  int passed = 0;
  int failed = 0;
};

// Precondition: the model has no diagnostics. A failed case gives one diagnostic for each difference.
[[nodiscard]] CaseRuns runCases(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
