#include "engine/compiler/prove/text_walk.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/model/message.h"
#include "engine/compiler/prove/example.h"

namespace advisor::compiler {
namespace {

// Readers whose answer has no words to repeat: not asked, no number, or none of the options.
Bdd withoutWords(SymbolicModel& meaning, const Interview& interview, QuestionId question) {
  const Question& one = meaning.model().questions[at(question)];
  Bdd silent = !interview.asks(question);
  if (one.kind == QuestionKind::one_of) return silent;
  if (one.kind != QuestionKind::any_of) {
    const Expression path{Op::kPath, 0, 0, one.id, {Symbol::Kind::kNumber, position(question), -1}, {}};
    return silent | meaning.where({Op::kEqual, 0, 0, "", {}, {path, {}}}, true);
  }
  Bdd none = Bdd::constantTrue();
  for (const OptionId option : eachId<OptionId>(one.options)) {
    const Symbol picked{Symbol::Kind::kOption, position(question), position(option)};
    none &= !meaning.where({Op::kPath, 0, 0, one.id, picked, {}}, true);
  }
  return silent | none;
}

class Walk {
 public:
  // `interview`: asked for only by texts of questions, because it takes as long as everything else here.
  Walk(SymbolicModel& meaning, std::function<const Interview&()> interview)
      : meaning_(meaning), interview_(std::move(interview)), questions_(meaning.model().questions.size()) {
    const std::vector<Question>& all = meaning.model().questions;
    triage_ = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Question& one) { return one.stage == Stage::kTriage; }));
  }

  ShownText shown(const ReaderText& text) {
    switch (text.owner) {
      case TextOwner::kPack:
      case TextOwner::kNamedText:
      case TextOwner::kRegion:
        return ofEveryone(text);
      case TextOwner::kQuestion:
      case TextOwner::kOption:
        return ofQuestion(text);
      case TextOwner::kReadBack:
        return ofAnswer(text);
      case TextOwner::kOutcome:
        return ofResult(text, meaning_.outcomes()[at(text.outcome())]);
      case TextOwner::kRule:
        return ofResult(text, meaning_.rules()[at(text.rule())]);
      case TextOwner::kItem:
      case TextOwner::kDrawing:
        return ofResult(text, !meaning_.status(text.item(), Status::hidden));
      case TextOwner::kVariant:
        return ofResult(text, meaning_.variants(text.item())[at(text.variant())]);
      case TextOwner::kCheckOutcome:
        return ofChecks(text, meaning_.checkOutcomes()[at(text.outcome())]);
      case TextOwner::kCheckRule:
        return ofChecks(text, meaning_.checkRules()[at(text.rule())]);
    }
    return ofEveryone(text);
  }

 private:
  static ShownText ofEveryone(const ReaderText& text) { return {text, Bdd::constantTrue(), Stage::kTriage, 0}; }

  // The questions of one screen are seen together, before any of them is answered.
  ShownText ofQuestion(const ReaderText& text) {
    const std::vector<Question>& questions = meaning_.model().questions;
    const Question& question = questions[at(text.question())];
    std::size_t first = at(text.question());
    while (first > 0 && questions[first - 1].screen == question.screen) --first;
    return {text, interview_().asks(text.question()), question.stage, first};
  }

  // A number is read back to those who gave it.
  ShownText ofAnswer(const ReaderText& text) {
    const Stage stage = meaning_.model().questions[at(text.question())].stage;
    return {text, !withoutWords(meaning_, interview_(), text.question()), stage, questions_};
  }

  // The race checks come after the result.
  ShownText ofResult(const ReaderText& text, const Bdd& when) { return {text, when, Stage::kTriage, triage_}; }

  ShownText ofChecks(const ReaderText& text, const Bdd& when) { return {text, when, Stage::kRaceCheck, questions_}; }

  SymbolicModel& meaning_;
  std::function<const Interview&()> interview_;
  std::size_t questions_;
  std::size_t triage_ = 0;  // questions of triage, which come first
};

