// FEEL's dates, times and durations, as far as comparisons need them; used by `advisor eval` only.
//
// Texts are in FEEL's forms of ISO 8601. A named zone ("@Europe/Paris") is kept as a name: two values can be compared
// only when both are local, both have an offset, or both name the same zone.
#pragma once

#include <optional>
#include <string_view>

#include "engine/compiler/feel/value.h"

namespace advisor::compiler {

std::optional<Value> dateFromText(std::string_view text);  // "2026-10-11"
std::optional<Value> dateFromParts(std::int64_t year, std::int64_t month, std::int64_t day);
std::optional<Value> timeFromText(std::string_view text);         // "10:30:00", "10:30:00.5+02:00"
std::optional<Value> dateAndTimeFromText(std::string_view text);  // "2026-10-11T10:30:00Z", "2026-10-11"
std::optional<Value> durationFromText(std::string_view text);     // "P1Y2M", "-P1DT2H"
std::optional<Value> temporalFromText(std::string_view text);     // any of them, as in @"…"

}  // namespace advisor::compiler
