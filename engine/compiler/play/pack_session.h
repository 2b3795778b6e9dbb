// A pack compiled in memory and a session of the shipped engine over it, used by `run`, `ask` and the cases.
//
// They go through the bytes of the pack, so that they show what readers get. Owns the bytes, the workspace and the
// texts; borrows the model. Indices of questions, options, items and rules are those of the model.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"
#include "engine/runtime/explanation.h"
#include "engine/runtime/session.h"

namespace advisor::compiler {

class PackSession {
 public:
  // Null, with diagnostics, when the content does not fit the pack's format.
  static std::unique_ptr<PackSession> open(const Model& model, const std::string& locale, Diagnostics& out);
  // Opens a pack that was made from the model. Null, with a diagnostic, when the engine refuses it.
  static std::unique_ptr<PackSession> open(const Model& model, std::vector<std::uint8_t> pack, Diagnostics& out);

  void start(const Answers& answers);  // removes all answers, then gives these in question order
  bool give(QuestionId question, const Answer& answer);
  void forget(QuestionId question);

  // The next question of the stage; empty when the stage is complete.
  [[nodiscard]] std::optional<QuestionId> next(Stage stage);
  [[nodiscard]] std::vector<QuestionId> asked(Stage stage);  // the questions whose answers count, in order
  // The questions of one screen: the next question and those on its screen that can still change the result.
  [[nodiscard]] std::vector<QuestionId> screen(Stage stage);
  [[nodiscard]] Left left(Stage stage);
  [[nodiscard]] bool hasChecks() const;  // triage is complete and the race checks are offered to this reader

  // Precondition: triage is complete.
  [[nodiscard]] OutcomeId outcome() const;
  [[nodiscard]] Urgency urgency() const;
  [[nodiscard]] Start startAdvice() const;
  [[nodiscard]] RuleId rule();
  [[nodiscard]] std::optional<VariantId> variant(ItemId item) const;  // the variant that is shown
  // A minimal set of questions whose answers determine the item (empty: outcome, urgency and start advice).
  [[nodiscard]] std::vector<QuestionId> because(std::optional<ItemId> item);

  [[nodiscard]] Changes changes();
  [[nodiscard]] std::optional<RuleId> checkRule();                         // precondition: the race checks are complete
  [[nodiscard]] std::optional<std::int32_t> valueOf(QuestionId question);  // empty unless the answer counts
  [[nodiscard]] std::optional<std::int64_t> daysToRace();
  [[nodiscard]] int planDays();
  [[nodiscard]] std::vector<ItemId> itemsOn(int day);

  [[nodiscard]] std::string_view words(std::uint16_t text) const;  // a text of the pack; placeholders are not filled in
  [[nodiscard]] const Pack& pack() const { return pack_; }

 private:
  PackSession() = default;

  const Model* model_ = nullptr;
  std::vector<std::uint8_t> bytes_;
  // Words of eight bytes, so that it is aligned for everything that the engine stores there.
  std::vector<std::uint64_t> workspace_;
  Pack pack_;
  Session session_;
  std::vector<std::string_view> words_;
};

}  // namespace advisor::compiler
