// The outputs of content without mistakes: packs, and the page that a clinician signs.
//
// Precondition of `buildPacks` and `buildReview`: the content has no diagnostics. They check the content. When
// something is wrong, they add it to the content's diagnostics and return nothing.
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

// One pack for each locale; with `split` also the files that pages load: .head, .words and .first.json.
[[nodiscard]] std::vector<NamedBytes> buildPacks(Content& content, bool split);

// The packs of content that need not be proved yet, for a preview beside an editor: each calls itself a draft, and its
// version ends in "-unproved". Precondition: the content is loaded; its wording may be at fault. Empty, with the cause
// in the diagnostics, when it does not fit the format.
[[nodiscard]] std::vector<NamedBytes> buildUnprovedPacks(Content& content, bool split);

struct Review {
  std::string page;
  std::vector<PackFile> packs;  // the page shows their hashes
};

// `locales`: the translations that the page shows in addition to the main language.
[[nodiscard]] Review buildReview(Content& content, const std::vector<std::string>& locales);

}  // namespace advisor::compiler
