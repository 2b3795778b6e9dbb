#include <catch2/catch.hpp>

#include "engine/compiler/prove/proof.h"

using namespace advisor::compiler;

TEST_CASE("an empty pack says that no rule matches") {
  Model model;
  model.id = "empty";
  const Proof proof = prove(model);
  REQUIRE(proof.answerSets == "1");
  REQUIRE(proof.unmatched == "1");
}
