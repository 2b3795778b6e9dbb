// `advisor check`: everything that can be known about a pack before it ships.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/json.h"
#include "engine/compiler/report.h"

namespace advisor::compiler {
namespace {

int run(const Arguments& arguments) {
  const std::optional<PackFolder> pack = openFolder(arguments.positional[0]);
  if (!pack) return refuseCall(checkCommand(), "there is no folder \"" + arguments.positional[0] + "\"");
  if (arguments.has("--json")) {
    Json result = Json::object();
    result.add("diagnostics", diagnosticsJson(pack->diagnostics, pack->files));
    std::cout << writeJson(result) << "\n";
  } else {
    printToTerminal(pack->diagnostics, pack->files);
  }
  return pack->diagnostics.empty() ? kFine : kContentWrong;
}

}  // namespace

Command checkCommand() {
  return {"check",
          {"DIR"},
          "lint, prove, run cases",
          "Reads the pack in DIR, checks its texts, proves what must hold for every set of answers and runs its cases.\n"
          "Each mistake is told with its place, a code and a hint.",
          {{"--json", "", "print one JSON object instead"}},
          run};
}

}  // namespace advisor::compiler
