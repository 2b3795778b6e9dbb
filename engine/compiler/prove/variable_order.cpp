#include "engine/compiler/prove/variable_order.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace advisor::compiler {
namespace {

constexpr int kRounds = 100;  // the order is stable after some tens of rounds
constexpr double kClearlyBetter = 0.9;

std::vector<int> placesOf(const std::vector<int>& order) {
  std::vector<int> places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  return places;
}

// The sum over the groups of the distance between the first and the last variable.
std::int64_t span(const std::vector<int>& places, const std::vector<std::vector<int>>& groups) {
  std::int64_t sum = 0;
  for (const std::vector<int>& group : groups) {
    int first = INT32_MAX;
    int last = 0;
    for (const int variable : group) {
      first = std::min(first, places[static_cast<std::size_t>(variable)]);
      last = std::max(last, places[static_cast<std::size_t>(variable)]);
    }
    sum += last - first;
  }
  return sum;
}

std::vector<int> moved(const std::vector<int>& order, const std::vector<std::vector<int>>& groups) {
  const std::vector<int> places = placesOf(order);
  std::vector<double> sum(order.size());
  std::vector<int> uses(order.size());
  for (const std::vector<int>& group : groups) {
    double centre = 0;
    for (const int variable : group) centre += places[static_cast<std::size_t>(variable)];
    centre /= static_cast<double>(group.size());
    for (const int variable : group) {
      sum[static_cast<std::size_t>(variable)] += centre;
      ++uses[static_cast<std::size_t>(variable)];
    }
  }
  const auto place = [&](int variable) {
    const auto v = static_cast<std::size_t>(variable);
    return uses[v] == 0 ? static_cast<double>(places[v]) : sum[v] / uses[v];
  };
  std::vector<int> next = order;
  std::stable_sort(next.begin(), next.end(), [&](int a, int b) { return place(a) < place(b); });
  return next;
}

}  // namespace

std::vector<int> orderByDependence(int count, const std::vector<std::vector<int>>& groups) {
  std::vector<int> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  const std::int64_t before = span(placesOf(order), groups);
  std::vector<int> best = order;
  std::int64_t shortest = before;
  int rounds = 0;
  for (int without = 0; rounds < kRounds && without < 5; ++rounds) {
    order = moved(order, groups);
    const std::int64_t now = span(placesOf(order), groups);
    ++without;
    if (now >= shortest) continue;
    shortest = now;
    best = order;
    without = 0;
  }
  if (static_cast<double>(shortest) >= kClearlyBetter * static_cast<double>(before)) {
    std::iota(best.begin(), best.end(), 0);
  }
  return best;
}

}  // namespace advisor::compiler
