// `advisor ask`: runs the interview in a terminal, so that authors can try their content.
#include <algorithm>
#include <charconv>
#include <iostream>
#include <sstream>

#include "engine/compiler/command/ask_words.h"
#include "engine/compiler/command/command.h"
#include "engine/compiler/command/display_options.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/play/assessment.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

enum class Reply : std::uint8_t { kAnswer, kBack, kQuit };

class Asker {
 public:
  Asker(const Model& model, PackSession& session, const DisplayOptions& how)
      : model_(model), session_(session), how_(how), own_(askWords(how.locale)) {}

  int run() {
    std::cout << words(session_.pack().head[0].title()) << "\n"
              << words(session_.pack().head[0].scope()) << "\n"
              << own_.howTo << "\n";
    if (!interview(Stage::kTriage)) return kContentWrong;
    showResult();
    if (!session_.hasChecks()) return kFine;
    std::cout << "\n" << own_.checks << "\n";
    if (!interview(Stage::kRaceCheck)) return kContentWrong;
    if (const auto fired = session_.checkRule()) {
      const OutcomeId outcome = model_.checks.rules[at(*fired)].outcome;
      const format::CheckOutcome& entry = session_.pack().checkOutcomes[index(outcome)];
      std::cout << "\n" << words(entry.title()) << "\n" << words(entry.text()) << "\n";
    }
    return kFine;
  }

 private:
  std::string words(std::uint16_t text) { return filled(session_.words(text), model_, session_, how_); }

  // False when the reader quits before the end.
  bool interview(Stage stage) {
    while (const auto question = session_.next(stage)) {
      show(*question);
      Answer answer;
      switch (read(*question, answer)) {
        case Reply::kAnswer:
          (void)session_.give(*question, answer);
          break;
        case Reply::kBack:
          back();
          break;
        case Reply::kQuit:
          std::cout << "\n" << own_.notFinished << "\n";
          return false;
      }
    }
    return true;
  }

  void show(QuestionId question) {
    const auto& entry = session_.pack().questions[index(question)];
    std::cout << "\n" << words(entry.text()) << "\n";
    if (entry.hint() != 0) std::cout << words(entry.hint()) << "\n";
    for (std::size_t i = 0; i < entry.option_count(); ++i) {
      std::cout << "  " << i + 1 << "  " << words(session_.pack().options[entry.first_option() + i].text()) << "\n";
    }
    if (entry.none() != 0) std::cout << "  0  " << words(entry.none()) << own_.orNone << "\n";
    const Question& asked = model_.questions[at(question)];
    if (asked.options.empty()) std::cout << "  " << own_.from << asked.min << own_.to << asked.max << "\n";
  }

  Reply read(QuestionId question, Answer& answer) {
    const auto& entry = session_.pack().questions[index(question)];
    for (;;) {
      std::cout << "> " << std::flush;
      std::string line;
      if (!std::getline(std::cin, line)) return Reply::kQuit;
      if (line.ends_with('\r')) line.pop_back();  // a terminal of Windows
      if (line == "quit" || line == own_.quit) return Reply::kQuit;
      if (line == "back" || line == own_.back) return Reply::kBack;
      if (line == "why" || line == own_.why) {
        std::cout << words(entry.why()) << "\n";
      } else if (understand(model_.questions[at(question)], line, answer)) {
        return Reply::kAnswer;
      } else {
        std::cout << own_.notAnAnswer << "\n";
      }
    }
  }

