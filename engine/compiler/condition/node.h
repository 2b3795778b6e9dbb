// A tree under construction, with its height and size, so that both stay bounded whatever the text says.
//
// Used by the parser only.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/compiler/condition/expression.h"

namespace advisor::compiler {

struct Node {
  Expression tree;
  int height = 1;
  std::size_t size = 1;
};

Node leaf(Op op, int column);

void boundSize(int column, std::size_t size);  // fails when a tree of this size is too big

// These fail (failParsing) when the tree gets higher or bigger than parser.h allows.
Node build(Op op, int column, std::vector<Node> args);
Node build(Op op, Node left, Node right);  // starts where `left` starts
Node inRange(const Node& value, Node low, Node high, bool openLow, bool openHigh);

std::vector<Node> listOf(Node first);
std::vector<Node> listOf(Node first, Node second);

}  // namespace advisor::compiler
