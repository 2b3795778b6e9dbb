// What is wrong with content, said so that its author can mend it: where, what, and what was probably meant.
//
// There are no warnings: a diagnostic stops the build. Codes are stable and documented in content/AUTHORING.md.
#pragma once

#include <string>
#include <vector>

namespace advisor::compiler {

struct Place {
  std::string file;     // relative to the pack's folder: "advice.json"
  std::string pointer;  // JSON pointer: "/items/3/variants/0/when"
  int column = 0;       // inside a condition or text, from 1; 0 when the whole value is meant
};

// A character of the text at that place, counted from 1. A text of a drawing has no pointer: its place is a column.
[[nodiscard]] inline Place inside(const Place& text, int column) {
  const bool bare = text.pointer.empty() && text.column > 0 && column > 0;
  return {text.file, text.pointer, bare ? text.column + column - 1 : column > 0 ? column : text.column};
}

struct Diagnostic {
  std::string code;  // "unknown-name"
  Place place;
  std::string message;  // one sentence, no full stop needed by the printer
  std::string hint;     // what to do; may be empty
};
using Diagnostics = std::vector<Diagnostic>;

// More mistakes than anyone reads: from here on nothing more is looked for, since a file can be made to hold a million.
inline constexpr std::size_t kMostDiagnostics = 500;

// So many times it is looked for what was probably meant; each time goes through all names.
inline constexpr std::size_t kMostGuesses = 50;

[[nodiscard]] inline bool full(const Diagnostics& found) { return found.size() > kMostDiagnostics; }

// Drops what is too much, and says so with one more, which is told last.
void bound(Diagnostics& found);

}  // namespace advisor::compiler
