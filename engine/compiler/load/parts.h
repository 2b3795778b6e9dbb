// The parts of a pack, one function for each file of the format (content/AUTHORING.md describes it). Each reads its
// JSON into the model and reports through the reader. They run in the order below, because later parts name things of
// earlier ones. They only store conditions; conditions.h resolves them when every name is known.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/compiler/load/object_reader.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

void loadPack(ObjectReader& file, Model& model);
void loadSources(ObjectReader& file, Model& model);
void loadQuestions(ObjectReader& file, Stage stage, Model& model);
void loadFacts(ObjectReader& file, Model& model);
void loadOutcomes(ObjectReader& file, Model& model);  // outcomes and rules of triage
void loadChecks(ObjectReader& file, Model& model);    // outcomes and rules of the race checks
void loadAdvice(ObjectReader& file, Model& model);
void loadClaims(ObjectReader& file, Model& model);
void loadCases(ObjectReader& file, Model& model, Diagnostics& out);

// Reads "sources" of the object: every id must be in sources.json.
[[nodiscard]] std::vector<std::string> readSources(ObjectReader& reader, const Model& model);

// Reports an id that an earlier entry of the list has. `what` names the kind: "question".
void reportTwice(ObjectReader& reader, const std::string& id, const std::string& what);
template <typename List>
void refuseTwice(ObjectReader& reader, const std::string& id, const List& list, const std::string& what) {
  if (id.empty()) return;
  if (std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; }))
    reportTwice(reader, id, what);
}

// Reports a name that is not among the known ones. `what` as above.
void refuseUnknown(ObjectReader& reader, const Place& place, const std::string& name,
                   const std::vector<std::string>& known, const std::string& what);

// The names of an enum without its first value "none", which an author states by omitting the key.
template <typename Enum>
[[nodiscard]] std::span<const std::string> declared() {
  return std::span(namesOf<Enum>()).subspan(1);
}

// The value with the name in the JSON; empty when the key is absent or its value is refused.
template <typename Enum>
[[nodiscard]] std::optional<Enum> readEnum(ObjectReader& reader, std::string_view key, Need need) {
  return valueOf<Enum>(reader.oneOf(key, need, namesOf<Enum>()));
}

template <typename List>
[[nodiscard]] std::vector<std::string> idsOf(const List& list) {
  std::vector<std::string> ids;
  ids.reserve(list.size());
  for (const auto& entry : list) ids.push_back(entry.id);
  return ids;
}

}  // namespace advisor::compiler
