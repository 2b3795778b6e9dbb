// The parts of the review page, in order. Each function returns the markup inside one <section>.
#pragma once

#include <string>

#include "engine/compiler/model/model.h"
#include "engine/compiler/review/plain_words.h"
#include "engine/compiler/review/review.h"

namespace advisor::compiler {

struct Page {
  const ReviewInput& input;
  const Model& model;
  const Proof& proof;
  PlainWords words;
};

[[nodiscard]] std::string scopeSection(const Page& page);
[[nodiscard]] std::string openSection(const Page& page);
[[nodiscard]] std::string questionSection(const Page& page, Stage stage);
[[nodiscard]] std::string flowSection(const Page& page);
[[nodiscard]] std::string ruleSection(const Page& page);
[[nodiscard]] std::string factSection(const Page& page);
[[nodiscard]] std::string outcomeSection(const Page& page);
[[nodiscard]] std::string adviceSection(const Page& page);
[[nodiscard]] std::string withheldSection(const Page& page);
[[nodiscard]] std::string checkSection(const Page& page);
[[nodiscard]] std::string claimSection(const Page& page);
[[nodiscard]] std::string countSection(const Page& page);
[[nodiscard]] std::string caseSection(const Page& page);
[[nodiscard]] std::string textSection(const Page& page);
[[nodiscard]] std::string sourceSection(const Page& page);
[[nodiscard]] std::string signSection(const Page& page);

// "S49, S39" as links; empty when there are none.
[[nodiscard]] std::string sourceLinks(const std::vector<std::string>& sources);

}  // namespace advisor::compiler
