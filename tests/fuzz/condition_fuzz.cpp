// Takes any text as a condition: parses, types and evaluates it, and checks that its printed form means the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/compiler/condition/parser.h"
#include "engine/compiler/condition/print.h"
#include "engine/compiler/condition/types.h"
#include "engine/compiler/feel/evaluate.h"
#include "tests/compiler/random_condition.h"

using namespace advisor::compiler;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scope scope = sampleScope();
  const std::string source(reinterpret_cast<const char*>(data), size);
  ParseResult parsed = parse(source);
  for (const ConditionError& error : parsed.errors) require(error.column >= 1 && !error.message.empty());
  if (parsed.errors.empty()) {
    const std::string printed = print(parsed.tree);
    const ParseResult again = parse(printed);
    // After expansion of shorthand, a condition may exceed limits that its source respected.
    if (again.errors.empty()) require(print(again.tree) == printed);
    if (checkTypes(parsed.tree, scope).empty()) {
      Random random(size);
      const auto answers = randomAnswers(random, scope);
      const Value value = evaluate(parsed.tree, [&](const Expression& path) { return answers.at(path.path); });
      require(value.kind == Value::Kind::kBoolean || value.kind == Value::Kind::kNull);
    }
  }
  const EvalOutcome outcome = evaluateText(source, nullValue());
  if (outcome.errors.empty()) (void)toJson(outcome.value);
  return 0;
}
