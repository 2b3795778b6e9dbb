#include "engine/compiler/compile/fingerprint.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "engine/compiler/source/json.h"
#include "engine/compiler/source/sha256.h"

namespace advisor::compiler {
namespace {

// Keys whose text is for people and for nothing else.
constexpr std::array<std::string_view, 9> kProse{"text",   "title", "hint",  "why",  "short",
                                                 "reason", "scope", "label", "story"};

void withoutWords(std::string& text) {
  const std::size_t open = text.find('{');
  const std::size_t close = text.rfind('}');
  const bool fills = open != std::string::npos && close != std::string::npos && open < close;
  text = fills ? text.substr(open, close - open + 1) : std::string(text.empty() ? "" : "words");
}

void withoutProse(Json& json) {
  for (Json& item : json.items) withoutProse(item);
  for (auto& [key, value] : json.members) {
    const bool isProse = std::find(kProse.begin(), kProse.end(), key) != kProse.end();
    if (isProse && value.is(Json::Kind::kString)) {
      withoutWords(value.text);
    } else {
      withoutProse(value);
    }
  }
}

}  // namespace

std::string proofFingerprint(const SourceFiles& files, const std::vector<std::string>& locales) {
  std::string all;
  std::set<std::string> translations;
  for (const std::string& locale : locales) translations.insert(locale + ".json");
  for (const auto& [name, text] : files) {
    if (translations.contains(name)) continue;
    all += name + "\n";
    JsonResult read;
    // A claim's words stand beside its proof, and a drawing is no JSON.
    if (name != "claims.json" && name.ends_with(".json")) read = parseJson(text);
    if (read.whole) {
      withoutProse(read.value);
      all += writeJson(read.value);
    } else {
      all += text;
    }
    all += "\n";
  }
  return sha256(std::vector<std::uint8_t>(all.begin(), all.end()));
}

}  // namespace advisor::compiler
