// Why bytes were refused as a pack. There are no texts here; the caller provides the words.
#pragma once

#include <cstdint>

namespace advisor {

// The numbers are part of the C interface (wasm/) and are never reused.
enum class Error : std::uint8_t {
  kNone = 0,
  kNotAPack = 1,     // identifier or FlatBuffers structure is wrong
  kOtherFormat = 2,  // a pack of another format version
  kOutOfRange = 3,   // an id, offset or count points outside
  kBadDiagram = 4,   // nodes that are not an ordered diagram
  kBadTexts = 5,     // words missing
  kNoMemory = 6,     // more workspace than the caller lent
};

}  // namespace advisor
