// The results of a model over its questions alone, as decision diagrams: outcome, urgency, start advice and items, with
// the results substituted where a condition names them. The engine keeps results separate and may therefore ask more
// than needed; this is the exact reference for what a question can still change.
#pragma once

#include <map>
#include <vector>

#include "engine/compiler/emit/results.h"
#include "engine/compiler/emit/variables.h"
#include "engine/compiler/model/model.h"

namespace advisor {

class ExactResults {
 public:
  using Handle = compiler::MddManager::Handle;

  explicit ExactResults(const compiler::Model& model);  // precondition: small enough for one joint verdict

  // The roots as the pack has them (verdict, urgency, start, items), and the same over questions alone.
  const std::vector<Handle>& shipped() const { return shipped_; }
  const std::vector<Handle>& exact() const { return exact_; }

  // The functions after a question has that value (as in engine/runtime/session.h).
  std::vector<Handle> given(const std::vector<Handle>& functions, std::size_t question, std::int32_t value);
  bool depends(const std::vector<Handle>& functions, std::size_t question) const;
  std::int64_t leaf(Handle h) const { return mdd_.value(h); }
  bool isTerminal(Handle h) const { return mdd_.isTerminal(h); }

 private:
  Handle withResults(Handle root);
  Handle restricted(Handle h, int variable, std::size_t value, std::map<Handle, Handle>& done);

  const compiler::Model& model_;
  compiler::Variables variables_;
  compiler::MddManager mdd_;
  std::vector<Handle> shipped_, exact_;
};

}  // namespace advisor
