#include "tests/engine/readers.h"

namespace advisor {

Readers::Readers(const compiler::Model& model, const Pack& pack, std::uint32_t begin, std::uint32_t end, Values fixed,
                 std::size_t most)
    : pack_(pack), begin_(begin), fixed_(std::move(fixed)) {
  std::size_t total = 1;
  for (std::uint32_t q = begin; q < end; ++q) {
    steps_.push_back(total);
    sizes_.push_back(valueCount(pack, q));
    total *= sizes_.back();
  }
  for (std::size_t reader = 0; reader < total && total <= most; ++reader)
    readings_.push_back(read(model, values(reader)));
}

Values Readers::values(std::size_t reader) const {
  Values all = fixed_;
  for (std::uint32_t i = 0; i < sizes_.size(); ++i) {
    all[begin_ + i] = valueAt(pack_, begin_ + i, static_cast<std::uint32_t>(reader / steps_[i] % sizes_[i]));
  }
  return all;
}

bool Readers::agree(std::size_t a, std::size_t b, const std::vector<bool>& known) const {
  for (std::size_t i = 0; i < sizes_.size(); ++i) {
    if (known[begin_ + i] && a / steps_[i] % sizes_[i] != b / steps_[i] % sizes_[i]) return false;
  }
  return true;
}

}  // namespace advisor
