// The diagnostics of the lint over a pack in memory, for tests.
#pragma once

#include "engine/compiler/lint/text.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {

inline Diagnostics lintOf(const SourceFiles& files) {
  Diagnostics found;
  lintText(load(files).model, found);
  return found;
}

}  // namespace advisor::compiler
