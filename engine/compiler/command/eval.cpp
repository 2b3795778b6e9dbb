// `advisor eval`: evaluates one condition as FEEL defines it.
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/feel/evaluate.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/report.h"

namespace advisor::compiler {
namespace {

std::optional<Value> valueOf(const Json& json) {
  switch (json.kind) {
    case Json::Kind::kNull:
      return nullValue();
    case Json::Kind::kBool:
      return booleanValue(json.boolean);
    case Json::Kind::kInteger:
      return numberValue(Number(json.integer));
    case Json::Kind::kReal: {
      const std::optional<Number> number = Number::fromText(json.text);
      return number ? std::optional<Value>(numberValue(*number)) : std::nullopt;
    }
    case Json::Kind::kString:
      return stringValue(json.text);
    case Json::Kind::kArray: {
      std::vector<Value> items;
      for (const Json& item : json.items) {
        std::optional<Value> value = valueOf(item);
        if (!value) return std::nullopt;
        items.push_back(std::move(*value));
      }
      return listValue(std::move(items));
    }
    case Json::Kind::kObject: {
      Value context;
      context.kind = Value::Kind::kContext;
      for (const auto& [key, member] : json.members) {
        std::optional<Value> value = valueOf(member);
        if (!value) return std::nullopt;
        setMember(context, key, std::move(*value));
      }
      return context;
    }
  }
  return std::nullopt;
}

std::optional<Value> readInputs(const std::string& text) {
  if (text.empty()) return nullValue();
  const JsonResult json = parseJson(text);
  if (!json.good()) {
    std::cerr << "error[" << json.faults[0].code << "]: --inputs: " << printable(json.faults[0].message)
              << "\n  hint: " << json.faults[0].hint << "\n";
    return std::nullopt;
  }
  if (!json.value.is(Json::Kind::kObject)) {
    std::cerr << "error[wrong-type]: --inputs must be an object, and is " << kindWords(json.value.kind)
              << "\n  hint: write {\"name\": value, …}\n";
    return std::nullopt;
  }
  std::optional<Value> inputs = valueOf(json.value);
  if (!inputs) std::cerr << "error[big-number]: --inputs holds a number that is too large\n";
  return inputs;
}

int runEval(const Arguments& arguments) {
  const std::optional<Value> inputs = readInputs(arguments.get("--inputs"));
  if (!inputs) return kContentWrong;
  const std::string& source = arguments.positional[0];
  const EvalOutcome outcome = evaluateText(source, *inputs);
  for (const ConditionError& error : outcome.errors) {
    std::cerr << "error[" << error.code << "]: " << printable(error.message) << "\n";
    if (source.find('\n') == std::string::npos) {
      const int before = error.column > 0 ? error.column - 1 : 0;
      std::cerr << "  | " << printable(source) << "\n  | " << std::string(static_cast<std::size_t>(before), ' ')
                << "^\n";
    }
    if (!error.hint.empty()) std::cerr << "  = hint: " << printable(error.hint) << "\n";
  }
  if (!outcome.errors.empty()) return kContentWrong;
  std::cout << toJson(outcome.value) << "\n";
  return kFine;
}

}  // namespace

Command evalCommand() {
  return {"eval",
          {"EXPR"},
          "one condition: true, false or null",
          "Evaluates one condition and prints what it is worth. Names take their values from --inputs; a name that is\n"
          "not there is null.",
          {{"--inputs", "JSON", "an object of values: '{\"onset\": {\"pop\": true}, \"days_to_race\": 5}'"}},
          runEval};
}

}  // namespace advisor::compiler
