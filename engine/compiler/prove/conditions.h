// Visits every condition of a model in file order, so that no step omits one.
#pragma once

#include <functional>

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

void forEachCondition(const Model& model, const std::function<void(const Condition&)>& visit);

}  // namespace advisor::compiler
