// The starter pack in memory, and ways to break it, for the tests of loading and linting.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

inline SourceFiles starterPack() {
  Diagnostics faults;
  SourceFiles files = readFolder("content/starter", faults);
  if (!faults.empty() || files.empty()) throw std::runtime_error("run this from the project's root");
  return files;
}

// The pack with one change in one file. `from` must occur exactly once, so that no test tests nothing.
inline SourceFiles changed(SourceFiles files, const std::string& file, const std::string& from, const std::string& to) {
  std::string& text = files.at(file);
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
    throw std::runtime_error("\"" + from + "\" is not once in " + file);
  }
  text.replace(at, from.size(), to);
  return files;
}

using Lines = std::vector<std::string>;

// The diagnostics of loading: "code file/pointer: hint", in the order of the report.
inline Lines told(const SourceFiles& files) {
  Lines lines;
  for (const Diagnostic& found : load(files).diagnostics) {
    lines.push_back(std::string(nameOf(found.code)) + " " + found.place.file + found.place.pointer + ": " + found.hint);
  }
  return lines;
}

// The pack with a second language, in which every text has "es" before it.
inline SourceFiles withSpanish(SourceFiles files) {
  const Model model = load(files).model;
  Json translation = Json::object();
  for (const ReaderText& one : readerTexts(model)) {
    translation.add(one.text->key, Json::of(std::string_view("es " + one.text->value)));
  }
  files["es.json"] = writeJson(translation);
  return changed(std::move(files), "pack.json", "[\"en\"]", "[\"en\", \"es\"]");
}

}  // namespace advisor::compiler
