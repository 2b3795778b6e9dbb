// The way from questions to outcomes as a drawing: one SVG a question, which follow each other without a gap, so that a
// printed page can break between two.
//
// Each rule hangs at the last question it needs. What a rule says exactly stands in the rule table; the drawing is for
// finding one's way. No inline styles: the page's style sheet has the colours, and a strict policy may forbid others.
#pragma once

#include <string>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

[[nodiscard]] std::string flowDrawing(const Model& model, Stage stage);

}  // namespace advisor::compiler
