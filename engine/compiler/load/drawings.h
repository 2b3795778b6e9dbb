// The drawings of a pack: `pictures/ID.svg`, in which a reader picks options of a question, and `drawings/ID.svg`,
// which illustrates an item.
//
// A drawing holds only shapes and their paints. Every element, attribute and value must be on a list
// (drawing_grammar.h), so a drawing can hold no script, address, style or event handler. The result is stored as a tree
// in JSON, `["path",{"class":"line","d":"M0 0h9"}]`, from which the widget builds its elements, because a browser must
// never parse an author's file as markup.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

// Whether a file is a drawing, judged by its name.
[[nodiscard]] bool isDrawingFile(const std::string& name);

// Reads all drawings of the pack into the model. Precondition: its questions and items are loaded. Reports named
// drawings without a file, files that nothing names, and pictures whose regions differ from the options.
void loadDrawings(const SourceFiles& files, Model& model, Diagnostics& out);

}  // namespace advisor::compiler
