// Normalises texts that look the same to a reader, so that a no-break space or a soft hyphen cannot hide a phrase from
// the lint.
//
// letter and combining accent   one letter (Unicode NFC, for the accents of Latin languages)
// every kind of blank           one space; blanks in a row are one
// apostrophes, full-width forms the ASCII character
// soft hyphens, zero-width      dropped
//
// Letters keep their case; `lowerCase` folds it. Line feeds stay, because they end a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

struct NormalText {
  std::string text;
  std::vector<int> columns;  // for each byte of `text`: the original character that it comes from, from 1
};

[[nodiscard]] NormalText normalText(std::string_view original);

// Small letters for ASCII, Latin-1 and Latin Extended-A; other letters stay as they are.
[[nodiscard]] std::string lowerCase(std::string_view text);

// The text in the form in which two texts are equal when a reader takes them for the same: capitals, blanks at the ends
// and marks do not count.
[[nodiscard]] std::string comparableWords(std::string_view text);

}  // namespace advisor::compiler
