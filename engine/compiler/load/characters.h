// Checks the characters of all strings of a file: what an author cannot see, and what an editor has lost.
#pragma once

#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

// Reports, for each string, the first character that no string may hold: bidirectional controls, which can make a text
// look different from what it is, invisible characters, control characters except the line feed, and letters that were
// lost when a file was opened or saved in another encoding.
void checkCharacters(const Json& json, const Place& place, Diagnostics& out);

}  // namespace advisor::compiler
