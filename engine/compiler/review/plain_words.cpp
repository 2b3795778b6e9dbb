#include "engine/compiler/review/plain_words.h"

#include <array>
#include <set>
#include <utility>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/review/html.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kInlineParts = 4;  // a list with more parts is easier to read line by line

std::string counted(int count) {
  static constexpr std::array<const char*, 10> kWords{"none", "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
  return at(count) < kWords.size() ? kWords[at(count)] : std::to_string(count);
}

std::string status(Status is) {
  switch (is) {
    case Status::do_:
      return "shown as something to do";
    case Status::do_not:
      return "shown as something not to do";
    case Status::withheld:
      return "held back";
    case Status::info:
      return "shown as information";
    case Status::hidden:
      return "hidden";
  }
  return "";
}

std::string days(std::int64_t number) { return std::to_string(number) + (number == 1 ? " day" : " days"); }

// The relation that holds when the sides are swapped.
Op mirrored(Op op) {
  if (op == Op::kLess) return Op::kGreater;
  if (op == Op::kLessOrEqual) return Op::kGreaterOrEqual;
  if (op == Op::kGreater) return Op::kLess;
  if (op == Op::kGreaterOrEqual) return Op::kLessOrEqual;
  return op;
}

// The relation that is true exactly where this one is false, so that "not(x <= 7)" reads "more than 7".
Op opposite(Op op) {
  if (op == Op::kLess) return Op::kGreaterOrEqual;
  if (op == Op::kLessOrEqual) return Op::kGreater;
  if (op == Op::kGreater) return Op::kLessOrEqual;
  if (op == Op::kGreaterOrEqual) return Op::kLess;
  return op == Op::kEqual ? Op::kNotEqual : Op::kEqual;
}

bool isComparison(Op op) { return op >= Op::kEqual && op <= Op::kGreaterOrEqual; }
bool isNumberPath(const Expression& tree) { return tree.op == Op::kPath && tree.symbol.kind == Symbol::Kind::kNumber; }

// Splits "x >= 3" into its path, relation and number; false for any other expression.
struct Bound {
  const Expression* path = nullptr;
  Op op = Op::kEqual;
  std::int64_t number = 0;
};
bool readBound(const Expression& tree, Bound& bound) {
  if (!isComparison(tree.op)) return false;
  const bool swapped = tree.args[0].op == Op::kNumber;
  const Expression& path = tree.args[swapped ? 1 : 0];
  const Expression& number = tree.args[swapped ? 0 : 1];
  if (!isNumberPath(path) || number.op != Op::kNumber) return false;
  bound = {&path, swapped ? mirrored(tree.op) : tree.op, number.number};
  return true;
}

bool isNotNull(const Expression& tree) {
  return tree.op == Op::kNotEqual && isNumberPath(tree.args[0]) && tree.args[1].op == Op::kNull;
}

}  // namespace

bool PlainWords::isRace(const Expression& path) const {
  return model_.questions[at(path.symbol.question())].role == QuestionRole::race_date;
}

std::string PlainWords::questionWords(QuestionId question) const {
  const Question& asked = model_.questions[at(question)];
  return link("question", asked.id, "“" + asked.text.value + "”", "answer");
}

