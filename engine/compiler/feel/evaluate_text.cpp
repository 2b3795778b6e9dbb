#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/compiler/condition/cursor.h"
#include "engine/compiler/feel/evaluate.h"
#include "engine/compiler/feel/temporal.h"

namespace advisor::compiler {
namespace {

using Kind = Value::Kind;

class Interpreter {
 public:
  Interpreter(const std::vector<Extension>& extensions, const Inputs& inputs)
      : extensions_(extensions), inputs_(inputs) {}

  Value value(const Expression& tree) const {
    return evaluate(tree, [this](const Expression& path) { return atPath(path); });
  }

 private:
  const Extension* extensionOf(const Expression& tree) const {
    if (tree.op != Op::kPath || !tree.path.starts_with('#')) return nullptr;
    std::size_t index = 0;
    std::from_chars(tree.path.data() + 1, tree.path.data() + tree.path.size(), index);
    return &extensions_[index];
  }

  Value atPath(const Expression& tree) const {
    const Extension* extension = extensionOf(tree);
    if (extension != nullptr) return extended(*extension, tree);
    const Value* found = inputs_.member(tree.path);
    return found != nullptr ? *found : nullValue();
  }

  Value extended(const Extension& extension, const Expression& tree) const {
    switch (extension.kind) {
      case Extension::Kind::kString:
        return stringValue(extension.text);
      case Extension::Kind::kDecimal:
        if (const std::optional<Number> number = Number::fromText(extension.text)) return numberValue(*number);
        failParsing(tree.column, Code::kBigNumber, "this number has too many digits", "use at most 36 digits");
      case Extension::Kind::kList:
      case Extension::Kind::kRange:
      case Extension::Kind::kContext:
        return composed(extension);
      case Extension::Kind::kIn:
        return booleanValue(isIn(value(extension.args[0]), value(extension.args[1])));
      case Extension::Kind::kMember:
        return memberOf(extension, tree);
      case Extension::Kind::kDivide: {
        const Value left = value(extension.args[0]);
        const Value right = value(extension.args[1]);
        if (left.kind != Kind::kNumber || right.kind != Kind::kNumber) return nullValue();
        const std::optional<Number> quotient = divide(left.number, right.number);
        return quotient ? numberValue(*quotient) : nullValue();
      }
      case Extension::Kind::kCall:
        return called(extension, tree);
    }
    return nullValue();
  }

  Value composed(const Extension& extension) const {
    Value made;
    made.kind = extension.kind == Extension::Kind::kList    ? Kind::kList
                : extension.kind == Extension::Kind::kRange ? Kind::kRange
                                                            : Kind::kContext;
    made.openLow = extension.openLow;
    made.openHigh = extension.openHigh;
    for (std::size_t i = 0; i < extension.args.size(); ++i) {
      if (made.kind == Kind::kContext) {
        if (made.member(extension.keys[i]) != nullptr) return nullValue();  // FEEL: a key given twice is an error
        setMember(made, extension.keys[i], value(extension.args[i]));
      } else {
        made.items.push_back(value(extension.args[i]));
      }
    }
    return made;
  }

  static std::optional<bool> inRange(const Value& value, const Value& range) {
    const auto low = order(value, range.items[0]);
    const auto high = order(value, range.items[1]);
    if (low && (range.openLow ? std::is_lteq(*low) : std::is_lt(*low))) return false;
    if (high && (range.openHigh ? std::is_gteq(*high) : std::is_gt(*high))) return false;
    return low && high ? std::optional(true) : std::nullopt;
  }

  static std::optional<bool> isIn(const Value& value, const Value& test) {
    if (test.kind == Kind::kRange && value.kind != Kind::kRange) return inRange(value, test);
    if (test.kind != Kind::kList) return equal(value, test);
    if (equal(value, test) == true) return true;
    bool open = false;
    for (const Value& item : test.items) {
      const bool range = item.kind == Kind::kRange && value.kind != Kind::kRange;
      const std::optional<bool> found = range ? inRange(value, item) : std::optional(equal(value, item) == true);
      if (found == true) return true;
      if (!found) open = true;
    }
    return open ? std::nullopt : std::optional(false);
  }

