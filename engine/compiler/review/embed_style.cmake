# Writes OUTPUT, a C++ file holding the style sheet STYLE. Run by `cmake -P` when it changes.
file(READ ${STYLE} text)
file(WRITE ${OUTPUT}
"#include \"engine/compiler/review/style.h\"

namespace advisor::compiler {

std::string_view reviewStyle() {
  return R\"style(${text})style\";
}

}  // namespace advisor::compiler
")
