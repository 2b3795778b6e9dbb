#include "engine/compiler/prove/text_walk.h"

#include <functional>
#include <utility>

#include "engine/compiler/model/index.h"
#include "engine/compiler/model/message.h"
#include "engine/compiler/prove/example.h"

namespace advisor::compiler {
namespace {

class Walk {
 public:
  // `interview`: asked for only by texts of questions, because it takes as long as everything else here.
  Walk(SymbolicModel& meaning, Bdd real, std::function<const Interview&()> interview)
      : meaning_(meaning),
        real_(std::move(real)),
        interview_(std::move(interview)),
        questions_(static_cast<int>(meaning.model().questions.size())) {}

  ShownText shown(const ReaderText& text) {
    switch (text.owner) {
      case TextOwner::kPack:
      case TextOwner::kNamedText:
      case TextOwner::kRegion:
        return {text, real_, Stage::kTriage, 0};
      case TextOwner::kQuestion:
      case TextOwner::kOption:
        return ofQuestion(text);
      case TextOwner::kOutcome:
        return ofResult(text, meaning_.outcomes()[at(text.index)]);
      case TextOwner::kRule:
        return ofResult(text, meaning_.rules()[at(text.index)]);
      case TextOwner::kItem:
      case TextOwner::kDrawing:
        return ofResult(text, !meaning_.status(text.index, Status::hidden));
      case TextOwner::kVariant:
        return ofResult(text, meaning_.variants(text.index)[at(text.part)]);
      case TextOwner::kCheckOutcome:
        return ofChecks(text, meaning_.checkOutcomes()[at(text.index)]);
      case TextOwner::kCheckRule:
        return ofChecks(text, meaning_.checkRules()[at(text.index)]);
    }
    return {text, real_, Stage::kTriage, 0};
  }

 private:
  // The questions of one screen are seen together, before any of them is answered.
  ShownText ofQuestion(const ReaderText& text) {
    const std::vector<Question>& questions = meaning_.model().questions;
    const Question& question = questions[at(text.index)];
    int first = text.index;
    while (first > 0 && questions[at(first) - 1].screen == question.screen) --first;
    const Bdd asks = interview_().asks(text.index);
    const Bdd& all = question.stage == Stage::kTriage ? real_ : checked();
    return {text, asks & all, question.stage, first};
  }

  ShownText ofResult(const ReaderText& text, const Bdd& when) {
    return {text, when & real_, Stage::kTriage, questions_};
  }

  ShownText ofChecks(const ReaderText& text, const Bdd& when) {
    return {text, when & checked(), Stage::kRaceCheck, questions_};
  }

  const Bdd& checked() {
    if (checked_.isEmpty()) checked_ = meaning_.canonical(Stage::kRaceCheck);
    return checked_;
  }

  SymbolicModel& meaning_;
  Bdd real_;
  std::function<const Interview&()> interview_;
  int questions_;
  Bdd checked_;
};

// The questions whose numbers the text shows. Other placeholders are values of a region.
std::vector<int> questionsShown(const Model& model, const std::string& text) {
  std::vector<int> questions;
  for (const MessagePiece& piece : readMessage(text).pieces) {
    if (piece.kind == MessagePiece::Kind::kWords || !isRacePlaceholder(piece.text)) continue;
    const int question = model.questionWith(QuestionRole::race_date);
    if (question >= 0 && questions.empty()) questions.push_back(question);
  }
  return questions;
}

// Readers who have not given this number: the question was not asked, or they answered "none".
Bdd withoutNumber(ProofContext& context, int question) {
  const Question& one = context.model.questions[at(question)];
  const Expression path{Op::kPath, 0, 0, one.id, {Symbol::Kind::kNumber, question, -1}, {}};
  const Expression isNull{Op::kEqual, 0, 0, "", {}, {path, {}}};
  return context.meaning.of(isNull).isTrue | !context.interview.asks(question);
}

std::string remedy(const ShownText& shown, const std::string& question) {
  switch (shown.text.owner) {
    case TextOwner::kItem:
    case TextOwner::kVariant:
    case TextOwner::kDrawing:
      return "add \"" + question + " != null\" to its condition";
    case TextOwner::kQuestion:
    case TextOwner::kOption:
      return "ask \"" + question + "\" on an earlier screen, or leave the number out";
    case TextOwner::kPack:
    case TextOwner::kNamedText:
    case TextOwner::kRegion:
      return "this text is shown before any question: leave the number out";
    case TextOwner::kOutcome:
    case TextOwner::kRule:
    case TextOwner::kCheckOutcome:
    case TextOwner::kCheckRule:
      return "leave the number out; an item with the condition \"" + question + " != null\" can show it";
  }
  return "";
}

}  // namespace

std::vector<ShownText> walkTexts(ProofContext& context) {
  Walk walk(context.meaning, context.real, [&]() -> const Interview& { return context.interview; });
  std::vector<ShownText> texts;
  for (const ReaderText& text : readerTexts(context.model)) texts.push_back(walk.shown(text));
  return texts;
}

TextReaders readersOf(const Model& model, const ReaderText& text, const ProofOptions& options) {
  TextReaders found;
  try {
    AnswerSpace space(model, options.budget);
    SymbolicModel meaning(model, space);
    std::optional<Interview> interview;
    Walk walk(meaning, meaning.canonical(Stage::kTriage), [&]() -> const Interview& {
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
  for (const ShownText& shown : walkTexts(context)) {
    ++context.proof.textsWalked;
    const Text& text = *shown.text.text;
    for (const int q : questionsShown(context.model, text.value)) {
      const Bdd bare = q < shown.answered ? shown.readers & withoutNumber(context, q) : shown.readers;
      if (bare.isEmpty()) continue;
      const std::string& question = context.model.questions[at(q)].id;
      context.proof.problems.push_back({"number-missing",
                                        text.place,
                                        text.key,
                                        "this text shows the race to readers who have given none",
                                        remedy(shown, question),
                                        context.example(*context.meaning.space().smallest(bare), bare, shown.stage),
                                        {}});
    }
  }
}

}  // namespace advisor::compiler
