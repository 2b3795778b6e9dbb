#include "engine/compiler/play/cases.h"

#include <algorithm>

#include "engine/compiler/play/pack_session.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {
namespace {

class CaseRunner {
 public:
  CaseRunner(const Model& model, PackSession& session, Diagnostics& out)
      : model_(model), session_(session), out_(out) {}

  bool run(const Case& story) {
    story_ = &story;
    const std::size_t before = out_.size();
    session_.start(story.answers);
    if (const auto next = session_.next(Stage::kTriage)) {
      report("/answers", "the interview is not complete: \"" + nameOfQuestion(*next) + "\" has no answer",
             "answer it in this case");
      return false;
    }
    compareResult(story);
    for (const std::string& id : story.doItems) compareItem("do", id, Status::do_);
    for (const std::string& id : story.doNot) compareItem("do_not", id, Status::do_not);
    for (const std::string& id : story.withheld) compareItem("withheld", id, Status::withheld);
    for (const std::string& id : story.info) compareItem("info", id, Status::info);
    for (const std::string& id : story.absent) compareItem("absent", id, Status::hidden);
    for (std::size_t i = 0; i < story.lines.size(); ++i) compareLine(story.lines[i], i);
    return out_.size() == before;
  }

 private:
  void compareResult(const Case& story) {
    const Rule& rule = model_.rules[at(session_.rule())];
    const std::string fired = "the rule \"" + rule.id + "\" is the first that is true";
    compare("outcome", story.outcome, model_.outcomes[at(session_.outcome())].id, fired);
    compare("urgency", story.urgency, nameOf(session_.urgency()), fired);
    compare("start", story.start, nameOf(session_.startAdvice()), fired);
    compare("rule", story.rule, rule.id, "");
    const std::vector<QuestionId> asked = session_.asked(Stage::kTriage);
    if (story.asked && *story.asked != static_cast<int>(asked.size())) {
      std::string ids;
      for (const QuestionId question : asked) ids += (ids.empty() ? "" : ", ") + nameOfQuestion(question);
      report(
          "/expect/asked",
          "expected " + std::to_string(*story.asked) + " questions, and " + std::to_string(asked.size()) + " are asked",
          "asked: " + ids);
    }
    if (story.checks) compareChecks(*story.checks);
  }

  void compareChecks(const std::string& expected) {
    if (!session_.hasChecks()) {
      report("/expect/checks", "the race checks are not for this reader",
             "remove \"checks\", or see \"available_when\"");
    } else if (const auto next = session_.next(Stage::kRaceCheck)) {
      report("/answers", "the race checks are not complete: \"" + nameOfQuestion(*next) + "\" has no answer",
             "answer it in this case");
    } else if (const auto fired = session_.checkRule()) {
      const Rule& rule = model_.checks.rules[at(*fired)];
      compare("checks", expected, model_.checks.outcomes[at(rule.outcome)].id,
              "the rule \"" + rule.id + "\" is the first that is true");
    }
  }

  void compare(const std::string& key, const std::optional<std::string>& expected, const std::string& found,
               const std::string& hint) {
    if (!expected || *expected == found) return;
    report("/expect/" + key, "expected " + key + " \"" + *expected + "\", and it is \"" + found + "\"", hint);
  }

  // The variant of that item that is shown; null when none is.
  const Variant* shownOf(std::string_view id) {
    const auto item =
        std::find_if(model_.items.begin(), model_.items.end(), [&](const Item& known) { return known.id == id; });
    const auto shown = session_.variant(static_cast<ItemId>(item - model_.items.begin()));
    return shown ? &item->variants[at(*shown)] : nullptr;
  }

  // `line`: "item.variant".
  void compareLine(const std::string& line, std::size_t place) {
    const std::string id = line.substr(0, line.find('.'));
    const Variant* variant = shownOf(id);
    if (variant != nullptr && id + "." + variant->id == line) return;
    report("/expect/lines/" + std::to_string(place),
           "expected the line \"" + line + "\", and \"" + id + "\" " +
               (variant == nullptr ? "is absent" : "shows \"" + id + "." + variant->id + "\""),
           variant == nullptr ? "" : "a variant is shown when it is the first whose condition is true");
  }

  void compareItem(const std::string& key, const std::string& id, Status expected) {
    const Variant* variant = shownOf(id);
    const Status status = variant == nullptr ? Status::hidden : variant->status;
    if (status == expected) return;
    const std::vector<std::string>& list = expected == Status::do_        ? story_->doItems
                                           : expected == Status::do_not   ? story_->doNot
                                           : expected == Status::withheld ? story_->withheld
                                           : expected == Status::info     ? story_->info
                                                                          : story_->absent;
    const auto place = std::find(list.begin(), list.end(), id) - list.begin();
    report("/expect/" + key + "/" + std::to_string(place),
           "expected \"" + id + "\" to be " + statusWords(expected) + ", and it is " + statusWords(status),
           variant == nullptr ? "" : "shown: the variant \"" + variant->id + "\"");
  }

  static std::string statusWords(Status status) {
    switch (status) {
      case Status::hidden:
        return "absent";
      case Status::do_:
        return "something to do";
      case Status::do_not:
        return "something not to do";
      case Status::withheld:
        return "withheld";
      case Status::info:
        return "information";
    }
    return "";
  }

  std::string nameOfQuestion(QuestionId question) const { return model_.questions[at(question)].id; }

  void report(const std::string& pointer, std::string message, std::string hint) {
    out_.push_back({Code::kCaseFailed,
                    {story_->place.file, story_->place.pointer + pointer, 0},
                    "case \"" + story_->id + "\": " + std::move(message),
                    std::move(hint)});
  }

  const Model& model_;
  PackSession& session_;
  Diagnostics& out_;
  const Case* story_ = nullptr;
};

}  // namespace

CaseRuns runCases(const Model& model, Diagnostics& out) {
  CaseRuns runs;
  const auto session = PackSession::open(model, model.mainLocale, out);
  if (!session) return {0, static_cast<int>(model.cases.size())};
  CaseRunner runner(model, *session, out);
  for (const Case& story : model.cases) ++(runner.run(story) ? runs.passed : runs.failed);
  return runs;
}

}  // namespace advisor::compiler
