// The grammar of a drawing: elements, their attributes, the form of each value, and the names of paints.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

enum class Value : std::uint8_t {
  kUnknown,  // not an attribute of drawings
  kNumber,
  kNumbers,    // separated by blanks or commas: points
  kViewBox,    // four numbers
  kPath,       // path data
  kTransform,  // translate(…), rotate(…) and the like
  kWord,       // one of a few words of SVG
  kPaint,      // none, or url(#id) of an element in the same file
  kReference,  // url(#id)
  kId,         // names an element of the file
  kOption,     // data-option: an option's id
  kClass,      // how the shape is painted: one of kPaints
  kNamespace,  // xmlns
};

[[nodiscard]] bool isDrawingElement(std::string_view name);
[[nodiscard]] Value valueOf(std::string_view attribute);
// Whether a value has the form that its attribute requires. References are resolved elsewhere.
[[nodiscard]] bool fitsForm(Value kind, std::string_view value);

// The values of `class`. The widget's style sheet defines the colours of each: light, dark, print and forced colours.
[[nodiscard]] const std::vector<std::string>& paints();
// Names of the elements of drawings, for suggestions.
[[nodiscard]] const std::vector<std::string>& drawingElements();
[[nodiscard]] std::vector<std::string> drawingAttributes();

}  // namespace advisor::compiler
