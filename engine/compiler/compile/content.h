// The content of one pack: its files in memory, what they mean, and every mistake found in them so far.
//
// Neither this room nor any room below it knows a file system, a terminal or a clock on the wall: the same sources make
// the `advisor` program and the module that runs in Node.js and in browsers. `engine/compiler/command` reads and writes
// the files.
#pragma once

#include <optional>

#include "engine/compiler/load/load.h"
#include "engine/compiler/play/cases.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct Content {
  SourceFiles files;
  Model model;
  Diagnostics diagnostics;  // in file order
  bool loaded = false;      // loading was fine: the model is whole, and only its wording may be at fault
};

// Loads and lints. `unreadable`: what went wrong while the files were read, told with the rest.
[[nodiscard]] Content openContent(SourceFiles files, Diagnostics unreadable = {});

struct Checked {
  std::optional<Proof> proof;  // of a model that is whole
  CaseRuns cases;
};

// Proves and runs the cases of what can be proved; adds what is wrong to the content's diagnostics.
[[nodiscard]] Checked checkContent(Content& content);

}  // namespace advisor::compiler
