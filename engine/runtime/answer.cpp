#include "engine/runtime/answer.h"

namespace advisor {

bool fits(const format::Question& question, std::int32_t value) {
  const std::uint32_t options = question.option_count();
  if (question.kind() == 0) return value >= 0 && static_cast<std::uint32_t>(value) < options;
  if (question.kind() == 1) {
    return value >= 0 && (static_cast<Set>(value) & ~all(options)) == 0 && (value != 0 || question.none() != 0);
  }
  return value == kNull ? (question.flags() & 1) != 0 : value >= question.min() && value <= question.max();
}

void allow(const Pack& pack, QuestionId id, std::int32_t value, Set* possible) {
  const format::Question& question = pack.questions[index(id)];
  possible += question.variable();
  if (question.kind() == 1) {
    for (std::uint32_t i = 0; i < question.option_count(); ++i) {
      possible[i] = (static_cast<Set>(value) >> i & 1) != 0 ? 2 : 1;
    }
  } else if (question.kind() == 0) {
    *possible = 1u << value;
  } else {
    std::uint32_t place = question.class_count();
    if (value != kNull) {
      do {
        --place;
      } while (place > 0 && pack.classStarts[question.first_class() + place] > value);
    }
    *possible = 1u << place;
  }
}

void allowAll(const Pack& pack, QuestionId id, Set* possible) {
  const format::Question& question = pack.questions[index(id)];
  const std::uint32_t count = question.kind() == 1 ? question.option_count() : 1;
  for (std::uint32_t v = question.variable(); v < question.variable() + count; ++v) {
    possible[v] = all(pack.variables[v].domain);
  }
}

}  // namespace advisor
