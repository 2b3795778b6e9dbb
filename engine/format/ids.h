// Index types for the lists that a model and its pack share, so that the index of a question cannot be used for an
// item.
#pragma once

#include <cstdint>

namespace advisor {

enum class QuestionId : std::uint32_t {};
enum class ItemId : std::uint32_t {};

template <typename Id>
constexpr std::uint32_t index(Id id) {
  return static_cast<std::uint32_t>(id);
}

}  // namespace advisor
