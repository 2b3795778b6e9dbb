// Pictures and drawings of a pack as SVG in the review page. Their elements and attributes were checked when the pack
// was loaded (load/drawings.h), and values are escaped here. The colours are those that readers see: the page holds the
// widget's style sheet web/src/style/art.css.
#pragma once

#include <string>
#include <string_view>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// The drawing with its title as alternative text. `name` is an id that no other drawing of the page has.
[[nodiscard]] std::string drawingMarkup(const Drawing& drawing, std::string_view name);

// The whole picture of a question.
[[nodiscard]] std::string pictureMarkup(const Drawing& picture, std::string_view name);

// The picture in small, with the regions of one option coloured as when a reader has picked it; empty when the picture
// has no region for it. It refers to the shapes of the whole picture, which has the same name.
[[nodiscard]] std::string pickedMarkup(const Drawing& picture, std::string_view name, std::string_view option);

}  // namespace advisor::compiler
