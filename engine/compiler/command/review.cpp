// `advisor review`: writes the page that a clinician reads and signs.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/compile/outputs.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

// Determines the translations to show; returns what is wrong, or "".
std::string chosenLocales(const Arguments& arguments, const Model& model, std::vector<std::string>& chosen) {
  std::vector<std::string> others(model.locales.begin() + 1, model.locales.end());
  if (!arguments.has("--locale")) {
    chosen = others;
    return "";
  }
  chosen = {arguments.get("--locale")};
  for (const std::string& known : others) {
    if (known == chosen[0]) return "";
  }
  return "the pack has no translation \"" + chosen[0] + "\"" +
         (others.empty() ? "" : "; " + didYouMean(chosen[0], others));
}

int runReview(const Arguments& arguments) {
  int exitCode = kFine;
  const std::string path = arguments.get("-o");
  const std::string taken = mayReplace(path, kReviewPageBegins, arguments.has("--force"));
  if (!taken.empty()) return refuseCall(reviewCommand(), taken);
  std::optional<Content> pack = openGoodFolder(reviewCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  std::vector<std::string> locales;
  const std::string wrong = chosenLocales(arguments, pack->model, locales);
  if (!wrong.empty()) return refuseCall(reviewCommand(), wrong);
  Review review = buildReview(*pack, locales);
  if (!pack->diagnostics.empty()) {
    printToTerminal(pack->diagnostics, pack->files);
    return kContentWrong;
  }
  const std::string fault = writeFiles({{path, std::move(review.page)}});
  if (!fault.empty()) return refuseCall(reviewCommand(), fault);
  std::cout << printable(path) << "\n";
  for (const PackFile& file : review.packs) std::cout << file.hash << "  " << file.name << "\n";
  return kFine;
}

}  // namespace

Command reviewCommand() {
  return {
      "review",
      {"DIR"},
      "one page that a clinician reads and signs",
      "Checks the pack in DIR and writes everything it asks, decides and tells as one HTML page: rules in plain "
      "words,\n"
      "every text with the condition that shows it, sources, proofs, cases, reading level, translations, fingerprints "
      "of\n"
      "the packs, and lines to sign. With any mistake nothing is written. The page needs no network and prints on A4.",
      {{"-o", "FILE.html", "the page to write", true},
       {"--locale", "LOCALE", "the one translation to show beside the main language; default: all"},
       {"--force", "", "replace a file that is there and is no review page"}},
      runReview};
}

}  // namespace advisor::compiler
