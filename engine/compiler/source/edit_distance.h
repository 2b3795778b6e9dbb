// How far a name is from another: edits (insert, remove, change, swap neighbours) from one to the other.
#pragma once

#include <cstddef>
#include <string_view>

namespace advisor::compiler {

// `most` + 1 when it is more than that. Costs the length times `most`, not the square of the length: content that means
// harm can hold thousands of long names that are nearly the same.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace advisor::compiler
