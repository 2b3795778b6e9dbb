// --locale, --region and --today: the options of every command that shows a reader's texts.
#pragma once

#include "engine/compiler/command/command.h"
#include "engine/compiler/play/assessment.h"

namespace advisor::compiler {

[[nodiscard]] std::vector<CommandOption> displayOptions();

// Fills in `how`; returns what is wrong, or "".
[[nodiscard]] std::string readDisplayOptions(const Arguments& arguments, const Model& model, DisplayOptions& how);

}  // namespace advisor::compiler
