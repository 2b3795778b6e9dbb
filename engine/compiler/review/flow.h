// The flow from questions to outcomes as a drawing: one SVG for each question. They follow each other without a gap, so
// that a printed page can break between two.
//
// Each rule is drawn at the last question that it needs. The rule table states exactly what a rule says; the drawing
// gives an overview. There are no inline styles: the page's style sheet has the colours, and a strict policy may forbid
// inline ones.
#pragma once

#include <string>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

[[nodiscard]] std::string flowDrawing(const Model& model, Stage stage);

}  // namespace advisor::compiler
