// `advisor new`: the starter pack, which the build puts into this program, written to a folder of the author's.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/starter_files.h"

namespace advisor::compiler {
namespace {

namespace fs = std::filesystem;

int runNew(const Arguments& arguments) {
  const fs::path folder = arguments.positional[0];
  std::error_code error;
  if (fs::exists(folder, error)) {
    if (!fs::is_directory(folder, error) || !fs::is_empty(folder, error) || error) {
      return refuseCall(newCommand(), "\"" + folder.string() + "\" is there already and not an empty folder");
    }
  }
  fs::create_directories(folder, error);
  if (error) return refuseCall(newCommand(), "cannot create \"" + folder.string() + "\": " + error.message());
  for (const StarterFile& file : starterFiles()) {
    std::ofstream out(folder / file.name, std::ios::binary);
    out << file.text;
    if (!out.flush()) return refuseCall(newCommand(), "cannot write " + (folder / file.name).string());
  }
  std::cout << "A starter pack is in " << folder.string() << ".\nNext: change a text in questions.json, then run\n"
            << "  advisor check " << folder.string() << "\n";
  return kFine;
}

}  // namespace

Command newCommand() {
  return {"new",
          {"DIR"},
          "a skeleton pack that passes check",
          "Writes a small complete pack to DIR, to be changed step by step. DIR must be empty or not there yet.",
          {},
          runNew};
}

}  // namespace advisor::compiler
