// The content of one pack: its files in memory, the model, and every mistake found so far.
//
// Neither this room nor any room below it uses a file system, a terminal or a wall clock, so the same sources make the
// `advisor` program and the module for Node.js and browsers. `engine/compiler/command` reads and writes the files.
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
  bool loaded = false;      // the model is complete; only its wording may be at fault
};

// Loads and lints. `unreadable`: errors that occurred while the files were read; they are reported with the others.
[[nodiscard]] Content openContent(SourceFiles files, Diagnostics unreadable = {});

struct Checked {
  std::optional<Proof> proof;  // present when the model is complete
  CaseRuns cases;
};

// Proves the content and runs its cases as far as possible; adds the mistakes to the content's diagnostics.
[[nodiscard]] Checked checkContent(Content& content, const ProofOptions& options = {});

// The cases alone, of content whose proof is known. Precondition: it is loaded.
[[nodiscard]] CaseRuns checkCases(Content& content);

}  // namespace advisor::compiler
