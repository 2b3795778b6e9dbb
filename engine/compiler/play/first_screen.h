// What the first screen of an interview shows, apart from the pack, so that a reader can begin before engine and pack
// are there.
#pragma once

#include <string>

#include "engine/compiler/play/pack_session.h"

namespace advisor::compiler {

// A JSON object on one line: the pack's id, locale, title and the words around the questions; the bounds on the
// questions left; and the questions with their options, by the names that web/src/engine/types.ts gives them. Empty
// when the screen has a picture or an answer that is typed: those are drawn by what comes with the pack. The session
// has no answers.
[[nodiscard]] std::string opening(PackSession& session);

}  // namespace advisor::compiler
