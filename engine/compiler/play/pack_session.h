// A pack compiled in memory and a session of the shipped engine over it: how `run`, `ask` and the cases see the
// content.
//
// They go through the pack's bytes on purpose, so that what they show is what readers get. Owns bytes, workspace and
// texts; the model is lent. Indices of questions, options, items and rules are those of the model.
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
  // Over a pack that was made of the model; null, with a diagnostic, when the engine refuses it.
  static std::unique_ptr<PackSession> open(const Model& model, std::vector<std::uint8_t> pack, Diagnostics& out);

  void start(const Answers& answers);  // forgets everything, then gives these in question order
  bool give(int question, const Answer& answer);
  void forget(int question);

  // The next question of the stage, or empty when it is complete.
  [[nodiscard]] std::optional<int> next(Stage stage);
  [[nodiscard]] std::vector<int> asked(Stage stage);  // answered, and counting, in order
  // The next question and those that share its screen and can still change the result: what one screen shows.
  [[nodiscard]] std::vector<int> screen(Stage stage);
  [[nodiscard]] Left left(Stage stage);
  [[nodiscard]] bool hasChecks() const;  // triage is complete and the race checks are for this reader

  // Of a complete triage.
  [[nodiscard]] int outcome() const;
  [[nodiscard]] Urgency urgency() const;
  [[nodiscard]] Start startAdvice() const;
  [[nodiscard]] int rule();
  [[nodiscard]] std::optional<int> variant(int item) const;  // shown, as an index into the item's variants
  // A minimal set of questions whose answers make the item (-1: outcome, urgency and start advice) what it is.
  [[nodiscard]] std::vector<int> because(int item);

  [[nodiscard]] Changes changes();
  [[nodiscard]] std::optional<int> checkRule();  // of complete race checks
  [[nodiscard]] std::optional<std::int64_t> daysToRace();
  [[nodiscard]] int planDays();
  [[nodiscard]] std::vector<int> itemsOn(int day);

  [[nodiscard]] std::string_view words(std::uint16_t text) const;  // a text of the pack, placeholders unfilled
  [[nodiscard]] const Pack& pack() const { return pack_; }

 private:
  PackSession() = default;

  const Model* model_ = nullptr;
  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint64_t> workspace_;  // of words, so that it is aligned for everything the engine puts there
  Pack pack_;
  Session session_;
  std::vector<std::string_view> words_;
};

}  // namespace advisor::compiler
