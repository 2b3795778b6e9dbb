// `advisor run`: reads answers and writes the assessment, both as JSON.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/display_options.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/read_input.h"
#include "engine/compiler/model/answers.h"
#include "engine/compiler/play/assessment.h"

namespace advisor::compiler {
namespace {

class Runner {
 public:
  Runner(const Model& model, PackSession& session, const DisplayOptions& how)
      : model_(model), session_(session), how_(how) {}

  // The result; on failure empty, with diagnostics in the file `name`.
  std::optional<Json> result(const std::string& name, const std::string& text, Diagnostics& out) {
    const JsonResult json = parseJson(text);
    for (const JsonFault& fault : json.faults) {
      out.push_back({fault.code, {name, "", columnOfByte(text, fault.offset)}, fault.message, fault.hint});
    }
    if (!json.good()) return std::nullopt;
    const Answers answers = readAnswers(json.value, model_, {name, "", 0}, out);
    if (!out.empty()) return std::nullopt;
    session_.start(answers);
    return assessmentJson(model_, session_, how_);
  }

 private:
  const Model& model_;
  PackSession& session_;
  const DisplayOptions& how_;
};

int runOne(Runner& runner, const std::string& name, std::istream& in) {
  const SourceFiles files{{name, readBounded(in, kMaxJsonBytes)}};
  Diagnostics mistakes;
  const std::optional<Json> result = runner.result(name, files.at(name), mistakes);
  if (!result) {
    sortByPlace(files, mistakes);
    printToTerminal(mistakes, files);
    return kContentWrong;
  }
  std::cout << writeJson(*result) << "\n";
  return kFine;
}

// A bad line gives {"error": …} in its place, so that line n of the output belongs to line n of the input.
int runBatch(Runner& runner, std::istream& in) {
  int exitCode = kFine;
  std::string line;
  while (readLineBounded(in, kMaxJsonBytes, line)) {
    Diagnostics mistakes;
    const std::optional<Json> result = runner.result("answers", line, mistakes);
    if (result) {
      std::cout << writeJson(*result) << "\n";
      continue;
    }
    const Diagnostic& first = mistakes.front();
    Json error = Json::object();
    error.add("error", Json::of(std::string_view(first.message)))
        .add("code", Json::of(nameOf(first.code)))
        .add("hint", Json::of(std::string_view(first.hint)));
    std::cout << writeJson(error) << "\n";
    exitCode = kContentWrong;
  }
  return exitCode;
}

int runSession(const Arguments& arguments) {
  const std::string name = arguments.get("--answers", arguments.has("--batch") ? "-" : "");
  if (name.empty()) return refuseCall(runCommand(), "--answers FILE is missing");
  std::unique_ptr<std::istream> file;
  if (name != "-") {
    const std::string refused = refuseInput(name, "a file of answers, or - for standard input");
    if (!refused.empty()) return refuseCall(runCommand(), refused);
    file = machine::openFile(name);
    if (!file) return refuseCall(runCommand(), "cannot read \"" + name + "\"");
  }
  int exitCode = kFine;
  const std::optional<Content> pack = openGoodFolder(runCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  DisplayOptions how;
  const std::string mistake = readDisplayOptions(arguments, pack->model, how);
  if (!mistake.empty()) return refuseCall(runCommand(), mistake);
  Diagnostics mistakes;
  const auto session = PackSession::open(pack->model, how.locale, mistakes);
  if (!session) {
    printToTerminal(mistakes, pack->files);
    return kContentWrong;
  }
  Runner runner(pack->model, *session, how);
  std::istream& in = name == "-" ? std::cin : *file;
  return arguments.has("--batch") ? runBatch(runner, in) : runOne(runner, name == "-" ? "answers" : name, in);
}

}  // namespace

Command runCommand() {
  std::vector<CommandOption> options{
      {"--answers", "FILE", "a JSON object of answers; - reads standard input"},
      {"--batch", "", "one JSON object a line in, one result a line out (default: from standard input)"}};
  for (CommandOption& option : displayOptions()) options.push_back(std::move(option));
  return {"run",
          {"DIR"},
          "answers in, assessment out, as JSON",
          "Gives the answers to the engine and prints the result as JSON:\n"
          "{\"now\":[],\"onset\":\"gradual\",\"days_to_race\":5}. A list for any-of-several, null for \"none\".\n"
          "Answers that are not enough give {\"complete\":false,\"next\":\"<question>\"}.",
          std::move(options),
          runSession};
}

}  // namespace advisor::compiler
