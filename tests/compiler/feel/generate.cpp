// Writes random conditions, random answers and our values, one JSON line for each condition, for differential.mjs.
//
// generate SEED CONDITIONS ANSWERS
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "engine/compiler/feel/evaluate.h"
#include "tests/compiler/random_condition.h"

namespace {

using advisor::compiler::Value;

// {"onset.pop":true,"pain":3} as the nested contexts that dotted names refer to.
std::string contextOf(const std::map<std::string, Value>& answers) {
  Value context;
  for (const auto& [name, value] : answers) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) {
      setMember(context, name, value);
      continue;
    }
    const Value* known = context.member(name.substr(0, dot));
    Value inner = known != nullptr ? *known : Value{};
    setMember(inner, name.substr(dot + 1), value);
    setMember(context, name.substr(0, dot), inner);
  }
  return toJson(context);
}

}  // namespace

int main(int count, char** arguments) {
  using namespace advisor::compiler;
  if (count != 4) {
    std::cerr << "generate SEED CONDITIONS ANSWERS\n";
    return 2;
  }
  const Scope scope = sampleScope();
  RandomConditions conditions(std::strtoull(arguments[1], nullptr, 10), scope);
  for (int left = std::atoi(arguments[2]); left > 0; --left) {
    const std::string source = conditions.source();
    const Expression tree = conditions.tree(source);
    std::string answers;
    std::string values;
    for (int i = std::atoi(arguments[3]); i > 0; --i) {
      const std::map<std::string, Value> answer = randomAnswers(conditions.random(), scope);
      const Value value = evaluate(tree, [&answer](const Expression& path) { return answer.at(path.path); });
      answers += (answers.empty() ? "" : ",") + contextOf(answer);
      values += (values.empty() ? "" : ",") + toJson(value);
    }
    std::cout << R"({"source":)" << toJson(stringValue(source)) << R"(,"answers":[)" << answers << R"(],"values":[)"
              << values << "]}\n";
  }
}
