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

void allow(const Pack& pack, QuestionId id, bool answered, std::int32_t value, Set* possible) {
  const format::Question& question = pack.questions[index(id)];
  std::uint32_t variable = question.variable();
  std::uint32_t place = static_cast<std::uint32_t>(value);
  std::uint32_t variables = 1;
  if (question.kind() == 1) {
    variables = question.option_count();
  } else if (question.kind() >= 2) {
    place = question.class_count();
    if (value != kNull) {
      do {
        --place;
      } while (place > 0 && pack.classStarts[question.first_class() + place] > value);
    }
  }
  for (; variables > 0; --variables, ++variable) {
    Set values = all(pack.variables[variable].domain);
    if (answered) values = 1u << (question.kind() == 1 ? place & 1 : place);
    if (question.kind() == 1) place >>= 1;
    possible[variable] = values;
  }
}

}  // namespace advisor
