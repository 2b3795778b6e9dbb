// `advisor review`: the page that a clinician reads and signs.
#include "engine/compiler/review/review.h"

#include <filesystem>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/emit/emit.h"
#include "engine/compiler/play/cases.h"
#include "engine/compiler/play/pack_session.h"
#include "engine/compiler/review/sha256.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

namespace fs = std::filesystem;

std::vector<CaseResult> caseResults(const Model& model, Diagnostics& mistakes) {
  std::vector<CaseResult> results;
  const auto session = PackSession::open(model, model.mainLocale, mistakes);
  for (std::size_t i = 0; session && i < model.cases.size(); ++i) {
    session->start(model.cases[i].answers);
    if (session->next(Stage::kTriage)) continue;  // a mistake that the run of the cases has told
    results.push_back({model.outcomes[static_cast<std::size_t>(session->outcome())].id, nameOf(session->urgency()),
                       nameOf(session->startAdvice()), model.rules[static_cast<std::size_t>(session->rule())].id,
                       static_cast<int>(session->asked(Stage::kTriage).size())});
  }
  return results;
}

// The translations to show; says what is wrong, or "".
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
  const fs::path path = arguments.get("-o");
  const std::string taken = mayReplace(path, kReviewPageBegins, arguments.has("--force"));
  if (!taken.empty()) return refuseCall(reviewCommand(), taken);
  const std::optional<PackFolder> pack = openGoodFolder(reviewCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  const Model& model = pack->model;
  std::vector<std::string> locales;
  const std::string wrong = chosenLocales(arguments, model, locales);
  if (!wrong.empty()) return refuseCall(reviewCommand(), wrong);
  const Proof proof = prove(model);
  Diagnostics mistakes = findings(proof, model);
  (void)runCases(model, mistakes);
  std::vector<PackFile> files;
  for (const std::string& locale : model.locales) {
    const Emitted emitted = emitPack(model, locale);
    files.push_back({model.id + "." + locale + ".pack", sha256(emitted.bytes), emitted.bytes.size()});
  }
  std::vector<CaseResult> cases;
  if (mistakes.empty()) cases = caseResults(model, mistakes);
  if (!mistakes.empty()) {
    sortByPlace(pack->files, mistakes);
    printToTerminal(mistakes, pack->files);
    return kContentWrong;
  }
  const std::string fault = writeFiles({{path, reviewPage({model, proof, cases, files, locales})}});
  if (!fault.empty()) return refuseCall(reviewCommand(), fault);
  std::cout << path.string() << "\n";
  for (const PackFile& file : files) std::cout << file.hash << "  " << file.name << "\n";
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
