// Indices of the model are plain `int`, as they stand in `Symbol`; the standard containers want `std::size_t`.
#pragma once

#include <cstddef>

namespace advisor::compiler {

[[nodiscard]] constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace advisor::compiler
