// `advisor explain`: the cause and the remedy of a diagnostic's code.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/source/codes.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

constexpr const char* kAll = "all";

// As content/AUTHORING.md holds them.
void printAll() {
  for (const CodeGroup& group : codeGroups()) {
    std::cout << "### " << group.title << "\n\n| code | cause | remedy |\n| --- | --- | --- |\n";
    for (const CodeRow& row : group.rows) {
      std::cout << "| `" << row.name << "` | " << row.cause << " | " << row.remedy << " |\n";
    }
    std::cout << "\n";
  }
}

int runExplain(const Arguments& arguments) {
  const std::string& name = arguments.positional[0];
  if (name == kAll) {
    printAll();
    return kFine;
  }
  const CodeRow* const row = codeCalled(name);
  if (row != nullptr) {
    std::cout << row->name << ": " << row->cause << "\nremedy: " << row->remedy << "\n";
    return kFine;
  }
  std::vector<std::string> names;
  for (const CodeGroup& group : codeGroups()) {
    for (const CodeRow& known : group.rows) names.emplace_back(known.name);
  }
  const std::string near = closest(name, names);
  return refuseCall(explainCommand(), "no diagnostic has the code \"" + name + "\"" +
                                          (near.empty() ? "" : "; did you mean " + near + "?"));
}

}  // namespace

Command explainCommand() {
  return {
      "explain",
      {"CODE"},
      "what causes a diagnostic and how it is mended",
      "Prints the cause and the remedy of a code, such as unknown-name in error[unknown-name]. With the word all it\n"
      "prints every code as tables in Markdown.",
      {},
      runExplain};
}

}  // namespace advisor::compiler
