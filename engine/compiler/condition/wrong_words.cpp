#include "engine/compiler/condition/wrong_words.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

namespace advisor::compiler {
namespace {

using Instead = std::pair<std::string_view, std::string_view>;

constexpr std::string_view kCount = "to count write: at least(2, a, b, c)";
constexpr std::string_view kAtMost = "for at most 2 write: not(at least(3, a, b, c))";
constexpr std::string_view kExactly = "for exactly 2 write: at least(2, a, b, c) and not(at least(3, a, b, c))";
constexpr std::string_view kAny = "for any of them write: a or b or c";
constexpr std::string_view kAll = "for all of them write: a and b and c";
constexpr std::string_view kNone = "for none of them write: not(a or b or c)";
constexpr std::string_view kPicked = "an option is a name that is true or false: onset.pop";
constexpr std::string_view kUnit = "numbers have no unit: write the number alone";
constexpr std::string_view kAlways = "leave the condition out where something holds for everyone else";
constexpr std::string_view kCompare = "to compare numbers write <, <=, > or >=";
constexpr std::string_view kIf =
    "for \"if A then B\" write: not(A) or B; a claim may have \"if\" and \"then\" of its own";

constexpr Instead kWords[] = {
    {"is", "write '='"},
    {"are", "write '='"},
    {"equals", "write '='"},
    {"isnt", "write '!='"},
    {"if", kIf},
    {"then", kIf},
    {"else", kIf},
    {"when", kIf},
    {"unless", "for \"A unless B\" write: A and not(B)"},
    {"except", "for \"A except B\" write: A and not(B)"},
    {"without", "for \"A without B\" write: A and not(B)"},
    {"but", "for \"A but B\" write: A and B"},
    {"xor", "for one of two and not both write: (A or B) and not(A and B)"},
    {"nor", "for neither write: not(A or B)"},
    {"has", kPicked},
    {"have", kPicked},
    {"contains", kPicked},
    {"includes", kPicked},
    {"least", kCount},
    {"most", kAtMost},
    {"exactly", kExactly},
    {"than", "to compare numbers write < or >; to count conditions write: at least(2, a, b, c)"},
    {"of", "for any of them write: a or b; for all: a and b; for none: not(a or b); to count: at least(2, a, b, c)"},
    {"implies", kIf},
    {"not", "'not' stands before the whole: not(x in (1, 2)), not(x between 1 and 3)"},
    {"greater", kCompare},
    {"less", kCompare},
    {"more", kCompare},
    {"fewer", kCompare},
    {"above", kCompare},
    {"below", kCompare},
    {"over", kCompare},
    {"under", kCompare},
    {"plus", "write '+'"},
    {"minus", "write '-'"},
    {"times", "write '*'"},
    {"to", "for a range write: x between 1 and 3"},
    {"through", "for a range write: x between 1 and 3"},
    {"until", "for a range write: x between 1 and 3"},
    {"day", kUnit},
    {"days", kUnit},
    {"week", kUnit},
    {"weeks", kUnit},
    {"month", kUnit},
    {"months", kUnit},
    {"hour", kUnit},
    {"hours", kUnit},
    {"minutes", kUnit},
    {"years", kUnit},
    {"km", kUnit},
};

constexpr Instead kPrefixes[] = {
    {"either", "for one of two or both write: a or b"},
    {"both", "write: a and b"},
    {"neither", "for neither write: not(a or b)"},
    {"any", kAny},
    {"all", kAll},
    {"none", kNone},
    {"no", "write: not(a)"},
    {"only", "for A without B write: A and not(B)"},
    {"exactly", kExactly},
};

constexpr Instead kFunctions[] = {
    {"at_least", kCount}, {"atleast", kCount}, {"count", kCount},  {"sum", kCount},       {"number", kCount},
    {"at_most", kAtMost}, {"atmost", kAtMost}, {"most", kAtMost},  {"exactly", kExactly}, {"exactly_one", kExactly},
    {"any", kAny},        {"some", kAny},      {"or", kAny},       {"all", kAll},         {"every", kAll},
    {"and", kAll},        {"none", kNone},     {"neither", kNone}, {"nor", kNone},
};

constexpr Instead kNames[] = {
    {"yes", "write 'true'"},     {"no", "write 'false'"},       {"nothing", "write 'null'"}, {"none", "write 'null'"},
    {"unknown", "write 'null'"}, {"undefined", "write 'null'"}, {"always", kAlways},         {"otherwise", kAlways},
    {"default", kAlways},        {"everyone", kAlways},         {"anything", kAlways},
};

std::string_view lookUp(std::span<const Instead> list, std::string_view word) {
  const auto isThat = [word](const Instead& entry) {
    return std::equal(word.begin(), word.end(), entry.first.begin(), entry.first.end(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
  };
  const auto found = std::find_if(list.begin(), list.end(), isThat);
  return found == list.end() ? std::string_view() : found->second;
}

bool isExponent(std::string_view letters) {
  return letters.size() == 2 && (letters[0] == 'e' || letters[0] == 'E') && letters[1] >= '0' && letters[1] <= '6';
}

}  // namespace

std::string_view insteadOfWord(std::string_view word) { return lookUp(kWords, word); }
std::string_view insteadOfPrefix(std::string_view word) { return lookUp(kPrefixes, word); }
std::string_view insteadOfFunction(std::string_view name) { return lookUp(kFunctions, name); }
std::string_view insteadOfName(std::string_view name) { return lookUp(kNames, name); }

std::string insteadOfLetters(std::string_view digits, std::string_view letters) {
  std::string number(digits);
  if (isExponent(letters)) return "write " + number + std::string(static_cast<std::size_t>(letters[1] - '0'), '0');
  if (number == "0") return "write the number in decimal digits";
  return "numbers have no unit and no letters: write " + number;
}

}  // namespace advisor::compiler
