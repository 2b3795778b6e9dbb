// Reads a pack's files into a model, or says everything that is wrong with them.
//
// All mistakes that can be seen without running the content are found in one go, in file order: JSON, keys, types, ids,
// names, conditions and their types, translations. Whether the content is also safe and readable is for the proofs and
// the text lint to say. The model of a pack with diagnostics is incomplete and good for nothing but tests.
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
