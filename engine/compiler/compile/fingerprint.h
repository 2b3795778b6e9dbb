// A hash of everything in a pack's files that a proof depends on.
//
// Content with the same fingerprint has the same proof, so an editor need not prove again what has not changed. Of a
// text for readers only two things count: whether it has words, and what stands in its braces. Where in doubt a part
// counts: the fingerprint may change without need, and never stays where the proof would be another.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

// `locales`: the languages of translations, whose files no proof reads; the first, the pack's own, has no such file.
[[nodiscard]] std::string proofFingerprint(const SourceFiles& files, const std::vector<std::string>& locales);

}  // namespace advisor::compiler
