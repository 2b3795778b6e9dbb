// Reads a pack's files into a model, or reports everything that is wrong with them.
//
// One run finds all mistakes that can be seen without running the content, in file order: JSON, keys, types, ids,
// names, conditions and their types, translations. The proofs and the text lint judge whether the content is safe and
// readable. The model of a pack with diagnostics is incomplete; only tests may use it.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

struct Loaded {
  Model model;
  Diagnostics diagnostics;
};

[[nodiscard]] Loaded load(const SourceFiles& files);

}  // namespace advisor::compiler
