// The limits of a pack, each enforced where the value is read or written, and told by diagnostics, schemas and
// AUTHORING.
//
// Two kinds: what the format cannot hold, and what nobody can mean. engine/format/layout.mjs gives them to TypeScript,
// so each is a whole number in digits; tests/compiler/limits_test.mjs holds schemas and AUTHORING against this file.
#pragma once

#include <cstdint>

namespace advisor::format {

// Sets of values are 32 bits in the engine. A set of options is a number that is not negative; one value of an outcome
// stands for "no rule matches", one of an item for "hidden".
inline constexpr std::uint32_t kMostValues = 32;
inline constexpr std::uint32_t kMostOptions = 31;
inline constexpr std::uint32_t kMostOutcomes = 31;
inline constexpr std::uint32_t kMostVariants = 31;

// Places in lists and numbers of texts are 16 bits.
inline constexpr std::uint32_t kMostTexts = 65535;
inline constexpr std::uint32_t kMostPlaces = 65535;

// Numbers that a reader can type: six digits, and no sign.
inline constexpr std::int32_t kLeastNumber = 0;
inline constexpr std::int32_t kMostNumber = 999999;
inline constexpr std::int32_t kMostScale = 10;
// Days from today, before and after; ten years.
inline constexpr std::int32_t kMostDays = 3660;

// Of a schedule.
inline constexpr std::int32_t kMostScheduleDays = 366;
inline constexpr std::int32_t kMostEveryDays = 255;
inline constexpr std::int32_t kMostTimesADay = 48;
inline constexpr std::int32_t kMostMinutes = 255;
inline constexpr std::int32_t kMostSets = 100;
inline constexpr std::int32_t kMostHoldSeconds = 3600;

inline constexpr std::int32_t kMostTip = 99;
inline constexpr std::int32_t kLeastYear = 1500;
inline constexpr std::int32_t kMostYear = 2999;

// Of what an author writes: bytes of one text, of one string, entries of one list, facts, and of ids.
inline constexpr std::uint32_t kMostTextBytes = 5000;
inline constexpr std::uint32_t kMostStringBytes = 20000;
inline constexpr std::uint32_t kMostEntries = 20000;
inline constexpr std::uint32_t kMostFacts = 1000;
inline constexpr std::uint32_t kMostIdBytes = 64;

// Of a drawing, which every reader downloads.
inline constexpr std::uint32_t kMostDrawingBytes = 32000;
inline constexpr std::uint32_t kMostDrawingElements = 500;
inline constexpr std::uint32_t kMostDrawingDepth = 8;

// Of files: the flagship pack's largest has about 150 kB, and all of it about a hundredth of what a folder may hold. The
// format nests seven deep, and a place in a file is told by its keys.
inline constexpr std::uint32_t kMostFileMegabytes = 4;
inline constexpr std::uint32_t kMostFolderMegabytes = 16;
inline constexpr std::uint32_t kMostDepth = 32;
inline constexpr std::uint32_t kMostKeyBytes = 200;

}  // namespace advisor::format
