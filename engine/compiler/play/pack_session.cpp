#include "engine/compiler/play/pack_session.h"

#include "engine/compiler/emit/emit.h"
#include "engine/runtime/plan.h"

namespace advisor::compiler {
namespace {

// In words of eight bytes; enough for the flagship pack.
constexpr std::size_t kFirstWorkspace = std::size_t{16} * 1024;
constexpr std::size_t kMostWorkspace = std::size_t{64} * 1024 * 1024;

advisor::Stage engineStage(Stage stage) {
  return stage == Stage::kTriage ? advisor::Stage::kTriage : advisor::Stage::kRaceCheck;
}

}  // namespace

std::unique_ptr<PackSession> PackSession::open(const Model& model, const std::string& locale, Diagnostics& out) {
  Emitted emitted = emitPack(model, locale);
  out.insert(out.end(), emitted.diagnostics.begin(), emitted.diagnostics.end());
  return emitted.diagnostics.empty() ? open(model, std::move(emitted.bytes), out) : nullptr;
}

std::unique_ptr<PackSession> PackSession::open(const Model& model, std::vector<std::uint8_t> pack, Diagnostics& out) {
  std::unique_ptr<PackSession> made(new PackSession());
  made->model_ = &model;
  made->bytes_ = std::move(pack);
  bool open = false;
  for (std::size_t size = kFirstWorkspace; !open && size <= kMostWorkspace; size *= 4) {
    made->workspace_.assign(size, 0);
    Arena arena({reinterpret_cast<std::uint8_t*>(made->workspace_.data()), size * sizeof(std::uint64_t)});
    const Error error = openPack(made->bytes_, arena, made->pack_);
    if (error == Error::kNoMemory) continue;
    if (error != Error::kNone) break;
    open = made->session_.open(made->pack_, arena);
  }
  if (!open) {
    out.push_back({Code::kPackRefused,
                   {"pack.json", "", 0},
                   "the engine refuses the pack made of this content",
                   "this is a fault of the compiler; please report it"});
    return nullptr;
  }
  const auto& texts = made->pack_.texts;
  std::string_view all(reinterpret_cast<const char*>(texts.data()), texts.size());
  while (!all.empty()) {
    const std::size_t end = all.find('\0');
    made->words_.push_back(all.substr(0, end));
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return made;
}

void PackSession::start(const Answers& answers) {
  session_.forgetAll();
  for (const auto& [question, answer] : answers) (void)give(question, answer);
}

bool PackSession::give(QuestionId question, const Answer& answer) {
  const Question& asked = model_->questions[at(question)];
  std::int32_t value = 0;
  switch (asked.kind) {
    case QuestionKind::one_of:
      value = position(answer.options.front());
      break;
    case QuestionKind::any_of:
      for (const OptionId option : answer.options) value |= static_cast<std::int32_t>(1U << index(option));
      break;
    case QuestionKind::number:
    case QuestionKind::date:
    case QuestionKind::scale:
      value = answer.number ? static_cast<std::int32_t>(*answer.number) : kNull;
      break;
  }
  return session_.answer(question, value);
}

void PackSession::forget(QuestionId question) { session_.forget(question); }

std::optional<QuestionId> PackSession::next(Stage stage) {
  const std::uint32_t question = session_.next(engineStage(stage));
  return question == kNothing ? std::nullopt : std::optional(QuestionId{question});
}

std::vector<QuestionId> PackSession::asked(Stage stage) {
  std::vector<QuestionId> questions;
  for (const QuestionId question : eachId<QuestionId>(model_->questions)) {
    if (model_->questions[at(question)].stage != stage || !session_.answered(question)) continue;
    if (session_.counts(question)) questions.push_back(question);
  }
  return questions;
}

std::vector<QuestionId> PackSession::screen(Stage stage) {
  std::vector<QuestionId> questions;
  const std::optional<QuestionId> start = next(stage);
  if (!start) return questions;
  const auto& all = pack_.questions;
  const std::uint32_t from = index(*start);
  for (std::uint32_t q = from; q < all.size() && all[q].screen() == all[from].screen(); ++q) {
    if (model_->questions[q].stage != stage) break;
    if (session_.matters(QuestionId{q}, engineStage(stage))) questions.push_back(QuestionId{q});
  }
  return questions;
}

Left PackSession::left(Stage stage) { return session_.left(engineStage(stage)); }

bool PackSession::hasChecks() const { return session_.leaves(kChecksAvailable) == 2; }

OutcomeId PackSession::outcome() const { return OutcomeId{first(session_.results().outcome)}; }
Urgency PackSession::urgency() const { return static_cast<Urgency>(first(session_.results().urgency)); }
Start PackSession::startAdvice() const { return static_cast<Start>(first(session_.results().start)); }
RuleId PackSession::rule() { return RuleId{session_.firedRule(advisor::Stage::kTriage)}; }

std::optional<VariantId> PackSession::variant(ItemId item) const {
  const std::uint32_t shown = shownVariant(session_, item);  // in the variants of the pack
  if (shown == kNothing) return std::nullopt;
  return VariantId{shown - pack_.items[index(item)].first_variant()};
}

std::vector<QuestionId> PackSession::because(std::optional<ItemId> item) {
  const std::unique_ptr<bool[]> needed(new bool[model_->questions.size()]());
  explain(session_, item ? pack_.item(*item) : kResults, needed.get());
  std::vector<QuestionId> questions;
  for (const QuestionId question : eachId<QuestionId>(model_->questions)) {
    if (needed[at(question)]) questions.push_back(question);
  }
  return questions;
}

Changes PackSession::changes() {
  Changes changes;
  findChanges(session_, changes);
  return changes;
}

std::optional<RuleId> PackSession::checkRule() {
  if (!hasChecks() || next(Stage::kRaceCheck)) return std::nullopt;
  const std::uint32_t rule = session_.firedRule(advisor::Stage::kRaceCheck);
  return rule == kNothing ? std::nullopt : std::optional(RuleId{rule});
}

std::optional<std::int32_t> PackSession::valueOf(QuestionId question) {
  if (!session_.answered(question) || !session_.counts(question)) return {};
  return session_.answerOf(question);
}

std::optional<std::int64_t> PackSession::daysToRace() {
  const std::int32_t days = advisor::daysToRace(session_);
  return days == kNull ? std::nullopt : std::optional<std::int64_t>(days);
}

int PackSession::planDays() { return planLength(advisor::daysToRace(session_)); }

std::vector<ItemId> PackSession::itemsOn(int day) {
  std::vector<ItemId> items;
  const std::int32_t days = advisor::daysToRace(session_);
  for (const ItemId item : eachId<ItemId>(model_->items)) {
    if (onDay(session_, item, day, days)) items.push_back(item);
  }
  return items;
}

std::string_view PackSession::words(std::uint16_t text) const { return words_[text]; }

}  // namespace advisor::compiler
