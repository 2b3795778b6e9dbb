// The compiler's version: that of the project, which web/package.json names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace advisor::compiler {

[[nodiscard]] std::string_view compilerVersion();  // "0.1.0"

// As a pack holds it: 1,000,000 × major + 1,000 × minor + patch. A suffix such as "-beta" is dropped.
[[nodiscard]] std::uint32_t packedVersion(std::string_view version);
[[nodiscard]] std::string versionWords(std::uint32_t packed);

}  // namespace advisor::compiler
