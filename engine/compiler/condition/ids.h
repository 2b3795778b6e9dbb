// Index types for the lists of a model, so that the index of an option cannot be used for an item.
//
// QuestionId and ItemId are those of the pack. `at` converts an id to the `std::size_t` of containers, `position` to
// the `int` of records that hold positions of several kinds, and `eachId` gives all ids of a list in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "engine/format/ids.h"

namespace advisor::compiler {

using advisor::ItemId;
using advisor::QuestionId;
enum class OptionId : std::uint32_t {};  // in the options of a question
enum class GroupId : std::uint32_t {};   // in the groups of a question
enum class FactId : std::uint32_t {};
enum class OutcomeId : std::uint32_t {};  // in the outcomes of one stage: of triage, or of the race checks
enum class RuleId : std::uint32_t {};     // in the rules of one stage
enum class VariantId : std::uint32_t {};  // in the variants of an item
enum class TagId : std::uint32_t {};

[[nodiscard]] constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }

template <typename Id>
requires std::is_enum_v<Id>
[[nodiscard]] constexpr std::size_t at(Id id) { return static_cast<std::size_t>(id); }

template <typename Id>
requires std::is_enum_v<Id>
[[nodiscard]] constexpr int position(Id id) { return static_cast<int>(id); }

template <typename Id>
class Ids {
 public:
  class Iterator {
   public:
    constexpr explicit Iterator(std::uint32_t next) : next_(next) {}
    constexpr Id operator*() const { return Id{next_}; }
    constexpr Iterator& operator++() {
      ++next_;
      return *this;
    }
    constexpr bool operator==(const Iterator&) const = default;

   private:
    std::uint32_t next_;
  };

  constexpr explicit Ids(std::size_t count) : count_(static_cast<std::uint32_t>(count)) {}
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(0); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(count_); }

 private:
  std::uint32_t count_;
};

// for (const QuestionId question : eachId<QuestionId>(model.questions))
template <typename Id, typename List>
[[nodiscard]] constexpr Ids<Id> eachId(const List& list) {
  return Ids<Id>(list.size());
}

}  // namespace advisor::compiler
