// The enums of engine/format/pack.fbs with the words that content uses for their values.
//
// flatc writes the words beside each enum; a word that C++ keeps for itself gets a "_" there, which is taken off here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/format/pack_generated.h"

namespace advisor::compiler {

using Section = format::Section;
using QuestionRole = format::QuestionRole;
using CheckRole = format::CheckRole;

inline const char* const* rawNames(Section) { return format::EnumNamesSection(); }
inline const char* const* rawNames(QuestionRole) { return format::EnumNamesQuestionRole(); }
inline const char* const* rawNames(CheckRole) { return format::EnumNamesCheckRole(); }

// In the order of the schema.
template <typename Enum>
[[nodiscard]] std::vector<std::string> namesOf() {
  std::vector<std::string> names;
  for (const char* const* name = rawNames(Enum{}); *name != nullptr; ++name) {
    names.emplace_back(*name);
    if (names.back().ends_with('_')) names.back().pop_back();
  }
  return names;
}

template <typename Enum>
[[nodiscard]] std::string nameOf(Enum value) {
  return namesOf<Enum>()[static_cast<std::size_t>(value)];
}

// Empty: no value has that name.
template <typename Enum>
[[nodiscard]] std::optional<Enum> valueOf(std::string_view name) {
  const std::vector<std::string> names = namesOf<Enum>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace advisor::compiler
