#include "engine/compiler/source/version.h"

#include <algorithm>
#include <charconv>

namespace advisor::compiler {
namespace {

constexpr std::uint32_t kMostOfAPart = 999;

}  // namespace

std::string_view compilerVersion() { return ADVISOR_VERSION; }

std::uint32_t packedVersion(std::string_view version) {
  std::uint32_t packed = 0;
  const char* at = version.data();
  const char* const end = version.data() + version.size();
  for (int part = 0; part < 3; ++part) {
    std::uint32_t number = 0;
    at = std::from_chars(at, end, number).ptr;
    if (at != end) ++at;
    packed = packed * (kMostOfAPart + 1) + std::min(number, kMostOfAPart);
  }
  return packed;
}

std::string versionWords(std::uint32_t packed) {
  constexpr std::uint32_t kStep = kMostOfAPart + 1;
  return std::to_string(packed / kStep / kStep) + "." + std::to_string(packed / kStep % kStep) + "." +
         std::to_string(packed % kStep);
}

}  // namespace advisor::compiler
