// The enums of engine/format/pack.fbs with the names of their values in the content.
//
// flatc generates the names beside each enum. It appends "_" to a name that is a C++ keyword; the functions here remove
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/format/pack_generated.h"

namespace advisor::compiler {

// In Urgency and Start, a smaller value is more urgent or stricter.
using format::CheckRole;
using format::QuestionKind;
using format::QuestionRole;
using format::Section;
using format::Start;
using format::Status;
using format::Timer;
using format::Urgency;

inline const char* const* rawNames(CheckRole) { return format::EnumNamesCheckRole(); }
inline const char* const* rawNames(QuestionKind) { return format::EnumNamesQuestionKind(); }
inline const char* const* rawNames(QuestionRole) { return format::EnumNamesQuestionRole(); }
inline const char* const* rawNames(Section) { return format::EnumNamesSection(); }
inline const char* const* rawNames(Start) { return format::EnumNamesStart(); }
inline const char* const* rawNames(Status) { return format::EnumNamesStatus(); }
inline const char* const* rawNames(Timer) { return format::EnumNamesTimer(); }
inline const char* const* rawNames(Urgency) { return format::EnumNamesUrgency(); }

// All names in the order of the schema.
template <typename Enum>
[[nodiscard]] const std::vector<std::string>& namesOf() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> found;
    for (const char* const* name = rawNames(Enum{}); *name != nullptr; ++name) {
      found.emplace_back(*name);
      if (found.back().ends_with('_')) found.back().pop_back();
    }
    return found;
  }();
  return names;
}

template <typename Enum>
[[nodiscard]] const std::string& nameOf(Enum value) {
  return namesOf<Enum>()[static_cast<std::size_t>(value)];
}

// The value of that name; empty when there is none.
template <typename Enum>
[[nodiscard]] std::optional<Enum> valueOf(std::string_view name) {
  const std::vector<std::string> names = namesOf<Enum>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace advisor::compiler
