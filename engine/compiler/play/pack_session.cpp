#include "engine/compiler/play/pack_session.h"

#include "engine/compiler/emit/emit.h"
#include "engine/runtime/plan.h"

namespace advisor::compiler {
namespace {

// In words of eight bytes; enough for the flagship pack.
constexpr std::size_t kFirstWorkspace = std::size_t{16} * 1024;
constexpr std::size_t kMostWorkspace = std::size_t{64} * 1024 * 1024;

QuestionId questionId(int question) { return QuestionId{static_cast<std::uint32_t>(question)}; }
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

bool PackSession::give(int question, const Answer& answer) {
  const Question& asked = model_->questions[static_cast<std::size_t>(question)];
  std::int32_t value = 0;
  switch (asked.kind) {
    case QuestionKind::one_of:
      value = answer.options.front();
      break;
    case QuestionKind::any_of:
      for (const int option : answer.options) value |= static_cast<std::int32_t>(1U << static_cast<unsigned>(option));
      break;
    case QuestionKind::number:
    case QuestionKind::date:
    case QuestionKind::scale:
      value = answer.number ? static_cast<std::int32_t>(*answer.number) : kNull;
      break;
  }
  return session_.answer(questionId(question), value);
}

void PackSession::forget(int question) { session_.forget(questionId(question)); }

std::optional<int> PackSession::next(Stage stage) {
  const std::uint32_t question = session_.next(engineStage(stage));
  return question == kNothing ? std::nullopt : std::optional<int>(static_cast<int>(question));
}

std::vector<int> PackSession::asked(Stage stage) {
  std::vector<int> questions;
  for (std::size_t i = 0; i < model_->questions.size(); ++i) {
    const int question = static_cast<int>(i);
    if (model_->questions[i].stage != stage || !session_.answered(questionId(question))) continue;
    if (session_.counts(questionId(question))) questions.push_back(question);
  }
  return questions;
}

std::vector<int> PackSession::screen(Stage stage) {
  std::vector<int> questions;
  const std::optional<int> start = next(stage);
  if (!start) return questions;
  const auto& all = pack_.questions;
  const auto from = static_cast<std::uint32_t>(*start);
  for (std::uint32_t q = from; q < all.size() && all[q].screen() == all[from].screen(); ++q) {
    if (model_->questions[q].stage != stage) break;
    if (session_.matters(questionId(static_cast<int>(q)), engineStage(stage))) questions.push_back(static_cast<int>(q));
  }
  return questions;
}

Left PackSession::left(Stage stage) { return session_.left(engineStage(stage)); }

bool PackSession::hasChecks() const { return session_.leaves(kChecksAvailable) == 2; }

int PackSession::outcome() const { return static_cast<int>(first(session_.results().outcome)); }
Urgency PackSession::urgency() const { return static_cast<Urgency>(first(session_.results().urgency)); }
Start PackSession::startAdvice() const { return static_cast<Start>(first(session_.results().start)); }
int PackSession::rule() { return static_cast<int>(session_.firedRule(advisor::Stage::kTriage)); }

std::optional<int> PackSession::variant(int item) const {
  const ItemId id{static_cast<std::uint16_t>(item)};
  const std::uint32_t shown = shownVariant(session_, id);
  if (shown == kNothing) return std::nullopt;
  return static_cast<int>(shown) - pack_.items[index(id)].first_variant();
}

std::vector<int> PackSession::because(int item) {
  const std::size_t count = model_->questions.size();
  const std::unique_ptr<bool[]> needed(new bool[count]());
  const RootId root = item < 0 ? kResults : pack_.item(ItemId{static_cast<std::uint32_t>(item)});
  explain(session_, root, needed.get());
  std::vector<int> questions;
  for (std::size_t i = 0; i < count; ++i) {
    if (needed[i]) questions.push_back(static_cast<int>(i));
  }
  return questions;
}

Changes PackSession::changes() {
  Changes changes;
  findChanges(session_, changes);
  return changes;
}

std::optional<int> PackSession::checkRule() {
  if (!hasChecks() || next(Stage::kRaceCheck)) return std::nullopt;
  const std::uint32_t rule = session_.firedRule(advisor::Stage::kRaceCheck);
  return rule == kNothing ? std::nullopt : std::optional<int>(static_cast<int>(rule));
}

std::optional<std::int32_t> PackSession::valueOf(int question) {
  if (question < 0 || !session_.answered(questionId(question)) || !session_.counts(questionId(question))) return {};
  return session_.answerOf(questionId(question));
}

std::optional<std::int64_t> PackSession::daysToRace() {
  const std::int32_t days = advisor::daysToRace(session_);
  return days == kNull ? std::nullopt : std::optional<std::int64_t>(days);
}

int PackSession::planDays() { return planLength(advisor::daysToRace(session_)); }

std::vector<int> PackSession::itemsOn(int day) {
  std::vector<int> items;
  const std::int32_t days = advisor::daysToRace(session_);
  for (std::size_t i = 0; i < model_->items.size(); ++i) {
    if (onDay(session_, ItemId{static_cast<std::uint32_t>(i)}, day, days)) items.push_back(static_cast<int>(i));
  }
  return items;
}

std::string_view PackSession::words(std::uint16_t text) const { return words_[text]; }

}  // namespace advisor::compiler