PlainWords::Phrase PlainWords::leaf(const Symbol& symbol, const std::string& path) const {
  Phrase found;
  const auto item = [&] {
    const std::string& id = model_.items[at(symbol.item())].id;
    return link("item", id, idWords(id), "name");
  };
  switch (symbol.kind) {
    case Symbol::Kind::kOption: {
      const Question& question = model_.questions[at(symbol.question())];
      const Option& option = question.options[at(symbol.option())];
      found.words = link("question", question.id,
                         "“" + (option.brief.value.empty() ? option.text.value : option.brief.value) + "”", "answer");
      found.group = 1 + position(symbol.question());
      break;
    }
    case Symbol::Kind::kFact: {
      const std::string& id = model_.facts[at(symbol.fact())].id;
      found.words = link("fact", id, idWords(id), "fact");
      break;
    }
    case Symbol::Kind::kOutcome: {
      const std::string& id = model_.outcomes[at(symbol.outcome())].id;
      found.head = "the outcome is ";
      found.words = link("outcome", id, idWords(id), "name");
      found.group = -1;
      break;
    }
    case Symbol::Kind::kUrgency:
      found.head = "the urgency is ";
      found.words = "<b>" + idWords(nameOf(symbol.value<Urgency>())) + "</b>";
      found.group = -2;
      break;
    case Symbol::Kind::kStart:
      found.head = "the start advice is ";
      found.words = "<b>" + idWords(nameOf(symbol.value<Start>())) + "</b>";
      found.group = -3;
      break;
    case Symbol::Kind::kStatus:
      found.words = item() + " is " + status(symbol.value<Status>());
      break;
    case Symbol::Kind::kVariant:
      found.words = item() + " is shown as its variant <b>" +
                    escape(idWords(model_.items[at(symbol.item())].variants[at(symbol.variant())].id)) + "</b>";
      break;
    case Symbol::Kind::kShown:
      found.words = item() + " is shown";
      break;
    case Symbol::Kind::kTag:
      found.words =
          "something tagged <b>" + escape(idWords(model_.tags[at(symbol.tag())])) + "</b> is shown as something to do";
      break;
    case Symbol::Kind::kCare:
      found.words =
          "something that is <b>" + idWords(kCareNames[at(symbol.value<Care>())]) + "</b> is shown as something to do";
      break;
    case Symbol::Kind::kAsked:
      found.words = questionWords(symbol.question()) + " is for this reader";
      break;
    case Symbol::Kind::kChecks:
      found.words =
          "the race checks end as <b>" + escape(idWords(model_.checks.outcomes[at(symbol.outcome())].id)) + "</b>";
      break;
    case Symbol::Kind::kNumber:
    case Symbol::Kind::kUnresolved:
      found.words = escape(path);
      break;
  }
  return found;
}

std::string PlainWords::numberWords(const Expression& operand) const {
  const auto two = [&](const char* sign) {
    return "(" + numberWords(operand.args[0]) + sign + numberWords(operand.args[1]) + ")";
  };
  if (operand.op == Op::kNumber) return std::to_string(operand.number);
  if (operand.op == Op::kNull) return "nothing";
  if (operand.op == Op::kAdd) return two(" + ");
  if (operand.op == Op::kSubtract) return two(" − ");
  if (operand.op == Op::kMultiply) return two(" × ");
  if (operand.op == Op::kNegate) return "−" + numberWords(operand.args[0]);
  if (isNumberPath(operand))
    return isRace(operand) ? "the number of days to the race"
                           : "the answer to " + questionWords(operand.symbol.question());
  return inlineWords(phrase(operand));
}

std::string PlainWords::bounded(const Expression& path, Op op, std::int64_t number) const {
  if (isRace(path)) {
    if (number == 0 && (op == Op::kEqual || op == Op::kLessOrEqual)) return "the race is today";
    if (number == 1 && op == Op::kLessOrEqual) return "the race is today or tomorrow";
    if (number == 0 && op == Op::kGreater) return "the race is not today";
    if (op == Op::kEqual) return number == 1 ? "the race is tomorrow" : "the race is in " + days(number);
    if (op == Op::kNotEqual) return "the race is not in " + days(number);
    if (op == Op::kLess) return "the race is in less than " + days(number);
    if (op == Op::kLessOrEqual) return "the race is in " + days(number) + " or less";
    return "the race is in " + (op == Op::kGreater ? "more than " + days(number) : days(number) + " or more");
  }
  const std::string words = questionWords(path.symbol.question()) + " is answered with ";
  const std::string digits = std::to_string(number);
  if (op == Op::kEqual) return words + digits;
  if (op == Op::kNotEqual) return questionWords(path.symbol.question()) + " is not answered with " + digits;
  if (op == Op::kLess) return words + "less than " + digits;
  if (op == Op::kLessOrEqual) return words + digits + " or less";
  return words + (op == Op::kGreater ? "more than " + digits : digits + " or more");
}

