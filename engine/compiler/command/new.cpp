// `advisor new`: writes the starter pack, which the build embeds into this program, to a new folder of the author.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/starter_files.h"

namespace advisor::compiler {
namespace {

int runNew(const Arguments& arguments) {
  const std::string& folder = arguments.positional[0];
  if (machine::entryAt(folder) != machine::Entry::kNothing && !machine::isEmptyFolder(folder)) {
    return refuseCall(newCommand(), "\"" + folder + "\" is there already and not an empty folder");
  }
  const std::string reason = machine::makeFolders(folder);
  if (!reason.empty()) return refuseCall(newCommand(), "cannot create \"" + folder + "\": " + reason);
  for (const StarterFile& file : starterFiles()) {
    const std::string path = machine::joined(folder, std::string(file.name));
    if (!machine::writeFile(path, std::string(file.text)).empty())
      return refuseCall(newCommand(), "cannot write " + path);
  }
  std::cout << "A starter pack is in " << folder << ".\nNext: change a text in questions.json, then run\n"
            << "  " << machine::calledAs() << " check " << folder << "\n";
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
