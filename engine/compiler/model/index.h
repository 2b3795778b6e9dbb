// Indices of the model are plain `int`, as in `Symbol`; this converts them to the `std::size_t` of standard containers.
#pragma once

#include <cstddef>

namespace advisor::compiler {

[[nodiscard]] constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace advisor::compiler
