# Writes OUTPUT, a C++ file that holds the style sheets STYLE in order. `cmake -P` runs it when one of them changes.
set(text "")
foreach(file IN LISTS STYLE)
  file(READ ${file} part)
  string(APPEND text "${part}")
endforeach()
file(WRITE ${OUTPUT}
"#include \"engine/compiler/review/style.h\"

namespace advisor::compiler {

std::string_view reviewStyle() {
  return R\"style(${text})style\";
}

}  // namespace advisor::compiler
")
