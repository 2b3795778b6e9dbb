#include "tests/engine/packed.h"

#include <catch2/catch.hpp>
#include <cstring>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/load/load.h"

namespace advisor {

Opened::Opened(const std::vector<std::uint8_t>& bytes, std::size_t workspace)
    : copy(bytes.size() / 8 + 1), memory(workspace / 8) {
  if (!bytes.empty()) std::memcpy(copy.data(), bytes.data(), bytes.size());
  Arena arena({reinterpret_cast<std::uint8_t*>(memory.data()), memory.size() * 8});
  error = openPack({reinterpret_cast<const std::uint8_t*>(copy.data()), bytes.size()}, arena, pack);
  if (good() && !session.open(pack, arena)) error = Error::kNoMemory;
}

std::vector<std::uint8_t> emitted(const compiler::Model& model, bool factsAsProbes) {
  compiler::EmitOptions options;
  options.factsAsProbes = factsAsProbes;
  compiler::Emitted made = compiler::emitPack(model, model.mainLocale, options);
  for (const compiler::Diagnostic& diagnostic : made.diagnostics) FAIL(diagnostic.message);
  return made.bytes;
}

compiler::Model calf() {
  compiler::Diagnostics diagnostics;
  compiler::Loaded loaded = compiler::load(compiler::readFolder("content/calf", diagnostics));
  REQUIRE(diagnostics.empty());
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.model);
}

std::uint32_t valueCount(const Pack& pack, std::uint32_t q) {
  const format::Question& question = pack.questions[q];
  if (question.kind() == advisor::format::QuestionKind::any_of)
    return (1u << question.option_count()) - (question.none() == 0 ? 1 : 0);
  return question.class_count();
}

std::int32_t valueAt(const Pack& pack, std::uint32_t q, std::uint32_t n) {
  const format::Question& question = pack.questions[q];
  if (question.kind() == advisor::format::QuestionKind::any_of)
    return static_cast<std::int32_t>(n + (question.none() == 0 ? 1 : 0));
  return pack.classStarts[question.first_class() + n];
}

}  // namespace advisor
