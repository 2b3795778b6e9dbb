// SHA-256 (FIPS 180-4) of a pack's bytes, so that a signature on paper names what was signed: `sha256sum` of the file
// gives the same.
//
// Own code on purpose: nothing here is secret and nothing is decided by it, and a cryptographic library would be the
// largest dependency of the compiler for one call. We would know we were wrong if a second algorithm were wanted.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace advisor::compiler {

// 64 hex digits, lower case.
[[nodiscard]] std::string sha256(std::span<const std::uint8_t> bytes);

}  // namespace advisor::compiler
