// A model as the engine sees it: emitted, opened, and with a session. Most tests of the engine start from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/compiler/emit/emit.h"
#include "engine/compiler/model/model.h"
#include "engine/runtime/explanation.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/session.h"
#include "tests/engine/draw.h"

namespace advisor {

// The bytes of a pack, opened in a workspace of their own. The bytes are aligned to eight.
struct Opened {
  explicit Opened(const std::vector<std::uint8_t>& bytes, std::size_t workspace = std::size_t{1} << 20);
  Opened(const Opened&) = delete;

  bool good() const { return error == Error::kNone; }

  std::vector<std::uint64_t> copy, memory;
  Error error = Error::kNone;
  Pack pack;
  Session session;
};

std::vector<std::uint8_t> emitted(const compiler::Model& model,
                                  bool factsAsProbes = false);  // fails the test if refused
compiler::Model calf();                                         // content/calf, loaded

// The number of values of a question that a test tries (for a number, one for each class), and the n-th of them.
std::uint32_t valueCount(const Pack& pack, std::uint32_t question);
std::int32_t valueAt(const Pack& pack, std::uint32_t question, std::uint32_t n);

}  // namespace advisor
