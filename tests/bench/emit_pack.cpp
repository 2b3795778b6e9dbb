// emit_pack DIR FILE: writes a content folder as a pack, without proofs, lint and cases. For generated rules only: the
// proofs cover every set of answers, and no content has thousands of unrelated answers.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/emit/emit.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/source/report.h"
#include "engine/compiler/source/source_files.h"

int main(int argc, char** argv) {
  using namespace advisor::compiler;
  if (argc != 3) {
    std::fprintf(stderr, "emit_pack DIR FILE\n");
    return 2;
  }
  Diagnostics unreadable;
  const SourceFiles files = readFolder(argv[1], unreadable);
  const Loaded loaded = load(files);
  unreadable.insert(unreadable.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  Emitted emitted;
  if (unreadable.empty()) {
    emitted = emitPack(loaded.model, loaded.model.locales.at(0));
    unreadable = emitted.diagnostics;
  }
  if (!unreadable.empty()) {
    printDiagnostics(unreadable, files, false, std::cerr);
    return 1;
  }
  std::ofstream(argv[2], std::ios::binary)
      .write(reinterpret_cast<const char*>(emitted.bytes.data()), static_cast<std::streamsize>(emitted.bytes.size()));
  return 0;
}
