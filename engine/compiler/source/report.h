// Prints diagnostics for people and for machines.
//
//   error[unknown-name]: no source is called "S9"
//     --> questions.json:12:34 (/questions/1/sources/0)
//      |
//   12 |       "sources": ["S9"],
//      |                   ^
//      = hint: did you mean "S1"?
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

struct LinePosition {
  int line = 0;  // both from 1, the column in characters; 0: the place is in no file we have
  int column = 0;
  std::string excerpt;  // the line, shortened around the column when long
  int caret = 0;        // position of the place in `excerpt`, in characters
};

// The text with "?" in place of characters that a terminal would interpret: control characters, and marks that change
// the direction of text. A text longer than 1,000 bytes is cut at a blank and ends with "…".
[[nodiscard]] std::string printable(std::string_view text);

[[nodiscard]] LinePosition positionOf(const SourceFiles& files, const Place& place);

// Prints in the order given. `colour`: with terminal escapes.
void printDiagnostics(const Diagnostics& diagnostics, const SourceFiles& files, bool colour, std::ostream& out);

// [{"code","file","pointer","line","column","message","hint"}, …]
[[nodiscard]] Json diagnosticsJson(const Diagnostics& diagnostics, const SourceFiles& files);

}  // namespace advisor::compiler