  [[nodiscard]] bool understand(const Question& question, std::string line, Answer& answer) const {
    std::replace(line.begin(), line.end(), ',', ' ');
    std::istringstream in(line);
    std::vector<std::int64_t> numbers;
    std::string word;
    while (in >> word) {
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
      const bool isNumber = error == std::errc() && end == word.data() + word.size();
      if (!isNumber && word != "none" && word != own_.none) return false;
      if (!isNumber && question.none.value.empty()) return false;
      numbers.push_back(isNumber ? number : (question.options.empty() ? INT64_MIN : 0));
    }
    if (numbers.empty() || (numbers.size() > 1 && question.kind != QuestionKind::any_of)) return false;
    answer = Answer();
    if (question.options.empty()) {
      if (numbers[0] == INT64_MIN) return true;
      answer.number = numbers[0];
      return numbers[0] >= question.min && numbers[0] <= question.max;
    }
    if (question.kind == QuestionKind::any_of && numbers == std::vector<std::int64_t>{0}) return true;
    for (const std::int64_t number : numbers) {
      if (number < 1 || number > static_cast<std::int64_t>(question.options.size())) return false;
      answer.options.push_back(static_cast<OptionId>(number - 1));
    }
    return true;
  }

  // Returns to the last answered question; the engine keeps later answers.
  void back() {
    std::vector<QuestionId> given = session_.asked(Stage::kTriage);
    const std::vector<QuestionId> checks = session_.asked(Stage::kRaceCheck);
    given.insert(given.end(), checks.begin(), checks.end());
    if (given.empty())
      std::cout << own_.firstQuestion << "\n";
    else
      session_.forget(given.back());
  }

  void showResult() {
    const Json result = assessmentJson(model_, session_, how_);
    lines(result, Section::headline);
    std::cout << "\n  " << words(session_.pack().outcomes[index(session_.outcome())].title()) << "\n  "
              << own_.urgencyIs << own_.urgency[static_cast<std::size_t>(session_.urgency())] << ", " << own_.startIs
              << own_.start[static_cast<std::size_t>(session_.startAdvice())] << ", " << own_.ruleIs
              << result.find("rule")->text << "\n";
    for (const Section section : format::EnumValuesSection()) {
      if (section != Section::headline) lines(result, section);
    }
  }

  // Prints the lines of a section; in sections with tasks, with the status of each.
  void lines(const Json& result, Section section) const {
    const bool checklist = section == Section::checklist;
    const Json* list = checklist ? result.find("advice") : result.find("sections")->find(nameOf(section));
    if (list == nullptr || (list->items.empty() && !checklist)) return;
    const bool statuses = std::any_of(list->items.begin(), list->items.end(), [](const Json& line) {
      return line.find("status")->text != nameOf(Status::info);
    });
    std::cout << "\n" << own_.sections[static_cast<std::size_t>(section)] << "\n";
    for (const Json& line : list->items) {
      const std::string status = statuses ? padded(statusWords(line.find("status")->text)) : "";
      std::cout << "  " << status << line.find("text")->text << "\n";
    }
  }

  [[nodiscard]] std::string statusWords(const std::string& status) const {
    const auto found = std::find(namesOf<Status>().begin(), namesOf<Status>().end(), status);
    return std::string(own_.status[static_cast<std::size_t>(found - namesOf<Status>().begin())]);
  }

  // Pads to ten characters (not bytes).
  static std::string padded(std::string text) {
    for (std::size_t letters = countCharacters(text); letters < 10; ++letters) text += ' ';
    return text;
  }

  const Model& model_;
  PackSession& session_;
  const DisplayOptions& how_;
  const AskWords& own_;
};

int runAsk(const Arguments& arguments) {
  int exitCode = kFine;
  const std::optional<Content> pack = openGoodFolder(askCommand(), arguments.positional[0], exitCode);
  if (!pack) return exitCode;
  DisplayOptions how;
  const std::string mistake = readDisplayOptions(arguments, pack->model, how);
  if (!mistake.empty()) return refuseCall(askCommand(), mistake);
  Diagnostics mistakes;
  const auto session = PackSession::open(pack->model, how.locale, mistakes);
  if (!session) {
    printToTerminal(mistakes, pack->files);
    return kContentWrong;
  }
  return Asker(pack->model, *session, how).run();
}

}  // namespace

Command askCommand() {
  return {"ask",
          {"DIR"},
          "the interview in a terminal",
          "Asks the questions of the pack one by one and shows the result. \"why\" tells why a question is asked, "
          "\"back\"\n"
          "returns to the one before.",
          displayOptions(),
          runAsk};
}

}  // namespace advisor::compiler
