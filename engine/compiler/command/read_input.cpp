#include "engine/compiler/command/read_input.h"

#include <limits>

#include "engine/compiler/command/machine.h"

namespace advisor::compiler {

std::string refuseInput(const std::string& name, const std::string& wanted) {
  switch (machine::entryAt(name)) {
    case machine::Entry::kNothing:
      return "cannot read \"" + name + "\": there is no such file";
    case machine::Entry::kFolder:
      return "\"" + name + "\" is a folder; give " + wanted;
    case machine::Entry::kFile:
    case machine::Entry::kPipe:
      return "";
    case machine::Entry::kDevice:
      break;
  }
  return "\"" + name + "\" is a device; give " + wanted;
}

std::string readBounded(std::istream& in, std::size_t most) {
  std::string text(most + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

bool readLineBounded(std::istream& in, std::size_t most, std::string& line) {
  line.clear();
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (c == '\n') return true;
    line += static_cast<char>(c);
    if (line.size() <= most) continue;
    in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    return true;
  }
  return !line.empty();
}

}  // namespace advisor::compiler
