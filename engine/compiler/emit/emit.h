// Writes a model as a pack (engine/format/pack.fbs), in one locale. The same model gives the same bytes on every
// machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

struct Emitted {
  std::vector<std::uint8_t> bytes;  // empty when there are diagnostics
  std::vector<std::uint8_t> words;  // with `split`: the texts that only a result shows
  Diagnostics diagnostics;          // values that do not fit the format: too many, or too large a condition
};

struct EmitOptions {
  bool split = false;          // for pages: texts of results in a separate file, and texts that no screen shows omitted
  bool factsAsProbes = false;  // each fact becomes a root of its own, for tests of conditions
};

// Precondition: the model has no diagnostics.
Emitted emitPack(const Model& model, const std::string& locale, EmitOptions options = {});

}  // namespace advisor::compiler
