// A parser for the part of XML that a drawing needs: elements, attributes, the five named entities and text. The rest
// of XML (type declarations, processing instructions, CDATA, numbered entities) is refused, because no drawing needs
// it. Comments and the line `<?xml …?>` at the start are skipped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace advisor::compiler {

struct XmlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  // in the order written, entities replaced
  std::vector<XmlElement> children;
  std::string text;        // the text of the element without its children, trimmed
  std::size_t offset = 0;  // byte of its "<"

  // The value of that attribute, or null. Borrowed from this element.
  [[nodiscard]] const std::string* find(std::string_view attribute) const;
};

struct XmlFault {
  std::string message, hint;
  std::size_t offset = 0;  // byte in the text
};

struct XmlResult {
  XmlElement root;
  std::optional<XmlFault> fault;  // reading stops at the first fault, because later ones are unreliable
  std::size_t elements = 0;
};

// Refuses more elements, and deeper nesting, than format/limits.h allows for a drawing.
[[nodiscard]] XmlResult parseXml(std::string_view text);

}  // namespace advisor::compiler
