#include "engine/compiler/source/names.h"

#include <algorithm>
#include <array>

#include "engine/compiler/source/edit_distance.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
bool isGoodId(std::string_view id) {
  static constexpr std::array<std::string_view, 10> kWords{"and",  "or",    "not",  "in", "between",
                                                           "true", "false", "null", "at", "least"};
  if (id.empty() || id.size() > format::kMostIdBytes || id[0] < 'a' || id[0] > 'z') return false;
  if (std::find(kWords.begin(), kWords.end(), id) != kWords.end()) return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool isLanguageTag(std::string_view tag) {
  constexpr std::size_t kMostBytes = 35;  // of a tag with all parts that RFC 5646 knows
  if (tag.size() > kMostBytes) return false;
  bool isFirst = true;
  while (true) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const bool isLong = end > (isFirst ? 3 : 8);
    const bool fits = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(end),
                                  [&](char c) { return (c >= 'a' && c <= 'z') || (!isFirst && c >= '0' && c <= '9'); });
    if (end < 2 || isLong || !fits) return false;
    if (end == tag.size()) return true;
    tag.remove_prefix(end + 1);
    isFirst = false;
  }
}

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

bool isReservedHead(std::string_view id) {
  static constexpr std::array<std::string_view, 8> kHeads{"outcome", "urgency", "start", "item",
                                                          "tag",     "care",    "asked", "check"};
  return std::find(kHeads.begin(), kHeads.end(), id) != kHeads.end();
}

std::string closest(std::string_view name, std::span<const std::string> candidates) {
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = editDistance(name, candidate, best - 1);
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
