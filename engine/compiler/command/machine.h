// The interface between the commands and their host: files, the terminal and the date.
//
// It has two implementations: one for an operating system (machine.cpp), and one over functions that JavaScript
// provides to the WebAssembly module (engine/compiler/module). Both use <iostream> for standard input and output.
#pragma once

#include <chrono>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace advisor::compiler::machine {

enum class Entry : std::uint8_t { kNothing, kFile, kFolder, kPipe, kDevice };

[[nodiscard]] Entry entryAt(const std::string& path);
// Unordered; empty when the folder cannot be read.
[[nodiscard]] std::vector<std::string> namesIn(const std::string& folder);
[[nodiscard]] bool isEmptyFolder(const std::string& path);
// Whether two names mean the same existing folder.
[[nodiscard]] bool samePlace(const std::string& a, const std::string& b);
[[nodiscard]] std::string joined(const std::string& folder, const std::string& name);
[[nodiscard]] std::string folderOf(const std::string& path);  // "" for a bare name
[[nodiscard]] std::string nameOf(const std::string& path);    // without its folder

[[nodiscard]] std::size_t sizeOf(const std::string& file);
[[nodiscard]] std::unique_ptr<std::istream> openFile(const std::string& path);  // null when the file cannot be read

// Each of these returns why it failed, or "".
[[nodiscard]] std::string makeFolders(const std::string& path);
[[nodiscard]] std::string writeFile(const std::string& path, const std::string& bytes);
[[nodiscard]] std::string renameFile(const std::string& from, const std::string& to);
void removeFile(const std::string& path);

[[nodiscard]] std::string calledAs();            // how the user starts this program: "advisor", "npx runner-advisor"
[[nodiscard]] bool showsColours();               // standard error is a terminal, and NO_COLOR is not set
[[nodiscard]] std::chrono::sys_days localDay();  // today in the caller's time zone, not in UTC

}  // namespace advisor::compiler::machine
