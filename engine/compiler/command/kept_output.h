// Whether `advisor build` would replace the pack of another topic, or a file of the author.
//
// Packs are named by their id alone. An author who copied a pack and kept its id would lose one of the two without a
// word when they are built one after the other into one folder.
#pragma once

#include <string>

#include "engine/compiler/command/write_file.h"

namespace advisor::compiler {

// Why the file at `output.path` must not be replaced by `output`, or "" when it may be. A pack of another topic has
// another title and asks other questions: less than half of them have the same words. A pack that this program cannot
// open may be replaced, because an earlier release may have written it; a file that is no part of any pack may not.
[[nodiscard]] std::string whyNotReplace(const OutputFile& output);

}  // namespace advisor::compiler
