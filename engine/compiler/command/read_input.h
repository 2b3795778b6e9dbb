// What a command reads beside a pack: a file of answers or standard input, never a folder or a device, and never more
// than a bound.
#pragma once

#include <istream>
#include <string>

namespace advisor::compiler {

// Says why `name` cannot be read as a file, or "". A pipe may be read; a folder or a device may not.
[[nodiscard]] std::string refuseInput(const std::string& name);

// Up to `most` bytes and one more, so that the reader can tell that there were too many.
[[nodiscard]] std::string readBounded(std::istream& in, std::size_t most);

// The next line, likewise bounded; what is left of a longer one is skipped. False at the end.
[[nodiscard]] bool readLineBounded(std::istream& in, std::size_t most, std::string& line);

}  // namespace advisor::compiler
