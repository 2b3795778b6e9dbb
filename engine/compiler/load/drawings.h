// The drawings of a pack: `pictures/ID.svg`, in which a question's options can be picked, and `drawings/ID.svg`, which
// shows what an item says.
//
// A drawing holds shapes and how they are painted, and nothing else: every element, attribute and value is on a list
// (drawing_grammar.h), so it can hold no script, address, style or handler. What passes is kept as a tree in JSON,
// `["path",{"class":"line","d":"M0 0h9"}]`, from which the widget builds its elements, because a browser must never
// parse an author's file as markup.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {

// Whether the file is a drawing by its name.
[[nodiscard]] bool isDrawingFile(const std::string& name);

// Reads all drawings of the pack into the model. Precondition: its questions and items were read. Says where a drawing
// that is named is missing, where one is there that nothing names, and where a picture's regions are not the options.
void loadDrawings(const SourceFiles& files, Model& model, Diagnostics& out);

}  // namespace advisor::compiler
