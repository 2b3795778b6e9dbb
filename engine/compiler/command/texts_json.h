// The texts of a pack for machines: {"texts":[{"key","file","pointer","text","words","level"}],"levels":[…]}.
#pragma once

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/json.h"

namespace advisor::compiler {

[[nodiscard]] Json textsJson(const Model& model);

}  // namespace advisor::compiler
