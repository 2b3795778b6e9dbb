// Index types, stages, and sets of values.
#pragma once

#include <cstdint>

#include "engine/format/ids.h"

namespace advisor {

enum class RootId : std::uint32_t {};

enum class Stage : std::uint8_t { kTriage, kRaceCheck };

// A set of values of one variable, or of leaves of one root: bit n stands for value n. Hence each has at most 32.
using Set = std::uint32_t;

constexpr bool isSingle(Set set) { return set != 0 && (set & (set - 1)) == 0; }
constexpr std::uint32_t first(Set set) { return static_cast<std::uint32_t>(__builtin_ctz(set)); }
constexpr Set all(std::uint32_t count) { return count >= 32 ? ~0u : (1u << count) - 1; }

}  // namespace advisor
