#include "engine/compiler/review/art.h"

#include <algorithm>

#include "engine/compiler/review/html.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {
namespace {

constexpr std::string_view kReference = "url(#";

// An element as load/drawings.h stores it: ["path",{"class":"line","d":"M0 0h9"}, children…].
const std::string& tagOf(const Json& element) { return element.items[0].text; }
const Json& attributesOf(const Json& element) { return element.items[1]; }

bool holds(const Json& element, std::string_view attribute, std::string_view value) {
  const Json* const found = attributesOf(element).find(attribute);
  return found != nullptr && found->text == value;
}

bool isRegionOf(const Json& element, std::string_view option) {
  return holds(element, "class", "region") && holds(element, "data-option", option);
}

bool holdsRegionOf(const Json& element, std::string_view option) {
  return isRegionOf(element, option) ||
         std::any_of(element.items.begin() + 2, element.items.end(),
                     [option](const Json& child) { return holdsRegionOf(child, option); });
}

std::string attributeWith(std::string_view key, std::string_view value) {
  return " " + std::string(key) + "=\"" + escape(value) + "\"";
}

// Ids are unique in a page, which may hold a drawing more than once, so they begin with its name.
std::string attributeMarkup(const std::string& key, const std::string& value, std::string_view name) {
  const std::string prefix = std::string(name) + "-";
  if (key == "class") return attributeWith(key, "art-" + value);
  if (key == "id") return attributeWith(key, prefix + value);
  if (value.starts_with(kReference)) {
    return attributeWith(key, std::string(kReference) + prefix + value.substr(kReference.size()));
  }
  return attributeWith(key, value);
}

std::string elementMarkup(const Json& element, std::string_view name, std::string_view moreClasses = "") {
  std::string attributes;
  for (const auto& [key, value] : attributesOf(element).members) {
    if (key == "class" && !moreClasses.empty()) {
      attributes += attributeWith(key, "art-" + value.text + std::string(moreClasses));
    } else {
      attributes += attributeMarkup(key, value.text, name);
    }
  }
  std::string inside;
  for (std::size_t i = 2; i < element.items.size(); ++i) inside += elementMarkup(element.items[i], name);
  const std::string tag = "<" + tagOf(element) + attributes;
  return inside.empty() ? tag + "/>" : tag + ">" + inside + "</" + tagOf(element) + ">";
}

// Only the regions of one option, inside the elements that place them.
std::string regionsOf(const Json& element, std::string_view name, std::string_view option) {
  if (isRegionOf(element, option)) return elementMarkup(element, name, " art-on");
  if (!holdsRegionOf(element, option)) return "";
  std::string place = "<" + tagOf(element);
  for (const auto& [key, value] : attributesOf(element).members) {
    if (key != "id" && key != "data-option") place += attributeMarkup(key, value.text, name);
  }
  place += ">";
  for (std::size_t i = 2; i < element.items.size(); ++i) place += regionsOf(element.items[i], name, option);
  return place + "</" + tagOf(element) + ">";
}

// An <svg> with the attributes of the drawing, and with that inside. `labelled`: further attributes.
std::string svgMarkup(const Json& root, std::string_view name, const std::string& labelled, const std::string& inside) {
  std::string attributes;
  for (const auto& [key, value] : attributesOf(root).members) {
    if (key != "class" && key != "id") attributes += attributeMarkup(key, value.text, name);
  }
  return "<svg" + attributes + labelled + ">" + inside + "</svg>\n";
}

std::string childrenOf(const Json& root, std::string_view name) {
  std::string inside;
  for (std::size_t i = 2; i < root.items.size(); ++i) inside += elementMarkup(root.items[i], name);
  return inside;
}

std::string shapesId(std::string_view name) { return std::string(name) + "-shapes"; }

}  // namespace

std::string drawingMarkup(const Drawing& drawing, std::string_view name) {
  const Json root = parseJson(drawing.markup).value;
  return svgMarkup(root, name, " class=\"art drawing\" role=\"img\" aria-label=\"" + escape(drawing.title.value) + "\"",
                   childrenOf(root, name));
}

std::string pictureMarkup(const Drawing& picture, std::string_view name) {
  const Json root = parseJson(picture.markup).value;
  return svgMarkup(root, name, " class=\"art picture\" role=\"img\" aria-label=\"The picture of this question\"",
                   "<g id=\"" + escape(shapesId(name)) + "\">" + childrenOf(root, name) + "</g>");
}

std::string pickedMarkup(const Drawing& picture, std::string_view name, std::string_view option) {
  const Json root = parseJson(picture.markup).value;
  std::string regions;
  for (std::size_t i = 2; i < root.items.size(); ++i) regions += regionsOf(root.items[i], name, option);
  if (regions.empty()) return "";
  return svgMarkup(root, name, " class=\"art picked\" aria-hidden=\"true\"",
                   "<use href=\"#" + escape(shapesId(name)) + "\"/>" + regions);
}

}  // namespace advisor::compiler
