// Checked narrowing of whole numbers: a value that does not fit the format stops the build and is never truncated.
#pragma once

#include <concepts>
#include <utility>

namespace advisor::compiler {

// Thrown with the name of the list or the number that is too large: "texts".
struct DoesNotFit {
  const char* what;
};

template <std::integral Int, std::integral From>
[[nodiscard]] Int narrow(From value, const char* what) {
  if (!std::in_range<Int>(value)) throw DoesNotFit{what};
  return static_cast<Int>(value);
}

}  // namespace advisor::compiler
