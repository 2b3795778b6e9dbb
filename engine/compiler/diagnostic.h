// What is wrong with content, said so that its author can mend it: where, what, and what was probably meant.
//
// There are no warnings: a diagnostic stops the build. Codes are stable and documented in content/AUTHORING.md.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model.h"

namespace advisor::compiler {

struct Diagnostic {
  std::string code;  // "unknown-name"
  Place place;
  std::string message;  // one sentence, no full stop needed by the printer
  std::string hint;     // what to do; may be empty
};
using Diagnostics = std::vector<Diagnostic>;

}  // namespace advisor::compiler
