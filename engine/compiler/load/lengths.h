// Refuses texts that no screen can show well: titles, questions and answers as long as a page, and words that run out
// of a narrow screen.
#pragma once

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Characters. The longest line of the flagship pack has 151, and its longest name 25.
inline constexpr std::size_t kMostLineCharacters = 300;
inline constexpr std::size_t kMostNameCharacters = 120;  // titles of packs, names of places, groups of answers
inline constexpr std::size_t kMostWordCharacters = 100;

// Precondition: all files are loaded, translations too.
void checkLengths(const Model& model, Diagnostics& out);

}  // namespace advisor::compiler
