#include "engine/compiler/prove/bdd.h"

#include <bdd.h>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <ctime>
#include <set>
#include <unordered_set>
#include <utility>

// In C++, bdd.h renames these functions to return its own handle class. Our class counts references itself, so call the
// plain functions.
#undef bdd_init
#undef bdd_ithvar
#undef bdd_nithvar

namespace advisor::compiler {
namespace {

// Seconds of this program's processor time, so that a busy machine proves as much as an idle one.
double secondsUsed() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// BuDDy reports errors through a callback inside its own C frames and would then continue with wrong nodes. Those
// frames own nothing, so longjmp out of them is safe; throwing through C is not.
struct Guard {
  std::jmp_buf escape;
  bool armed = false;
  bool late = false;
  bool alive = false;
  unsigned operations = 0;
  double deadline = 0;  // in secondsUsed()
  Budget budget;
};
Guard guard;

double after(double seconds) { return secondsUsed() + seconds; }

void onError(int) {
  if (!guard.armed) std::abort();  // BuDDy was misused, which is our own bug and no exceeded budget
  std::longjmp(guard.escape, 1);
}

void onGarbage(int before, bddGbcStat*) {
  if (before != 0 || !guard.armed || secondsUsed() < guard.deadline) return;
  guard.late = true;
  std::longjmp(guard.escape, 1);
}

std::string plain(double seconds) {
  std::string text = std::to_string(seconds);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

[[noreturn]] void stop() {
  guard.armed = false;
  throw TooLarge{guard.late ? plain(guard.budget.seconds) + " s" : std::to_string(guard.budget.nodes) + " nodes"};
}

// Most operations take a microsecond, and so does asking for the time. A long operation is also stopped by onGarbage.
constexpr unsigned kOperationsBetweenLooks = 16;

template <typename Operation>
int guarded(Operation operation) {
  guard.late = guard.operations++ % kOperationsBetweenLooks == 0 && secondsUsed() >= guard.deadline;
  if (guard.late || setjmp(guard.escape) != 0) stop();
  guard.armed = true;
  const int node = operation();
  guard.armed = false;
  return node;
}

}  // namespace

Bdd::Bdd(int node) : node_(node) { bdd_addref(node_); }
Bdd::Bdd(const Bdd& other) : node_(other.node_) {
  if (node_ > 1) bdd_addref(node_);
}
Bdd& Bdd::operator=(Bdd other) noexcept {
  std::swap(node_, other.node_);
  return *this;
}
Bdd::~Bdd() {
  if (node_ > 1) bdd_delref(node_);
}

Bdd Bdd::constantTrue() { return Bdd(1); }

Bdd Bdd::operator&(const Bdd& other) const {
  return Bdd(guarded([&] { return bdd_apply(node_, other.node_, bddop_and); }));
}
Bdd Bdd::operator|(const Bdd& other) const {
  return Bdd(guarded([&] { return bdd_apply(node_, other.node_, bddop_or); }));
}
Bdd Bdd::operator-(const Bdd& other) const {
  return Bdd(guarded([&] { return bdd_apply(node_, other.node_, bddop_diff); }));
}
Bdd Bdd::operator!() const {
  return Bdd(guarded([&] { return bdd_not(node_); }));
}
Bdd Bdd::restrict(const Bdd& literals) const {
  return Bdd(guarded([&] { return bdd_restrict(node_, literals.node_); }));
}
Bdd Bdd::exists(const Bdd& variables) const {
  if (variables.isTrue()) return *this;
  return Bdd(guarded([&] { return bdd_exist(node_, variables.node_); }));
}
Bdd Bdd::andExists(const Bdd& other, const Bdd& variables) const {
  if (variables.isTrue()) return *this & other;
  return Bdd(guarded([&] { return bdd_appex(node_, other.node_, bddop_and, variables.node_); }));
}
int Bdd::size() const { return bdd_nodecount(node_); }
// BuDDy's own bdd_support keeps a table from an earlier space and reads freed memory in the next one.
std::vector<int> Bdd::support() const {
  std::set<int> found;
  std::unordered_set<int> seen{0, 1};
  std::vector<int> open{node_};
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (!seen.insert(node).second) continue;
    found.insert(bdd_var(node));
    open.push_back(bdd_low(node));
    open.push_back(bdd_high(node));
  }
  return {found.begin(), found.end()};
}

BddManager::BddManager(int variables, Budget budget) : variables_(std::max(1, variables)) {
  if (guard.alive) std::abort();
  guard.alive = true;
  guard.budget = budget;
  guard.deadline = after(budget.seconds);
  guard.operations = 0;
  const int first = std::min(budget.nodes, 20'000 + 20 * variables_);
  bdd_init(first, first / 4);
  bdd_setcacheratio(4);
  bdd_error_hook(onError);
  bdd_gbc_hook(onGarbage);
  bdd_setvarnum(variables_);  // before any limit, because BuDDy cannot shut down without variables
  bdd_setmaxincrease(500'000);
  bdd_setmaxnodenum(std::max(budget.nodes, bdd_getallocnum() + 1));
}

BddManager::~BddManager() {
  bdd_done();
  guard.alive = false;
}

Bdd BddManager::variable(int index) const { return Bdd(bdd_ithvar(index)); }

Bdd BddManager::all(const std::vector<int>& variables) const {
  Bdd cube = Bdd::constantTrue();
  std::vector<int> order = variables;
  std::sort(order.rbegin(), order.rend());
  for (const int index : order) cube = variable(index) & cube;
  return cube;
}

void BddManager::limitSeconds(double seconds) {
  if (after(seconds) >= guard.deadline) return;
  guard.deadline = after(seconds);
  guard.operations = 0;
  guard.budget.seconds = seconds;
}

int BddManager::nodesUsed() const { return bdd_getnodenum(); }
int BddManager::variableOf(int node) { return bdd_var(node); }
int BddManager::lowOf(int node) { return bdd_low(node); }
int BddManager::highOf(int node) { return bdd_high(node); }

}  // namespace advisor::compiler
