// Constants of the format that a FlatBuffers schema cannot express. engine/format/layout.mjs copies them to TypeScript,
// so each must be a whole number in digits.
#pragma once

#include <cstdint>

namespace advisor::format {

// The first roots of every pack; the others follow in the order that pack.fbs gives.
inline constexpr std::uint32_t kRootOfChecksAvailable = 0;
inline constexpr std::uint32_t kRootOfChecks = 1;
inline constexpr std::uint32_t kRootOfUrgency = 2;
inline constexpr std::uint32_t kRootOfStart = 3;
inline constexpr std::uint32_t kRootOfItems = 4;

// "None" for a number that may be null, such as "no race". It sorts after all numbers, as null does in class_starts.
inline constexpr std::int32_t kNull = 2147483647;

// Bits of Option.flags.
inline constexpr std::uint16_t kWarningFlag = 1;
inline constexpr std::uint16_t kUnsureFlag = 2;

// Separators of a text with placeholders, which an author's text may not contain; see `texts` in pack.fbs.
inline constexpr char kPieceMark = 1;
inline constexpr char kFormMark = 2;
inline constexpr char kCountMark = 3;

// Marks in the words of a long text, likewise.
inline constexpr char kBoldMark = 4;
inline constexpr char kItemMark = 5;
inline constexpr char kLinkMark = 6;

}  // namespace advisor::format
