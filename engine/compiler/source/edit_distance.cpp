#include "engine/compiler/source/edit_distance.h"

#include <algorithm>
#include <vector>

namespace advisor::compiler {

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t far = most + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return far;
  std::vector<std::size_t> before(b.size() + 1, far);
  std::vector<std::size_t> above(b.size() + 1, far);
  std::vector<std::size_t> row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(b.size(), most); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Cells further from the diagonal exceed `most`. The cells beside the band are read by the next rows.
    const std::size_t from = i > most ? i - most : 1;
    const std::size_t to = std::min(b.size(), i + most);
    row[from - 1] = i <= most ? i : far;
    for (std::size_t j = from; j <= to; ++j) {
      std::size_t least = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = std::min(least, before[j - 2] + 1);
      row[j] = std::min(least, far);
    }
    if (to < b.size()) row[to + 1] = far;
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace advisor::compiler
