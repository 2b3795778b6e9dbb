// Everything that the commands ask of the machine they run on: files, the terminal and the day.
//
// Written twice: for an operating system (machine.cpp), and over what JavaScript lends to the WebAssembly module
// (engine/compiler/module). Standard input and output are those of <iostream> in both.
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
[[nodiscard]] std::vector<std::string> namesIn(const std::string& folder);  // in no order; empty when it cannot be read
[[nodiscard]] bool isEmptyFolder(const std::string& path);
[[nodiscard]] bool samePlace(const std::string& a, const std::string& b);  // two names of one existing folder
[[nodiscard]] std::string joined(const std::string& folder, const std::string& name);
[[nodiscard]] std::string folderOf(const std::string& path);  // "" for a bare name
[[nodiscard]] std::string nameOf(const std::string& path);    // without its folder

[[nodiscard]] std::size_t sizeOf(const std::string& file);
[[nodiscard]] std::unique_ptr<std::istream> openFile(const std::string& path);  // null when it cannot be read

// Each says why it failed, or "".
[[nodiscard]] std::string makeFolders(const std::string& path);
[[nodiscard]] std::string writeFile(const std::string& path, const std::string& bytes);
[[nodiscard]] std::string renameFile(const std::string& from, const std::string& to);
void removeFile(const std::string& path);

[[nodiscard]] std::string calledAs();            // how the user starts this program: "advisor", "npx runner-advisor"
[[nodiscard]] bool showsColours();               // standard error is a terminal, and NO_COLOR is not set
[[nodiscard]] std::chrono::sys_days localDay();  // on the wall calendar of whoever calls, not of Greenwich

}  // namespace advisor::compiler::machine
