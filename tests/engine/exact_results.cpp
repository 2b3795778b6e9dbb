#include "tests/engine/exact_results.h"

#include <algorithm>

#include "engine/runtime/answer.h"

namespace advisor {
namespace {

std::int64_t equal(std::int64_t a, std::int64_t b) { return a == b ? 1 : 0; }

}  // namespace

ExactResults::ExactResults(const compiler::Model& model)
    : model_(model), variables_(model), decisions_(variables_.domains(), 8'000'000) {
  const compiler::Roots roots = compiler::buildRoots(model, variables_, decisions_, false);
  shipped_ = roots.verdicts;
  shipped_.push_back(roots.urgency);
  shipped_.push_back(roots.start);
  shipped_.insert(shipped_.end(), roots.items.begin(), roots.items.end());
  for (const Handle root : shipped_) exact_.push_back(withResults(root));
}

// The first tests of a root may be of results; these come before all questions.
ExactResults::Handle ExactResults::withResults(Handle root) {
  if (decisions_.isLeaf(root) || decisions_.variable(root) >= compiler::kFirstQuestionVariable) return root;
  const auto variable = static_cast<std::size_t>(decisions_.variable(root));
  const std::vector<Handle> children(decisions_.children(root).begin(), decisions_.children(root).end());
  Handle result = decisions_.leaf(0);
  for (std::size_t value = 0; value < children.size(); ++value) {
    const auto leaf = static_cast<std::int64_t>(value) + (variable == 0 ? 1 : 0);
    const Handle here = decisions_.apply(equal, exact_[variable], decisions_.leaf(leaf));
    result = decisions_.choose(here, withResults(children[value]), result);
  }
  return result;
}

ExactResults::Handle ExactResults::restricted(Handle h, int variable, std::size_t value,
                                              std::map<Handle, Handle>& done) {
  if (decisions_.isLeaf(h) || decisions_.variable(h) > variable) return h;
  if (decisions_.variable(h) == variable) return decisions_.children(h)[value];
  if (const auto found = done.find(h); found != done.end()) return found->second;
  std::vector<Handle> children(decisions_.children(h).begin(), decisions_.children(h).end());
  for (Handle& child : children) child = restricted(child, variable, value, done);
  const Handle result = decisions_.test(decisions_.variable(h), std::move(children));
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
  const int first = variables_.of(static_cast<int>(question));
  if (kind.kind == compiler::QuestionKind::kOneOf) {
    put(first, static_cast<std::size_t>(value));
  } else if (kind.kind == compiler::QuestionKind::kAnyOf) {
    for (std::size_t o = 0; o < kind.options.size(); ++o)
      put(first + static_cast<int>(o), static_cast<std::size_t>(value) >> o & 1);
  } else {
    const auto& starts = variables_.classes(static_cast<int>(question));
    const auto after = std::upper_bound(starts.begin(), starts.end(), static_cast<std::int64_t>(value));
    put(first, value == kNull ? starts.size() : static_cast<std::size_t>(after - starts.begin()) - 1);
  }
  return result;
}

bool ExactResults::depends(const std::vector<Handle>& functions, std::size_t question) const {
  const int first = variables_.of(static_cast<int>(question));
  const int last = question + 1 < model_.questions.size() ? variables_.of(static_cast<int>(question) + 1)
                                                          : static_cast<int>(variables_.domains().size());
  return std::any_of(functions.begin(), functions.end(), [&](Handle function) {
    if (decisions_.isLeaf(function)) return false;
    const std::vector<Handle> nodes = decisions_.reachable(function);
    return std::any_of(nodes.begin(), nodes.end(), [&](Handle node) {
      return decisions_.variable(node) >= first && decisions_.variable(node) < last;
    });
  });
}

}  // namespace advisor