// The questions whose answers the text repeats. Other placeholders are values of a region.
std::vector<QuestionId> questionsShown(const Model& model, const std::string& text) {
  std::set<QuestionId> questions;
  for (const MessagePiece& piece : readMessage(text).pieces) {
    if (piece.kind == MessagePiece::Kind::kWords) continue;
    const std::optional<QuestionId> question =
        isRacePlaceholder(piece.text) ? model.questionWith(QuestionRole::race_date) : model.questionCalled(piece.text);
    if (question) questions.insert(*question);
  }
  return {questions.begin(), questions.end()};
}

// A condition that is true for readers whose answer has words.
std::string answered(const Question& question) {
  if (question.kind == QuestionKind::one_of) return "asked." + question.id;
  if (question.kind != QuestionKind::any_of) return question.id + " != null";
  std::string any;
  for (const Option& option : question.options) any += (any.empty() ? "" : " or ") + question.id + "." + option.id;
  return any;
}

std::string remedy(const ShownText& shown, const Question& question) {
  switch (shown.text.owner) {
    case TextOwner::kItem:
    case TextOwner::kVariant:
    case TextOwner::kDrawing:
      return "add \"" + answered(question) + "\" to its condition";
    case TextOwner::kQuestion:
    case TextOwner::kOption:
    case TextOwner::kReadBack:
      return "ask \"" + question.id + "\" on an earlier screen, or leave the answer out";
    case TextOwner::kPack:
    case TextOwner::kNamedText:
    case TextOwner::kRegion:
      return "this text is shown before any question: leave the answer out";
    case TextOwner::kOutcome:
    case TextOwner::kRule:
    case TextOwner::kCheckOutcome:
    case TextOwner::kCheckRule:
      return "leave the answer out; an item with the condition \"" + answered(question) + "\" can show it";
  }
  return "";
}

}  // namespace

TextReaders readersOf(const Model& model, const ReaderText& text, const ProofOptions& options) {
  TextReaders found;
  try {
    AnswerSpace space(model, options.budget);
    SymbolicModel meaning(model, space);
    std::optional<Interview> interview;
    Walk walk(meaning, [&]() -> const Interview& {
      if (!interview) interview.emplace(meaning);
      return *interview;
    });
    const ShownText shown = walk.shown(text);
    const Bdd all = meaning.canonical(shown.stage);
    const Bdd readers = shown.readers & all;
    const bool triage = shown.stage == Stage::kTriage;
    const int blocks = triage ? space.triageBlocks() : static_cast<int>(space.blocks().size());
    const Count count = space.count(readers, blocks);
    const Count total = space.count(all, blocks);
    found.count = count.text();
    found.all = total.text();
    found.share = share(count, total);
    const std::optional<Assignment> values = space.smallest(readers);
    if (values) found.example = exampleOf(meaning, *values, readers, all, shown.stage);
  } catch (const TooLarge& reason) {
    found.stopped = reason.limit;
  }
  return found;
}

void proveNumbersShown(ProofContext& context) {
  Walk walk(context.meaning, [&]() -> const Interview& { return context.interview; });
  for (const ReaderText& one : readerTexts(context.model)) {
    const ShownText shown = walk.shown(one);
    ++context.proof.textsWalked;
    const Text& text = *one.text;
    for (const QuestionId q : questionsShown(context.model, text.value)) {
      Bdd bare = shown.readers & context.meaning.canonical(shown.stage);
      if (at(q) < shown.answered) bare &= withoutWords(context.meaning, context.interview, q);
      if (bare.isEmpty()) continue;
      const std::string& question = context.model.questions[at(q)].id;
      context.proof.problems.push_back(
          {Code::kNumberMissing,
           text.place,
           text.key,
           "this text repeats the answer to \"" + question + "\" to readers who have given none",
           remedy(shown, context.model.questions[at(q)]),
           context.example(*context.meaning.space().smallest(bare), bare, shown.stage),
           {}});
    }
  }
}

}  // namespace advisor::compiler
