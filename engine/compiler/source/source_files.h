// The files of one pack as text, their JSON, and the byte position of a place.
//
// The compiler works on a map from name to text and uses no disk: a test holds a faulty pack in memory, and a browser
// the files that it was given. `readFolder` (engine/compiler/command) fills the map from a folder.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/compiler/source/diagnostic.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

using SourceFiles = std::map<std::string, std::string>;  // "questions.json" → its text

// The folders of drawings and the ending of their names.
inline constexpr std::string_view kPictureFolder = "pictures/";
inline constexpr std::string_view kDrawingFolder = "drawings/";
inline constexpr std::string_view kDrawingEnding = ".svg";

// Byte in `text` at which the value at the place begins or, when the place has a column, at which that character of the
// value is. A place with a column and without a pointer counts characters of the whole file, for files that are not
// JSON. For a place that does not exist, the nearest enclosing value.
[[nodiscard]] std::size_t offsetOf(const std::string& text, const Json& json, const Place& place);

// The column (characters from 1 over the whole file) of a byte, for a place without a pointer.
[[nodiscard]] int columnOfByte(const std::string& text, std::size_t offset);

// Adds a diagnostic for each fault of a file. `text`: the text from which `read` was parsed.
void reportFaults(const JsonResult& read, const std::string& name, const std::string& text, Diagnostics& found);

// Position of a file in the order in which a pack is read and its mistakes are reported.
[[nodiscard]] int fileRank(const std::string& file);

// Sorts diagnostics by file, then by place in it. The sort is stable.
void sortByPlace(const SourceFiles& files, Diagnostics& diagnostics);

}  // namespace advisor::compiler
