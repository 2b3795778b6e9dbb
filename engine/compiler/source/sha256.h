// SHA-256 (FIPS 180-4): of a pack's bytes, so that a signature on paper identifies the pack (`sha256sum` of the file
// gives the same value), and of the content that a pack is made of.
//
// This is our own code because nothing here is secret, nothing depends on it, and a cryptographic library would be the
// compiler's largest dependency for one call. The choice would be wrong if a second algorithm were needed.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace advisor::compiler {

// 64 hex digits, lower case.
[[nodiscard]] std::string sha256(std::span<const std::uint8_t> bytes);

// 64 bits of a hash as people read them: 16 hex digits.
[[nodiscard]] std::string hashWords(std::uint64_t hash);

}  // namespace advisor::compiler
