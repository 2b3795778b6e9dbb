// The limits of a pack. Each is enforced where the value is read or written, and diagnostics, schemas and AUTHORING
// quote it.
//
// There are two kinds: values that the format cannot hold, and values that no author can mean. engine/format/layout.mjs
// copies them to TypeScript, so each must be a whole number in digits. tests/compiler/limits_test.mjs compares the
// schemas and AUTHORING with this file.
#pragma once

#include <cstdint>

namespace advisor::format {

// The engine stores a set of values in 32 bits. A set of options must be a number that is not negative, an outcome
// needs one value for "no rule matches", and an item one for "hidden"; hence 31.
inline constexpr std::uint32_t kMostValues = 32;
inline constexpr std::uint32_t kMostOptions = 31;
inline constexpr std::uint32_t kMostOutcomes = 31;
inline constexpr std::uint32_t kMostVariants = 31;

// List positions and text numbers have 16 bits.
inline constexpr std::uint32_t kMostTexts = 65535;
inline constexpr std::uint32_t kMostPlaces = 65535;

// Numbers that a reader can type: up to six digits without a sign.
inline constexpr std::int32_t kLeastNumber = 0;
inline constexpr std::int32_t kMostNumber = 999999;
inline constexpr std::int32_t kMostScale = 10;
// Days from today, before or after: ten years.
inline constexpr std::int32_t kMostDays = 3660;

// Limits of a schedule.
inline constexpr std::int32_t kMostScheduleDays = 366;
inline constexpr std::int32_t kMostEveryDays = 255;
inline constexpr std::int32_t kMostTimesADay = 48;
inline constexpr std::int32_t kMostMinutes = 255;
inline constexpr std::int32_t kMostSets = 100;
inline constexpr std::int32_t kMostHoldSeconds = 3600;
inline constexpr std::int32_t kMostRepetitions = 255;

inline constexpr std::int32_t kMostTip = 99;
inline constexpr std::int32_t kLeastYear = 1500;
inline constexpr std::int32_t kMostYear = 2999;

// Limits of what an author writes: bytes of a text, bytes of a string, entries of a list, facts, and bytes of an id.
inline constexpr std::uint32_t kMostTextBytes = 5000;
inline constexpr std::uint32_t kMostStringBytes = 20000;
inline constexpr std::uint32_t kMostEntries = 20000;
inline constexpr std::uint32_t kMostFacts = 1000;
inline constexpr std::uint32_t kMostIdBytes = 64;

// Limits of a drawing, because every reader downloads it.
inline constexpr std::uint32_t kMostDrawingBytes = 32000;
inline constexpr std::uint32_t kMostDrawingElements = 500;
inline constexpr std::uint32_t kMostDrawingDepth = 8;

// Limits of files. The largest file of the flagship pack has about 150 kB, and its folder about a hundredth of
// kMostFolderMegabytes. The format is nested seven deep. Keys are limited because a diagnostic names a place by its
// keys.
inline constexpr std::uint32_t kMostFileMegabytes = 4;
inline constexpr std::uint32_t kMostFolderMegabytes = 16;
inline constexpr std::uint32_t kMostDepth = 32;
inline constexpr std::uint32_t kMostKeyBytes = 200;

}  // namespace advisor::format
