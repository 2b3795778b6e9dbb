// What is wrong with the content, in a form that lets its author correct it: where, what, and what was probably meant.
//
// There are no warnings: a diagnostic stops the build. Codes are stable and listed in codes.h.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/source/codes.h"

namespace advisor::compiler {

struct Place {
  std::string file;     // relative to the pack's folder: "advice.json"
  std::string pointer;  // JSON pointer: "/items/3/variants/0/when"
  int column = 0;       // inside a condition or text, from 1; 0 when the whole value is meant
};

// The place of one character of a text, counted from 1. A text of a drawing has no pointer; its place is a column of
// the file.
[[nodiscard]] inline Place inside(const Place& text, int column) {
  const bool bare = text.pointer.empty() && text.column > 0 && column > 0;
  return {text.file, text.pointer, bare ? text.column + column - 1 : column > 0 ? column : text.column};
}

struct Diagnostic {
  Code code{};
  Place place;
  std::string message;  // one sentence, no full stop needed by the printer
  std::string hint;     // what to do; may be empty
};
using Diagnostics = std::vector<Diagnostic>;

// The largest number of reported mistakes. Checking stops there, because a file can be made to hold a million.
inline constexpr std::size_t kMostDiagnostics = 500;

// The largest number of suggestions in one run; each compares all names.
inline constexpr std::size_t kMostGuesses = 50;

[[nodiscard]] inline bool full(const Diagnostics& found) { return found.size() > kMostDiagnostics; }

// Truncates the list and appends a diagnostic that says so, which is reported last.
void bound(Diagnostics& found);

}  // namespace advisor::compiler
