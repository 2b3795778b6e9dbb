// What becomes of content without mistakes: packs, and the page that a clinician signs.
//
// Precondition of both: the content has no diagnostics. They check it, and when something is wrong, they add it to the
// content's diagnostics and return nothing.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/compile/content.h"
#include "engine/compiler/review/review.h"

namespace advisor::compiler {

struct NamedBytes {
  std::string name;  // "blister.en.pack"
  std::string bytes;
};

// One pack a locale; with `split` also the parts that pages load: .head, .words and .first.json.
[[nodiscard]] std::vector<NamedBytes> buildPacks(Content& content, bool split);

struct Review {
  std::string page;
  std::vector<PackFile> packs;  // whose hashes the page shows
};

// `locales`: the translations that the page shows beside the main language.
[[nodiscard]] Review buildReview(Content& content, const std::vector<std::string>& locales);

}  // namespace advisor::compiler
