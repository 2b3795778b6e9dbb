// The page that a clinician reads and signs: everything that one pack asks, decides and tells, with its proofs, as one
// HTML document without scripts or external files. Equal content gives equal bytes.
//
// Precondition: the model has no diagnostics, the proof no problems, and every case passes; the page states this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct CaseResult {                           // the shipped engine's result for one case
  std::string outcome, urgency, start, rule;  // ids
  int asked = 0;
};

struct PackFile {
  std::string name;  // "<id>.<locale>.pack"
  std::string hash;  // SHA-256 of its bytes
  std::size_t bytes = 0;
};

struct ReviewInput {
  const Model& model;
  const Proof& proof;
  std::vector<CaseResult> cases;  // parallel to the cases of the model
  std::vector<PackFile> files;
  std::vector<std::string> locales;  // translations to show beside the main language
};

// The first characters of every page, by which the program recognises its own pages.
inline constexpr std::string_view kReviewPageBegins =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"advisor "
    "review\">";

[[nodiscard]] std::string reviewPage(const ReviewInput& input);

}  // namespace advisor::compiler
