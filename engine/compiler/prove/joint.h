// Two versions of a pack over one list of questions, so that their diagrams can be compared.
#pragma once

#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// Questions with the same id, kind and stage in both versions become one, with the options and numbers of either. In
// `before` and `after`, every question has its joint index; a question that a version does not have is never asked
// there.
struct Joint {
  Model before, after;
  Model both;  // for AnswerSpace: the questions and, as claims, every condition of either version
};

Joint join(const Model& before, const Model& after);

}  // namespace advisor::compiler
