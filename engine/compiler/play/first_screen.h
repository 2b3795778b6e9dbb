// The contents of an interview's first screen as a separate file, so that a reader can begin before the engine and the
// pack are loaded.
#pragma once

#include <string>

#include "engine/compiler/play/pack_session.h"

namespace advisor::compiler {

// A JSON object on one line: the pack's id, locale and title, the texts around the questions, the bounds on the
// questions left, and the questions with their options, with the names of web/src/engine/types.ts. Empty when the
// screen has a picture or a typed answer, because the code that draws those is loaded with the pack. Precondition: the
// session has no answers.
[[nodiscard]] std::string firstScreenJson(PackSession& session);

}  // namespace advisor::compiler
