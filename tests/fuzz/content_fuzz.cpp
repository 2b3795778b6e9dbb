// Takes any files as a pack's content: loads them, prints every mistake, and lints and emits content without mistakes.
//
// A line "# questions.json" begins a file; no line of JSON can begin like this.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "engine/compiler/emit/emit.h"
#include "engine/compiler/lint/text.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/source/report.h"

using namespace advisor::compiler;

namespace {

SourceFiles split(const std::string& input) {
  SourceFiles files;
  std::string* file = &files["pack.json"];
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      file = &files[line.substr(2)];
    } else {
      *file += line + '\n';
    }
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceFiles files = split(std::string(reinterpret_cast<const char*>(data), size));
  Loaded loaded = load(files);
  if (loaded.diagnostics.empty()) {
    lintText(loaded.model, loaded.diagnostics);
    const Emitted emitted = emitPack(loaded.model, loaded.model.mainLocale);
    if (emitted.bytes.empty() == emitted.diagnostics.empty()) std::abort();
    loaded.diagnostics.insert(loaded.diagnostics.end(), emitted.diagnostics.begin(), emitted.diagnostics.end());
  }
  // Both output forms search every place in the files again, which takes as long as loading them, so use one for each
  // input.
  if (size % 2 == 0) {
    std::ostringstream out;
    printDiagnostics(loaded.diagnostics, files, false, out);
  } else {
    (void)writeJson(diagnosticsJson(loaded.diagnostics, files));
  }
  return 0;
}