std::string PlainWords::between(const Expression& path, std::int64_t low, std::int64_t high) const {
  if (isRace(path)) return "the race is in " + std::to_string(low) + " to " + days(high);
  return questionWords(path.symbol.question()) + " is answered with " + std::to_string(low) + " to " +
         std::to_string(high);
}

PlainWords::Phrase PlainWords::comparison(const Expression& tree, Op op) const {
  Phrase found;
  const bool swapped = tree.args[0].op == Op::kNumber || tree.args[0].op == Op::kNull || tree.args[0].op == Op::kTrue ||
                       tree.args[0].op == Op::kFalse;
  const Expression& left = tree.args[swapped ? 1 : 0];
  const Expression& right = tree.args[swapped ? 0 : 1];
  if (swapped) op = mirrored(op);
  const bool equal = op == Op::kEqual;
  if (right.op == Op::kTrue || right.op == Op::kFalse) {
    // "= false" means a known no; "!= true" means a no or an unknown value
    if (equal) return right.op == Op::kTrue ? phrase(left) : negated(left);
    found.words = inlineWords(phrase(left)) +
                  (right.op == Op::kTrue ? " does not hold or is not known" : " holds or is not known");
  } else if (right.op == Op::kNull) {
    if (isNumberPath(left) && isRace(left))
      found.words = equal ? "there is no race date" : "there is a race date";
    else if (isNumberPath(left))
      found.words = questionWords(left.symbol.question()) + (equal ? " has no number" : " has a number");
    else
      found.words = inlineWords(phrase(left)) + (equal ? " is not known" : " is known");
  } else if (isNumberPath(left) && right.op == Op::kNumber) {
    found.words = bounded(left, op, right.number);
  } else {
    static constexpr std::array<const char*, 6> kRelations{" equals ",     " differs from ", " is less than ",
                                                           " is at most ", " is more than ", " is at least "};
    found.words = numberWords(left) + kRelations[static_cast<std::size_t>(op) - static_cast<std::size_t>(Op::kEqual)] +
                  numberWords(right);
  }
  return found;
}

PlainWords::Phrase PlainWords::joined(const Expression& tree, Phrase::Join join) const {
  Phrase found;
  found.join = join;
  found.count = static_cast<int>(tree.number);
  const bool all = join == Phrase::Join::kAll;
  std::set<QuestionId> bounds;  // questions with a bound, which already implies that there is a number
  Bound one, other;
  for (const Expression& arg : tree.args) {
    if (all && readBound(arg, one)) bounds.insert(one.path->symbol.question());
  }
  std::set<std::size_t> told;
  for (std::size_t i = 0; i < tree.args.size(); ++i) {
    const Expression& arg = tree.args[i];
    if (told.count(i) > 0 || (all && isNotNull(arg) && bounds.count(arg.args[0].symbol.question()) > 0)) continue;
    Phrase part = phrase(arg);
    for (std::size_t k = i + 1; all && readBound(arg, one) && k < tree.args.size(); ++k) {
      if (!readBound(tree.args[k], other) || other.path->symbol.question() != one.path->symbol.question()) continue;
      if (one.op == Op::kLessOrEqual) std::swap(one, other);
      if (one.op != Op::kGreaterOrEqual || other.op != Op::kLessOrEqual) continue;
      part.words = between(*one.path, one.number, other.number);
      told.insert(k);
      break;
    }
    const bool flat = part.join == join && (all || join == Phrase::Join::kAny);
    if (flat)
      found.parts.insert(found.parts.end(), part.parts.begin(), part.parts.end());
    else
      found.parts.push_back(std::move(part));
  }
  return found.parts.size() == 1 && (join == Phrase::Join::kAny || join == Phrase::Join::kAll) ? found.parts[0] : found;
}

