#include "engine/compiler/prove/text_walk.h"

#include "engine/compiler/model/index.h"
#include "engine/compiler/model/message.h"

namespace advisor::compiler {
namespace {

class Walk {
 public:
  explicit Walk(ProofContext& context)
      : context_(context), questions_(static_cast<int>(context.model.questions.size())) {}

  ShownText shown(const ReaderText& text) {
    switch (text.owner) {
      case TextOwner::kPack:
      case TextOwner::kNamedText:
      case TextOwner::kRegion:
        return {text, context_.real, Stage::kTriage, 0};
      case TextOwner::kQuestion:
      case TextOwner::kOption:
        return ofQuestion(text);
      case TextOwner::kOutcome:
        return ofResult(text, context_.meaning.outcomes()[at(text.index)]);
      case TextOwner::kRule:
        return ofResult(text, context_.meaning.rules()[at(text.index)]);
      case TextOwner::kItem:
      case TextOwner::kDrawing:
        return ofResult(text, !context_.meaning.status(text.index, Status::hidden));
      case TextOwner::kVariant:
        return ofResult(text, context_.meaning.variants(text.index)[at(text.part)]);
      case TextOwner::kCheckOutcome:
        return ofChecks(text, context_.meaning.checkOutcomes()[at(text.index)]);
      case TextOwner::kCheckRule:
        return ofChecks(text, context_.meaning.checkRules()[at(text.index)]);
    }
    return {text, context_.real, Stage::kTriage, 0};
  }

 private:
  // The questions of one screen are seen together, before any of them is answered.
  ShownText ofQuestion(const ReaderText& text) {
    const std::vector<Question>& questions = context_.model.questions;
    const Question& question = questions[at(text.index)];
    int first = text.index;
    while (first > 0 && questions[at(first) - 1].screen == question.screen) --first;
    const Bdd asks = context_.interview.asks(text.index);
    const Bdd& all = question.stage == Stage::kTriage ? context_.real : checked();
    return {text, asks & all, question.stage, first};
  }

  ShownText ofResult(const ReaderText& text, const Bdd& when) {
    return {text, when & context_.real, Stage::kTriage, questions_};
  }

  ShownText ofChecks(const ReaderText& text, const Bdd& when) {
    return {text, when & checked(), Stage::kRaceCheck, questions_};
  }

  const Bdd& checked() {
    if (checked_.isEmpty()) checked_ = context_.meaning.canonical(Stage::kRaceCheck);
    return checked_;
  }

  ProofContext& context_;
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
  Walk walk(context);
  std::vector<ShownText> texts;
  for (const ReaderText& text : readerTexts(context.model)) texts.push_back(walk.shown(text));
  return texts;
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
