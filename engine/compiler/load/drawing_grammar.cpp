#include "engine/compiler/load/drawing_grammar.h"

#include <algorithm>
#include <map>

#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

const std::vector<std::string> kElements{
    "svg",     "g",     "path", "circle",   "ellipse", "rect",           "line",           "polyline",
    "polygon", "title", "defs", "clipPath", "mask",    "linearGradient", "radialGradient", "stop"};

const std::map<std::string_view, Value>& attributes() {
  static const std::map<std::string_view, Value> kAttributes = [] {
    std::map<std::string_view, Value> all{{"class", Value::kClass},     {"clip-path", Value::kReference},
                                          {"d", Value::kPath},          {"data-option", Value::kOption},
                                          {"fill", Value::kPaint},      {"gradientTransform", Value::kTransform},
                                          {"id", Value::kId},           {"mask", Value::kReference},
                                          {"points", Value::kNumbers},  {"transform", Value::kTransform},
                                          {"viewBox", Value::kViewBox}, {"xmlns", Value::kNamespace}};
    for (const std::string_view number :
         {"cx", "cy",           "fill-opacity",   "fx",           "fy",    "height", "offset", "opacity", "r", "rx",
          "ry", "stop-opacity", "stroke-opacity", "stroke-width", "width", "x",      "x1",     "x2",      "y", "y1",
          "y2"}) {
      all[number] = Value::kNumber;
    }
    for (const std::string_view word : {"clip-rule", "clipPathUnits", "fill-rule", "gradientUnits", "maskUnits",
                                        "stroke-linecap", "stroke-linejoin"}) {
      all[word] = Value::kWord;
    }
    return all;
  }();
  return kAttributes;
}

const std::vector<std::string_view> kWords{"bevel", "butt",   "evenodd",       "miter", "nonzero", "objectBoundingBox",
                                           "round", "square", "userSpaceOnUse"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether the text is a number: -12.5, .5, 3.
bool isNumber(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > 12 || !isDigit(text.back())) return false;
  return std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
}

// Whether the text has only digits, the characters of `more` and, with `letters`, letters.
bool allOf(std::string_view text, std::string_view more, bool letters) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return isDigit(c) || (letters && isLetter(c)) || more.find(c) != std::string_view::npos;
  });
}

// Whether the text is left, top, width and height, the last two above 0.
bool isViewBox(std::string_view text) {
  std::vector<std::string_view> numbers;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
    if (end > 0) numbers.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto isSize = [](std::string_view number) {
    return !number.starts_with('-') && number.find_first_of("123456789") != std::string_view::npos;
  };
  return numbers.size() == 4 && std::all_of(numbers.begin(), numbers.end(), isNumber) && isSize(numbers[2]) &&
         isSize(numbers[3]);
}

bool isPath(std::string_view text) {
  return allOf(text, " \n.,-MmLlHhVvCcSsQqTtAaZz", false) && (text[0] == 'M' || text[0] == 'm');
}

bool isTransform(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return false;
    std::string_view name = text.substr(0, open);
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (name != "translate" && name != "rotate" && name != "scale" && name != "matrix") return false;
    if (!allOf(text.substr(open + 1, close - open - 1), " .,-", false)) return false;
    text.remove_prefix(close + 1);
  }
  return true;
}

bool isName(std::string_view text) { return text.size() <= 64 && allOf(text, "-_", true) && isLetter(text[0]); }

bool isReference(std::string_view text) {
  return text.starts_with("url(#") && text.ends_with(')') && isName(text.substr(5, text.size() - 6));
}

}  // namespace

bool isDrawingElement(std::string_view name) {
  return std::find(kElements.begin(), kElements.end(), name) != kElements.end();
}

Value valueOf(std::string_view attribute) {
  const auto found = attributes().find(attribute);
  return found == attributes().end() ? Value::kUnknown : found->second;
}

bool fitsForm(Value kind, std::string_view value) {
  switch (kind) {
    case Value::kUnknown:
      return false;
    case Value::kNumber:
      return isNumber(value);
    case Value::kNumbers:
      return allOf(value, " \n.,-", false);
    case Value::kViewBox:
      return isViewBox(value);
    case Value::kPath:
      return !value.empty() && isPath(value);
    case Value::kTransform:
      return !value.empty() && isTransform(value);
    case Value::kWord:
      return std::find(kWords.begin(), kWords.end(), value) != kWords.end();
    case Value::kPaint:
      return value == "none" || isReference(value);
    case Value::kReference:
      return isReference(value);
    case Value::kId:
      return !value.empty() && isName(value);
    case Value::kOption:
      return isGoodId(value);
    case Value::kClass:
      return std::find(paints().begin(), paints().end(), value) != paints().end();
    case Value::kNamespace:
      return value == "http://www.w3.org/2000/svg";
  }
  return false;
}

const std::vector<std::string>& paints() {
  static const std::vector<std::string> kPaints{"accent", "black", "body",   "cloth",  "dark",  "edge",  "faint",
                                                "far",    "fibre", "fill",   "ground", "hit",   "light", "line",
                                                "mark",   "near",  "region", "rim",    "tones", "white", "work"};
  return kPaints;
}

const std::vector<std::string>& drawingElements() { return kElements; }

std::vector<std::string> drawingAttributes() {
  std::vector<std::string> names;
  for (const auto& [name, kind] : attributes()) names.emplace_back(name);
  return names;
}

}  // namespace advisor::compiler
