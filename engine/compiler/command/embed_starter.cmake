# Writes OUTPUT, a C++ file that holds the files of the folder STARTER. `cmake -P` runs it when one of them changes.
file(GLOB files RELATIVE ${STARTER} ${STARTER}/*.json)
list(SORT files)
set(entries "")
foreach(name IN LISTS files)
  file(READ ${STARTER}/${name} text)
  string(APPEND entries "    {\"${name}\", R\"starter(${text})starter\"},\n")
endforeach()
file(WRITE ${OUTPUT}
"#include \"engine/compiler/command/starter_files.h\"

namespace advisor::compiler {
namespace {

constexpr StarterFile kFiles[] = {
${entries}};

}  // namespace

std::span<const StarterFile> starterFiles() { return kFiles; }

}  // namespace advisor::compiler
")
