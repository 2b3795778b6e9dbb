#include "engine/compiler/names.h"

#include <algorithm>
#include <array>

namespace advisor::compiler {
namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> older(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], older[j - 2] + 1);
    }
    std::swap(older, previous);
    std::swap(previous, row);
  }
  return previous[b.size()];
}

}  // namespace

bool isGoodId(std::string_view id) {
  static constexpr std::array<std::string_view, 10> kWords{"and",  "or",    "not",  "in", "between",
                                                           "true", "false", "null", "at", "least"};
  if (id.empty() || id.size() > 64 || id[0] < 'a' || id[0] > 'z') return false;
  if (std::find(kWords.begin(), kWords.end(), id) != kWords.end()) return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool isReservedHead(std::string_view id) {
  static constexpr std::array<std::string_view, 6> kHeads{"outcome", "urgency", "start", "item", "tag", "asked"};
  return std::find(kHeads.begin(), kHeads.end(), id) != kHeads.end();
}

std::string closest(std::string_view name, std::span<const std::string> candidates) {
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    // No way is shorter than the difference in length, and most names are ruled out by it.
    if (std::max(name.size(), candidate.size()) - std::min(name.size(), candidate.size()) >= best) continue;
    const std::size_t distance = editDistance(name, candidate);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string didYouMean(std::string_view name, std::span<const std::string> candidates) {
  const std::string near = closest(name, candidates);
  if (!near.empty()) return "did you mean \"" + near + "\"?";
  if (candidates.empty() || candidates.size() > 12) return "";
  std::string list = "known here: ";
  for (std::size_t i = 0; i < candidates.size(); ++i) list += (i > 0 ? ", " : "") + candidates[i];
  return list;
}

}  // namespace advisor::compiler
