// A value or an error code; what every call that reads foreign bytes returns. No texts: the caller owns the words.
#pragma once

#include <cstdint>

#include "engine/runtime/assert.h"

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

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(const T& value) : value_(value) {}
  Result(Error error) : error_(error) {}
  bool ok() const { return error_ == Error::kNone; }
  Error error() const { return error_; }
  const T& value() const {
    ADVISOR_ASSERT(ok());
    return value_;
  }

 private:
  T value_{};
  Error error_ = Error::kNone;
};

}  // namespace advisor
