// The order of the variables of the BDDs: answers that one condition compares are near each other.
//
// The size of a BDD depends on it, from linear to exponential: 26 comparisons a = b with every a before every b need
// 2^26 nodes, and side by side 78. The heuristic is FORCE (Aloul, Markov and Sakallah, 2003): each variable moves to
// the mean position of the conditions that use it, until the conditions do not become shorter.
#pragma once

#include <vector>

namespace advisor::compiler {

// `groups`: variables that occur together in a condition. Returns the variables 0 to `count` - 1 in their new order.
// The original order is kept unless another one is clearly better, because it is the order that an author has in mind.
[[nodiscard]] std::vector<int> orderByDependence(int count, const std::vector<std::vector<int>>& groups);

}  // namespace advisor::compiler
