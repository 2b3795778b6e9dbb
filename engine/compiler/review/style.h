// The sheets in style/, put into the program when it is built (embed_style.cmake), so that the page needs no other
// file.
#pragma once

#include <string_view>

namespace advisor::compiler {

[[nodiscard]] std::string_view reviewStyle();

}  // namespace advisor::compiler
