#include "engine/runtime/answer.h"

namespace advisor {
namespace {

// The last class that starts at the value or below it.
std::uint32_t classOf(const Pack& pack, const format::Question& question, std::int32_t value) {
  const std::int32_t* starts = pack.classStarts.data() + question.first_class();
  std::uint32_t place = question.class_count() - 1u;
  while (place > 0 && starts[place] > value) --place;
  return place;
}

}  // namespace

bool fits(const Pack& pack, QuestionId id, std::int32_t value) {
  const format::Question& question = pack.questions[index(id)];
  if (pack.isAnyOf(id))
    return static_cast<Set>(value) <= all(question.option_count()) && (value != 0 || question.none() != 0);
  const std::int32_t* starts = pack.classStarts.data() + question.first_class();
  return value >= starts[0] && (value <= question.max() || value == starts[question.class_count() - 1]);
}

void allow(const Pack& pack, QuestionId id, bool answered, std::int32_t value, Set* possible) {
  const format::Question& question = pack.questions[index(id)];
  for (std::uint32_t i = 0; i < pack.variablesOf(id); ++i) {
    const std::uint32_t variable = question.variable() + i;
    Set values = all(pack.variables[variable].domain);
    if (answered) values = 1u << (pack.isAnyOf(id) ? value >> i & 1 : classOf(pack, question, value));
    possible[variable] = values;
  }
}

}  // namespace advisor