PlainWords::Phrase PlainWords::negated(const Expression& tree) const {
  if (tree.op == Op::kNot) return phrase(tree.args[0]);
  if (isComparison(tree.op)) return comparison(tree, opposite(tree.op));
  if (tree.op == Op::kOr) return joined(tree, Phrase::Join::kNone);
  if (tree.op == Op::kAnd) return joined(tree, Phrase::Join::kNotAll);
  Phrase found = phrase(tree);
  if (found.join == Phrase::Join::kLeaf) {
    found.words = "<em>not</em> " + found.head + found.words;
    found.head.clear();
    found.group = 0;
    return found;
  }
  Phrase outer;
  outer.join = Phrase::Join::kNone;
  outer.parts.push_back(std::move(found));
  return outer;
}

PlainWords::Phrase PlainWords::phrase(const Expression& tree) const {
  Phrase found;
  if (tree.op == Op::kPath) return leaf(tree.symbol, tree.path);
  if (tree.op == Op::kOr) return joined(tree, Phrase::Join::kAny);
  if (tree.op == Op::kAnd) return joined(tree, Phrase::Join::kAll);
  if (tree.op == Op::kAtLeast) return joined(tree, Phrase::Join::kAtLeast);
  if (tree.op == Op::kNot) return negated(tree.args[0]);
  if (isComparison(tree.op)) return comparison(tree, tree.op);
  if (tree.op == Op::kTrue)
    found.words = "always";
  else if (tree.op == Op::kFalse || tree.op == Op::kNull)
    found.words = "never";
  else
    found.words = numberWords(tree);
  return found;
}

std::string PlainWords::inlineWords(const Phrase& phrase) {
  if (phrase.join == Phrase::Join::kLeaf) return phrase.head + phrase.words;
  const bool all = phrase.join == Phrase::Join::kAll || phrase.join == Phrase::Join::kNotAll;
  std::string words;
  if (phrase.join == Phrase::Join::kNone) words = "none of ";
  if (phrase.join == Phrase::Join::kNotAll) words = "not all of ";
  if (phrase.join == Phrase::Join::kAtLeast) words = "at least " + counted(phrase.count) + " of ";
  for (std::size_t i = 0; i < phrase.parts.size(); ++i) {
    const Phrase& part = phrase.parts[i];
    const bool goesOn = i > 0 && part.group != 0 && part.group == phrase.parts[i - 1].group;
    const bool last = i + 1 == phrase.parts.size();
    if (i > 0) words += last ? (all ? " <em>and</em> " : " <em>or</em> ") : ", ";
    const bool compound = part.join != Phrase::Join::kLeaf;
    words += compound ? "(" + inlineWords(part) + ")" : (goesOn ? part.words : part.head + part.words);
  }
  return words;
}

std::string PlainWords::blockWords(const Phrase& phrase) {
  if (phrase.join == Phrase::Join::kLeaf) return inlineWords(phrase);
  bool nested = false;
  for (const Phrase& part : phrase.parts) nested = nested || part.join != Phrase::Join::kLeaf;
  // A single question or kind of result stays on one line, however long it is.
  bool oneGroup = phrase.join == Phrase::Join::kAny && phrase.parts[0].group != 0;
  for (const Phrase& part : phrase.parts) oneGroup = oneGroup && part.group == phrase.parts[0].group;
  const bool line = (!nested && phrase.parts.size() <= kInlineParts) || (oneGroup && phrase.parts[0].group < 0);
  if (line) return inlineWords(phrase);
  std::string head;
  switch (phrase.join) {
    case Phrase::Join::kAny:
      head = "any of";
      break;
    case Phrase::Join::kAll:
      head = "all of";
      break;
    case Phrase::Join::kNone:
      head = "none of";
      break;
    case Phrase::Join::kNotAll:
      head = "not all of";
      break;
    case Phrase::Join::kAtLeast:
      head = "at least " + counted(phrase.count) + " of";
      break;
    case Phrase::Join::kLeaf:
      break;
  }
  std::string words = "<span class=\"join\">" + head + "</span><ul class=\"parts\">";
  for (const Phrase& part : phrase.parts) words += "<li>" + blockWords(part) + "</li>";
  return words + "</ul>";
}

std::string PlainWords::markup(const Condition& condition, const std::string& whenEmpty) const {
  if (condition.source.empty()) return escape(whenEmpty);
  return blockWords(phrase(condition.tree));
}

}  // namespace advisor::compiler
