// Random well-typed conditions and random answers, the same for a seed on every machine.
//
// For tests that compare two ways of evaluating: other interpreters, decision diagrams, the shipped engine. Conditions
// are texts with all shorthand, so the parser is tested too; `RandomConditions::tree` parses and resolves them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/compiler/condition/expression.h"
#include "engine/compiler/condition/types.h"
#include "engine/compiler/feel/value.h"

namespace advisor::compiler {

// SplitMix64. The distributions of <random> may differ between libraries, and a seed must mean the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
  bool oneIn(int count) { return below(count) == 0; }

 private:
  std::uint64_t state_;
};

// Options of two questions, numbers with and without null, two facts.
Scope sampleScope();

// One value for each name of the scope: often near the ends of its type, and null where it may be.
std::map<std::string, Value> randomAnswers(Random& random, const Scope& scope);

class RandomConditions {
 public:
  RandomConditions(std::uint64_t seed, const Scope& scope);  // borrows the scope, which must have names of both types

  std::string source();                              // a boolean condition
  Expression tree(const std::string& source) const;  // aborts the test program if its own text is refused
  Random& random() { return random_; }

 private:
  struct Text {
    std::string text;
    int strength;  // precedence of its weakest operator, as in print.cpp
  };
  Text condition(int depth);
  Text comparison();
  Text membership();
  Text number(int depth);
  Text smallNumber();
  Text list(const std::string& word, int strength, int depth);
  std::string oneTest();
  std::string range();
  std::string rangeEnds(const std::string& between);
  static std::string bracketed(const Text& text, int weakest);

  Random random_;
  const Scope& scope_;
  std::vector<std::string> booleans_;
  std::vector<std::string> numbers_;
  std::vector<std::string> present_;  // numbers that are never null
};

}  // namespace advisor::compiler
