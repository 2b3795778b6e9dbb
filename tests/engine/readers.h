// All readers of a small model: every combination of answers, and the model's result for each.
#pragma once

#include <vector>

#include "tests/engine/packed.h"
#include "tests/engine/whole_model.h"

namespace advisor {

class Readers {
 public:
  // `most`: gives up (count() == 0) when there are more. Questions [begin, end) vary; the others are as in `fixed`.
  Readers(const compiler::Model& model, const Pack& pack, std::uint32_t begin, std::uint32_t end, Values fixed,
          std::size_t most);

  std::size_t count() const { return readings_.size(); }
  Values values(std::size_t reader) const;
  const Reading& reading(std::size_t reader) const { return readings_[reader]; }

  // Whether readers who agree on everything `known` (by question) get different results, compared by `same`.
  template <typename Same>
  bool differ(std::size_t reader, const std::vector<bool>& known, const Same& same) const {
    for (std::size_t other = 0; other < count(); ++other) {
      if (agree(reader, other, known) && !same(readings_[reader], readings_[other])) return true;
    }
    return false;
  }

  // Whether two readers who agree with this one on everything known differ only in this question and have different
  // results.
  template <typename Same>
  bool matters(std::size_t reader, const std::vector<bool>& known, std::uint32_t question, const Same& same) const {
    const std::size_t step = steps_[question - begin_];
    const std::size_t size = sizes_[question - begin_];
    for (std::size_t other = 0; other < count(); ++other) {
      if (other / step % size != 0 || !agree(reader, other, known)) continue;
      for (std::size_t n = 1; n < size; ++n) {
        if (!same(readings_[other], readings_[other + n * step])) return true;
      }
    }
    return false;
  }

 private:
  bool agree(std::size_t a, std::size_t b, const std::vector<bool>& known) const;

  const Pack& pack_;
  std::uint32_t begin_;
  Values fixed_;
  std::vector<std::size_t> sizes_, steps_;
  std::vector<Reading> readings_;
};

}  // namespace advisor