  // "a.b.c" for a chain of names, "" for anything else: inputs may be given as {"a.b.c": true} too.
  std::string dottedName(const Expression& tree) const {
    const Extension* extension = extensionOf(tree);
    if (extension == nullptr) return tree.op == Op::kPath ? tree.path : "";
    if (extension->kind != Extension::Kind::kMember) return "";
    const std::string owner = dottedName(extension->args[0]);
    return owner.empty() ? "" : owner + "." + extension->text;
  }

  Value memberOf(const Extension& extension, const Expression& tree) const {
    if (const std::string name = dottedName(tree); !name.empty()) {
      if (const Value* found = inputs_.member(name)) return *found;
    }
    return memberOf(value(extension.args[0]), extension.text, tree.column);
  }

  static Value memberOf(const Value& owner, const std::string& name, int column) {
    switch (owner.kind) {
      case Kind::kContext: {
        const Value* found = owner.member(name);
        return found != nullptr ? *found : nullValue();
      }
      case Kind::kList: {  // FEEL: the member of every item
        Value list = listValue({});
        for (const Value& item : owner.items) list.items.push_back(memberOf(item, name, column));
        return list;
      }
      case Kind::kNull:
      case Kind::kBoolean:
      case Kind::kNumber:
      case Kind::kString:
        return nullValue();
      case Kind::kDate:
      case Kind::kTime:
      case Kind::kDateAndTime:
      case Kind::kDaysDuration:
      case Kind::kMonthsDuration:
      case Kind::kRange:
        break;
    }
    failParsing(column, Code::kUnsupported, "parts of dates, times, durations and ranges are not supported",
                "compare the whole value");
  }

  Value called(const Extension& extension, const Expression& tree) const {
    std::vector<Value> args;
    for (const Expression& arg : extension.args) args.push_back(value(arg));
    const std::string& name = extension.text;
    const bool text = args.size() == 1 && args[0].kind == Kind::kString;
    const bool known = name == "date" || name == "time" || name == "date and time" || name == "duration" || name == "@";
    if (!known) {
      failParsing(tree.column, Code::kUnknownFunction, "the function '" + name + "' is not supported",
                  "the functions are not( ), at least( ), date( ), time( ), date and time( ) and duration( )");
    }
    std::optional<Value> made;
    if (name == "date" && args.size() == 3) {
      const auto part = [&args](std::size_t i) {
        return args[i].kind == Kind::kNumber ? args[i].number.whole() : std::nullopt;
      };
      if (part(0) && part(1) && part(2)) made = dateFromParts(*part(0), *part(1), *part(2));
    } else if (text && name == "date") {
      made = dateFromText(args[0].text);
    } else if (text && name == "time") {
      made = timeFromText(args[0].text);
    } else if (text && name == "date and time") {
      made = dateAndTimeFromText(args[0].text);
    } else if (text && name == "duration") {
      made = durationFromText(args[0].text);
    } else if (text) {
      made = temporalFromText(args[0].text);
    } else if (args.size() != 1 || args[0].kind != Kind::kNull) {
      failParsing(tree.column, Code::kUnsupported, "'" + name + "( )' is only supported with a text",
                  "write: date(\"2026-10-11\")");
    }
    return made.value_or(nullValue());
  }

  const std::vector<Extension>& extensions_;
  const Inputs& inputs_;
};

}  // namespace

EvalOutcome evaluateText(std::string_view source, const Inputs& inputs) {
  const ParseResult parsed = parse(source, Dialect::kFeel);
  if (!parsed.errors.empty()) return {{}, parsed.errors};
  try {
    return {Interpreter(parsed.extensions, inputs).value(parsed.tree), {}};
  } catch (const ConditionError& error) {
    return {{}, {error}};
  }
}

}  // namespace advisor::compiler
