#include "engine/compiler/command/opened_pack.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace advisor::compiler {

OpenedPack::OpenedPack(std::string bytes) : bytes_(std::move(bytes)), pack_(), error_(Error::kNotAPack) {
  if (bytes_.size() > kMostPackBytes) return;
  // A workspace that is never too small: the engine needs less than 64 bytes for each byte of a pack.
  workspace_.assign(std::max<std::size_t>(bytes_.size(), 1024) * 8, 0);
  Arena arena({reinterpret_cast<std::uint8_t*>(workspace_.data()), workspace_.size() * sizeof(std::uint64_t)});
  error_ = openPack({reinterpret_cast<const std::uint8_t*>(bytes_.data()), bytes_.size()}, arena, pack_);
}

std::string OpenedPack::text(std::uint16_t number) const {
  std::string_view all(reinterpret_cast<const char*>(pack_.texts.data()), pack_.texts.size());
  for (; number > 0 && !all.empty(); --number) all.remove_prefix(all.find('\0') + 1);
  return std::string(all.substr(0, all.find('\0')));
}

}  // namespace advisor::compiler
