// --locale, --region and --today: the options of every command that shows a reader's texts.
#pragma once

#include "engine/compiler/command/command.h"
#include "engine/compiler/play/assessment.h"

namespace advisor::compiler {

[[nodiscard]] std::vector<CommandOption> showingOptions();

// Fills in `how`; returns what is wrong, or "".
[[nodiscard]] std::string readShowing(const Arguments& arguments, const Model& model, Showing& how);

}  // namespace advisor::compiler
