// Compares "what can it still become" with trying every completion of the answers.
#include "engine/runtime/reach.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/engine/packed.h"
#include "tests/engine/whole_model.h"

using namespace advisor;

namespace {

// The leaf for one value of each variable: a direct walk that shares no code with `reach`.
std::uint32_t leafOf(const Pack& pack, std::uint32_t r, const std::vector<std::uint32_t>& values) {
  const format::Root& root = pack.roots[r];
  std::uint32_t at = 0;
  while (root.size() > 0) {
    const format::Case& test = pack.cases[pack.nodes[root.begin() + at]];
    const std::uint32_t branch = pack.caseMaps[test.first() + values[test.variable()]];
    const std::uint32_t place = at + 1 + branch;
    const std::uint16_t child = pack.nodes[root.begin() + place];
    if ((child & kLeaf) != 0) return child & ~std::uint32_t{kLeaf};
    at = place + child;
  }
  return root.entry();
}

// Calls `look` for every combination of possible values.
template <typename Look>
void everyWay(const std::vector<Set>& possible, std::vector<std::uint32_t>& values, std::size_t from,
              const Look& look) {
  while (from < possible.size() && isSingle(possible[from])) ++from;
  if (from == possible.size()) return look();
  for (std::uint32_t value = 0; value < 32; ++value) {
    if ((possible[from] >> value & 1) == 0) continue;
    values[from] = value;
    everyWay(possible, values, from + 1, look);
  }
}

std::size_t completions(const std::vector<Set>& possible) {
  std::size_t count = 1;
  for (const Set set : possible) count *= static_cast<std::size_t>(__builtin_popcount(set));
  return count;
}

// Compares leaves and open questions of one root with all completions; returns the number of completions.
std::size_t compare(const Pack& pack, std::uint32_t r, const std::vector<Set>& possible,
                    const std::vector<std::uint16_t>& owners, bool interview) {
  std::vector<std::uint32_t> values(possible.size());
  for (std::size_t v = 0; v < possible.size(); ++v) values[v] = first(possible[v]);
  Set leaves = 0;
  std::vector<bool> open(owners.size());
  everyWay(possible, values, 0, [&] {
    const std::uint32_t leaf = leafOf(pack, r, values);
    leaves |= 1u << leaf;
    for (std::size_t i = 0; i < owners.size(); ++i) {
      std::vector<Set> own(possible.size(), 1);
      for (std::size_t v = 0; v < possible.size(); ++v) {
        own[v] = pack.variables[v].variableGroup == owners[i] ? possible[v] : 1u << values[v];
      }
      std::vector<std::uint32_t> others = values;
      everyWay(own, others, 0, [&] { open[i] = open[i] || leafOf(pack, r, others) != leaf; });
    }
  });
  REQUIRE(reachableTerminals(pack, RootId{r}, possible.data()) == leaves);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const bool met = dependsOn(pack, RootId{r}, possible.data(), owners[i]);
    if (interview && owners[i] >= kResultVariables)
      REQUIRE(met == open[i]);
    else
      REQUIRE(met >= open[i]);
  }
  return completions(possible);
}

// The variable groups that a root tests.
std::vector<std::uint16_t> ownersOf(const Pack& pack, std::uint32_t r) {
  std::vector<std::uint16_t> owners;
  for (std::uint32_t variableGroup = 0; variableGroup < kResultVariables + pack.questions.size(); ++variableGroup) {
    for (const Dependent* d = pack.dependents[variableGroup]; d != nullptr; d = d->next) {
      if (d->root == r) owners.push_back(static_cast<std::uint16_t>(variableGroup));
    }
  }
  return owners;
}

// For leaves, variables may have any possible values. For open questions, as in an interview: known variables come
// first, each variable of a question has one value or all, and only results may have some.
std::size_t compareRandomly(const Pack& pack, std::uint32_t r, std::size_t open, bool interview, Draw& random) {
  const std::vector<std::uint16_t> owners = ownersOf(pack, r);
  std::vector<Set> possible;
  std::vector<std::size_t> tested;
  for (std::size_t v = 0; v < pack.variableCount; ++v) {
    possible.push_back(1u << random() % pack.variables[v].domain);
    if (std::count(owners.begin(), owners.end(), pack.variables[v].variableGroup) > 0) tested.push_back(v);
  }
  for (std::size_t n = 0; n < open && n < tested.size(); ++n) {
    const std::size_t v = interview ? tested[tested.size() - 1 - n] : tested[random() % tested.size()];
    if (pack.variables[v].variableGroup < kResultVariables || !interview)
      possible[v] |= static_cast<Set>(random());
    else
      possible[v] = ~Set{0};
    possible[v] &= all(pack.variables[v].domain);
  }
  const std::size_t count = compare(pack, r, possible, owners, interview);
  for (std::uint32_t i = 0; i < pack.head[0].largest_root(); ++i) REQUIRE(pack.marks[i] == 0);
  return count;
}

}  // namespace

TEST_CASE("reach gives exactly the leaves and open questions that some completion of random conditions has") {
  Draw random(2026);
  std::size_t tried = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const Opened opened(emitted(wholeModel(seed), true));
    REQUIRE(opened.good());
    for (std::uint32_t r = 0; r < opened.pack.roots.size(); ++r) {
      for (std::size_t open = 2; open < 10; ++open)
        tried += compareRandomly(opened.pack, r, open / 2, open % 2 == 0, random);
    }
  }
  WARN("seed 2026: " << tried << " completions of random conditions");
}

TEST_CASE("reach is exact on every root of the calf pack") {
  Draw random(2027);
  const Opened opened(emitted(calf(), true));
  REQUIRE(opened.good());
  std::size_t tried = 0;
  for (std::uint32_t r = 0; r < opened.pack.roots.size(); ++r) {
    for (std::size_t i = 0; i < 40; ++i) tried += compareRandomly(opened.pack, r, 1 + i % 4, i % 8 < 4, random);
  }
  WARN("seed 2027: " << opened.pack.roots.size() << " roots, " << tried << " completions");
}

TEST_CASE("a condition reaches exactly the values that the interpreter gives over all answers") {
  std::size_t conditions = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const compiler::Model model = wholeModel(seed);
    Opened opened(emitted(model, true));
    REQUIRE(opened.good());
    Draw random(seed);
    for (int round = 0; round < 40; ++round) {
      Values values;
      for (std::uint32_t q = 0; q < model.questions.size(); ++q) {
        values.push_back(valueAt(opened.pack, q, random() % valueCount(opened.pack, q)));
        REQUIRE(opened.session.answer(QuestionId{static_cast<std::uint16_t>(q)}, values.back()));
      }
      // Everything is answered, so every probe has one value, whatever the interview would have asked.
      std::vector<Set> possible;
      for (std::size_t v = 0; v < opened.pack.variableCount; ++v)
        possible.push_back(all(opened.pack.variables[v].domain));
      for (std::uint32_t q = 0; q < values.size(); ++q) {
        allow(opened.pack, QuestionId{static_cast<std::uint16_t>(q)}, true, values[q], possible.data());
      }
      for (std::uint32_t f = 0; f < model.facts.size(); ++f) {
        const Set leaves = reachableTerminals(opened.pack, RootId{opened.pack.firstProbe + f}, possible.data());
        REQUIRE(leaves == 1u << truth(model, model.facts[f].when, values));
        ++conditions;
      }
    }
  }
  WARN(conditions << " conditions evaluated");
}
