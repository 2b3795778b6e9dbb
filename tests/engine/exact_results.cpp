#include "tests/engine/exact_results.h"

#include <algorithm>

#include "engine/runtime/answer.h"

namespace advisor {
namespace {

std::int64_t equal(std::int64_t a, std::int64_t b) { return a == b ? 1 : 0; }

}  // namespace

ExactResults::ExactResults(const compiler::Model& model)
    : model_(model), variables_(model), mdd_(variables_.domains(), 8'000'000) {
  const compiler::Roots roots = compiler::buildRoots(model, variables_, mdd_, false);
  shipped_ = roots.verdicts;
  shipped_.push_back(roots.urgency);
  shipped_.push_back(roots.start);
  shipped_.insert(shipped_.end(), roots.items.begin(), roots.items.end());
  for (const Handle root : shipped_) exact_.push_back(withResults(root));
}

// Only the first tests of a root can be of results, which precede all questions.
ExactResults::Handle ExactResults::withResults(Handle root) {
  if (mdd_.isTerminal(root) || mdd_.variable(root) >= compiler::kFirstQuestionVariable) return root;
  const auto variable = static_cast<std::size_t>(mdd_.variable(root));
  const std::vector<Handle> children(mdd_.children(root).begin(), mdd_.children(root).end());
  Handle result = mdd_.terminal(0);
  for (std::size_t value = 0; value < children.size(); ++value) {
    const auto leaf = static_cast<std::int64_t>(value) + (variable == 0 ? 1 : 0);
    const Handle here = mdd_.apply(equal, exact_[variable], mdd_.terminal(leaf));
    result = mdd_.ite(here, withResults(children[value]), result);
  }
  return result;
}

ExactResults::Handle ExactResults::restricted(Handle h, int variable, std::size_t value,
                                              std::map<Handle, Handle>& done) {
  if (mdd_.isTerminal(h) || mdd_.variable(h) > variable) return h;
  if (mdd_.variable(h) == variable) return mdd_.children(h)[value];
  if (const auto found = done.find(h); found != done.end()) return found->second;
  std::vector<Handle> children(mdd_.children(h).begin(), mdd_.children(h).end());
  for (Handle& child : children) child = restricted(child, variable, value, done);
  const Handle result = mdd_.test(mdd_.variable(h), std::move(children));
  done.emplace(h, result);
  return result;
}

std::vector<ExactResults::Handle> ExactResults::given(const std::vector<Handle>& functions, std::size_t question,
                                                      std::int32_t value) {
  const auto& kind = model_.questions[question];
  std::vector<Handle> result = functions;
  const auto put = [&](int variable, std::size_t one) {
    std::map<Handle, Handle> done;
    for (Handle& function : result) function = restricted(function, variable, one, done);
  };
  const int first = variables_.of(static_cast<QuestionId>(question));
  if (kind.kind == compiler::QuestionKind::one_of) {
    put(first, static_cast<std::size_t>(value));
  } else if (kind.kind == compiler::QuestionKind::any_of) {
    for (std::size_t o = 0; o < kind.options.size(); ++o)
      put(first + static_cast<int>(o), static_cast<std::size_t>(value) >> o & 1);
  } else {
    const auto& starts = variables_.classes(static_cast<QuestionId>(question));
    const auto after = std::upper_bound(starts.begin(), starts.end(), static_cast<std::int64_t>(value));
    put(first, value == kNull ? starts.size() : static_cast<std::size_t>(after - starts.begin()) - 1);
  }
  return result;
}

bool ExactResults::depends(const std::vector<Handle>& functions, std::size_t question) const {
  const int first = variables_.of(static_cast<QuestionId>(question));
  const int last = question + 1 < model_.questions.size() ? variables_.of(static_cast<QuestionId>(question + 1))
                                                          : static_cast<int>(variables_.domains().size());
  return std::any_of(functions.begin(), functions.end(), [&](Handle function) {
    if (mdd_.isTerminal(function)) return false;
    const std::vector<Handle> nodes = mdd_.reachable(function);
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](Handle node) { return mdd_.variable(node) >= first && mdd_.variable(node) < last; });
  });
}

}  // namespace advisor
