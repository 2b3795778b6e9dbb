// The edit distance of two names: the number of insertions, deletions, changes and swaps of neighbours.
#pragma once

#include <cstddef>
#include <string_view>

namespace advisor::compiler {

// `most` + 1 when the distance is larger. The cost is length times `most` and not quadratic, because hostile content
// can hold thousands of long names that are nearly the same.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace advisor::compiler
