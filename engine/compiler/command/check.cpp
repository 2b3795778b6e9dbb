// `advisor check`: checks everything that can be known about a pack before it ships.
#include <algorithm>
#include <cstdio>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/proof_json.h"
#include "engine/compiler/command/texts_json.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/compile/fingerprint.h"
#include "engine/compiler/compile/outputs.h"
#include "engine/compiler/lint/text.h"
#include "engine/compiler/play/answer_words.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/json_indented.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

std::string shortNumber(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

void printSummary(const Proof& proof, const Model& model, const CaseRuns& cases) {
  std::size_t width = 0;
  for (const ModelCount& tally : proof.outcomes) width = std::max(width, tally.id.size());
  std::cout << "proved for all " << proof.answerSets << " sets of answers\n";
  for (const ModelCount& tally : proof.outcomes) {
    std::string id = tally.id;
    id.resize(width, ' ');
    std::cout << "  " << id << "  " << tally.count << "\n";
  }
  const std::string longest =
      proof.longestStopped.empty()
          ? std::to_string(proof.longest) + " in the longest interview, "
          : "longest interview not computed (it takes more than " + proof.longestStopped + "), ";
  std::cout << "questions: " << longest << shortNumber(proof.mean) << " on average over all answers, "
            << shortNumber(proof.casesMean) << " over the cases\n"
            << "texts: " << proof.textsWalked << " walked, each with the readers who see it\n";
  for (const std::string& language : uncheckedLanguages(model)) {
    std::cout << "words in \"" << language
              << "\": not checked for diagnoses, promises and reading level, which the program"
              << " knows in English and Spanish only; let a person look for them\n";
  }
  // Not a mistake, so that the same files build on every day.
  if (model.reviewBy < isoDate(machine::localDay())) {
    std::cout << "review: \"review_by\" is " << model.reviewBy
              << " and has passed: readers see a banner and get no new plan\n";
  }
  std::cout << "claims: " << proof.claims.size() << " hold\ncases: " << cases.passed << " passed\n";
}

// What an editor shows before the proof is there: the texts, and the packs as --unproved of the command build. Returns
// the fault of a file, or "".
std::string writePreview(Content& pack, const std::string& folder) {
  std::string fault = machine::makeFolders(folder);
  if (!fault.empty()) return "cannot create \"" + folder + "\": " + fault;
  std::vector<OutputFile> outputs{{machine::joined(folder, "texts.json"), writeJson(textsJson(pack.model))}};
  for (NamedBytes& file : buildUnprovedPacks(pack, true)) {
    outputs.push_back({machine::joined(folder, file.name), std::move(file.bytes)});
  }
  fault = writeFiles(outputs);
  if (fault.empty()) std::cerr << "preview written" << std::endl;
  return fault;
}

int runCheck(const Arguments& arguments) {
  const std::string& folder = arguments.positional[0];
  if (arguments.has("--write-case")) {
    const std::string file = arguments.get("--write-case");
    std::string wrong = mayReplace(file, "", arguments.has("--force"));
    if (wrong.empty()) wrong = liesAmongFiles(file, folder);
    if (!wrong.empty()) return refuseCall(checkCommand(), wrong);
  }
  if (arguments.has("--preview") && machine::samePlace(arguments.get("--preview"), folder)) {
    return refuseCall(checkCommand(), "the preview would be written among the files of the pack; name another folder");
  }
  std::optional<Content> pack = openFolder(folder);
  if (!pack) return refuseCall(checkCommand(), "there is no folder \"" + folder + "\"");
  ProofOptions options;
  if (arguments.has("--progress")) {
    options.onStep = [](const ProofStep& step) {
      std::cerr << "proving " << step.number << " of " << step.of << ": " << step.what << std::endl;
    };
  }
  if (arguments.has("--known-proof") && !arguments.has("--json")) {
    return refuseCall(checkCommand(), "--known-proof goes with --json");
  }
  if (arguments.has("--preview") && pack->loaded) {
    const std::string fault = writePreview(*pack, arguments.get("--preview"));
    if (!fault.empty()) return refuseCall(checkCommand(), fault);
  }
  const std::string fingerprint = pack->loaded ? proofFingerprint(pack->files, pack->model.locales) : "";
  const bool isKnown = pack->loaded && arguments.get("--known-proof") == fingerprint;
  Checked checked;
  if (isKnown) {
    checked.cases = checkCases(*pack);
  } else {
    checked = checkContent(*pack, options);
  }
  Json json = Json::object();
  json.add("fingerprint", Json::of(fingerprint)).add("proof_is_known", Json::of(isKnown));
  if (checked.proof) {
    addProof(*checked.proof, pack->model, json);
  }
  if (checked.proof || isKnown) {
    Json counts = Json::object();
    counts.add("passed", Json::of(checked.cases.passed)).add("failed", Json::of(checked.cases.failed));
    json.add("cases", std::move(counts));
  }
  if (arguments.has("--write-case") && checked.proof) {
    const std::string text = writeIndentedJson(failingCases(*checked.proof, pack->model));
    const std::string fault = writeFiles({{arguments.get("--write-case"), text}});
    if (!fault.empty()) return refuseCall(checkCommand(), fault);
  }
  const bool good = pack->diagnostics.empty();
  json.add("diagnostics", diagnosticsJson(pack->diagnostics, pack->files));
  if (arguments.has("--json")) {
    std::cout << writeJson(json) << "\n";
  } else {
    printToTerminal(pack->diagnostics, pack->files);
    if (good) printSummary(*checked.proof, pack->model, checked.cases);
  }
  return good ? kFine : kContentWrong;
}

}  // namespace

Command checkCommand() {
  return {
      "check",
      {"DIR"},
      "lint, prove, run cases",
      "Reads the pack in DIR, checks its texts, proves what must hold for every set of answers and runs its cases.\n"
      "Each mistake is told with its place, a code and a hint.",
      {{"--json", "", "print one JSON object instead"},
       {"--known-proof", "HASH",
        "with --json: when the pack's \"fingerprint\" is this one, its proof would be that of the earlier call and is "
        "left out"},
       {"--preview", "OUT", "before the proof, write texts.json and unproved packs to OUT, for an editor"},
       {"--progress", "", "tell on standard error which step of the proof begins"},
       {"--write-case", "FILE", "write the readers for whom a proof fails, in the form of cases.json"},
       {"--force", "", "with --write-case: replace a file that is there"}},
      runCheck};
}

}  // namespace advisor::compiler
