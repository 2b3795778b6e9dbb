// Reads the input of a command other than a pack: a file of answers or standard input, never a folder or a device, and
// never more than a limit.
#pragma once

#include <istream>
#include <string>

namespace advisor::compiler {

// Returns why `name` cannot be read as a file, or "". A pipe can be read; a folder or a device cannot. `wanted` is what
// to give instead: "a file of answers, or - for standard input".
[[nodiscard]] std::string refuseInput(const std::string& name, const std::string& wanted);

// Reads up to `most` + 1 bytes, so that the caller can tell when there were too many.
[[nodiscard]] std::string readBounded(std::istream& in, std::size_t most);

// Reads the next line with the same limit; the rest of a longer line is skipped. False at the end.
[[nodiscard]] bool readLineBounded(std::istream& in, std::size_t most, std::string& line);

}  // namespace advisor::compiler
