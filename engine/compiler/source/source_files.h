// The files of one pack as text, their JSON, and the way from a place back to a byte of a file.
//
// The compiler works on a map of name → text and knows no disk: a test holds a faulty pack in memory, and a browser the
// files that it was given. `readFolder` (engine/compiler/command) fills the map from a folder.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

using SourceFiles = std::map<std::string, std::string>;  // "questions.json" → its text

// Where the drawings of a pack are, and how their names end.
inline constexpr std::string_view kPictureFolder = "pictures/";
inline constexpr std::string_view kDrawingFolder = "drawings/";
inline constexpr std::string_view kDrawingEnding = ".svg";

// Byte in `text` where the value at the place begins, or, when the place has a column, where that character of the
// value is. A place without a pointer and with a column counts characters of the whole file: so a file that is not JSON
// can be pointed into. A place that is not there gives the nearest value around it.
[[nodiscard]] std::size_t offsetOf(const std::string& text, const Json& json, const Place& place);

// The column (characters from 1 over the whole file) of a byte, for a place without a pointer.
[[nodiscard]] int columnOfByte(const std::string& text, std::size_t offset);

// Where a file stands in the order in which a pack is read and its mistakes are told.
[[nodiscard]] int fileRank(const std::string& file);

// Orders diagnostics by file, then by place in it; those at one place keep their order.
void sortByPlace(const SourceFiles& files, Diagnostics& diagnostics);

}  // namespace advisor::compiler
