# Writes OUTPUT, a C++ file holding the style sheets STYLE one after the other. Run by `cmake -P` when one changes.
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
