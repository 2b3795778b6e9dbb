// The page that a clinician reads and signs: everything one pack asks, decides and tells, with its proofs, as one HTML
// document without script or outside files. The same content gives the same bytes.
//
// Precondition: the model has no diagnostics, the proof no problems, and every case passes; the page says so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/prove/proof.h"

namespace advisor::compiler {

struct CaseResult {                           // what the shipped engine makes of one case
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
  std::vector<CaseResult> cases;  // as in the model
  std::vector<PackFile> files;
  std::vector<std::string> locales;  // translations to show beside the main language
};

// How every page begins, by which the program knows a page of its own.
inline constexpr std::string_view kReviewPageBegins =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"advisor "
    "review\">";

[[nodiscard]] std::string reviewPage(const ReviewInput& input);

}  // namespace advisor::compiler
