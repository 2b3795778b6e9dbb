#include "engine/compiler/compile/content.h"

#include <algorithm>

#include "engine/compiler/lint/text.h"

namespace advisor::compiler {

Content openContent(SourceFiles files, Diagnostics unreadable) {
  Content content;
  content.files = std::move(files);
  Loaded loaded = load(content.files);
  content.model = std::move(loaded.model);
  // A file that is there and cannot be read is not missing.
  std::erase_if(loaded.diagnostics, [&](const Diagnostic& found) {
    return found.code == Code::kMissingFile &&
           std::any_of(unreadable.begin(), unreadable.end(),
                       [&](const Diagnostic& one) { return one.place.file == found.place.file; });
  });
  content.diagnostics = std::move(unreadable);
  content.diagnostics.insert(content.diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  content.loaded = content.diagnostics.empty();
  lintText(content.model, content.diagnostics);
  bound(content.diagnostics);
  sortByPlace(content.files, content.diagnostics);
  return content;
}

Checked checkContent(Content& content, const ProofOptions& options) {
  Checked checked;
  // An incomplete model cannot be proved; a model whose only faults are in its wording can.
  if (!content.loaded) return checked;
  checked.proof = prove(content.model, options);
  const Diagnostics unproved = findings(*checked.proof, content.model);
  content.diagnostics.insert(content.diagnostics.end(), unproved.begin(), unproved.end());
  checked.cases = checkCases(content);
  return checked;
}

CaseRuns checkCases(Content& content) {
  const CaseRuns runs = runCases(content.model, content.diagnostics);
  bound(content.diagnostics);
  sortByPlace(content.files, content.diagnostics);
  return runs;
}

}  // namespace advisor::compiler
