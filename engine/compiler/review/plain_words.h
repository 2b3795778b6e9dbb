// Conditions in plain English, for people who do not read FEEL: "any of: the skin is warmer · veins stand out".
//
// Answers are in the pack's own words; facts, outcomes and items are links to their definitions. The text says when the
// condition is *true*: a name whose value is unknown makes neither it nor its opposite true, which the page states once
// for all conditions.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

class PlainWords {
 public:
  explicit PlainWords(const Model& model) : model_(model) {}

  // Markup: one line when it is short, else nested lists. `whenEmpty` is used for a condition that is not written.
  [[nodiscard]] std::string markup(const Condition& condition, const std::string& whenEmpty = "always") const;

 private:
  struct Phrase {
    enum class Join : std::uint8_t { kLeaf, kAny, kAll, kNone, kNotAll, kAtLeast };
    Join join = Join::kLeaf;
    std::string head;   // leaves with equal group and head are joined: "the outcome is" a, b or c
    std::string words;  // markup
    int group = 0;      // 0: never joined
    int count = 0;      // of kAtLeast
    std::vector<Phrase> parts;
  };

  [[nodiscard]] Phrase phrase(const Expression& tree) const;
  [[nodiscard]] Phrase negated(const Expression& tree) const;
  [[nodiscard]] Phrase joined(const Expression& tree, Phrase::Join join) const;
  [[nodiscard]] Phrase leaf(const Symbol& symbol, const std::string& path) const;
  [[nodiscard]] Phrase comparison(const Expression& tree, Op op) const;
  [[nodiscard]] std::string numberWords(const Expression& operand) const;
  [[nodiscard]] std::string bounded(const Expression& path, Op op, std::int64_t number) const;
  [[nodiscard]] std::string between(const Expression& path, std::int64_t low, std::int64_t high) const;
  [[nodiscard]] std::string questionWords(QuestionId question) const;
  [[nodiscard]] bool isRace(const Expression& path) const;

  static std::string inlineWords(const Phrase& phrase);
  static std::string blockWords(const Phrase& phrase);

  const Model& model_;
};

}  // namespace advisor::compiler
