// What a drawing may hold: elements, their attributes, the form of each value, and the words for how a shape is
// painted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace advisor::compiler {

enum class Value : std::uint8_t {
  kUnknown,  // not an attribute of drawings
  kNumber,
  kNumbers,    // with blanks or commas between: points
  kViewBox,    // four of them
  kPath,       // path data
  kTransform,  // translate(…), rotate(…) and the like
  kWord,       // one of a few words of SVG
  kPaint,      // none, or url(#id) of something in the same file
  kReference,  // url(#id)
  kId,         // names something in the file
  kOption,     // data-option: an option's id
  kClass,      // how the shape is painted: one of kPaints
  kNamespace,  // xmlns
};

[[nodiscard]] bool isDrawingElement(std::string_view name);
[[nodiscard]] Value valueOf(std::string_view attribute);
// Whether a value has the form that its attribute needs; references are looked up elsewhere.
[[nodiscard]] bool fitsForm(Value kind, std::string_view value);

// The words of `class`. The widget's style gives each its colours, in light and dark, on paper and where a reader chose
// colours of their own.
[[nodiscard]] const std::vector<std::string>& paints();
// The words for what may be in a drawing, to guess what was meant.
[[nodiscard]] const std::vector<std::string>& drawingElements();
[[nodiscard]] std::vector<std::string> drawingAttributes();

}  // namespace advisor::compiler
