// In which order the variables of the diagrams stand: answers that one condition compares stand near each other.
//
// The size of a decision diagram depends on it, from linear to exponential: 26 comparisons a = b with all a before all
// b need 2^26 nodes, and side by side 78. The heuristic is FORCE (Aloul, Markov and Sakallah, 2003): each variable
// moves to the mean place of the conditions that use it, until these no longer become shorter.
#pragma once

#include <vector>

namespace advisor::compiler {

// `groups`: variables that stand together in a condition. Returns the variables 0 to `count` - 1 in their new order.
// The order of the numbers stays when another one is not clearly better, because it is the order an author has in mind.
[[nodiscard]] std::vector<int> orderByDependence(int count, const std::vector<std::vector<int>>& groups);

}  // namespace advisor::compiler
