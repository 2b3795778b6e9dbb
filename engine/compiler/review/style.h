// The style sheets of style/, embedded into the program at build time (embed_style.cmake), so that the page needs no
// other file.
#pragma once

#include <string_view>

namespace advisor::compiler {

[[nodiscard]] std::string_view reviewStyle();

}  // namespace advisor::compiler
