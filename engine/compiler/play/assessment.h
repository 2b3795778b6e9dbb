// A session as JSON, with its texts as a reader would see them: the output of `advisor run` and `advisor ask`.
#pragma once

#include <chrono>
#include <string>

#include "engine/compiler/play/pack_session.h"

namespace advisor::compiler {

struct DisplayOptions {
  std::string locale;
  std::string region;           // an id of the pack
  std::chrono::sys_days today;  // for {race_date}
};

// Fills in the placeholders of one text.
[[nodiscard]] std::string filled(std::string_view text, const Model& model, PackSession& session,
                                 const DisplayOptions& how);

// The whole result, or {"complete":false,"next":…,"asked":…}.
[[nodiscard]] Json assessmentJson(const Model& model, PackSession& session, const DisplayOptions& how);

}  // namespace advisor::compiler
