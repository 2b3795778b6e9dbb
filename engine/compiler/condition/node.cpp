#include "engine/compiler/condition/node.h"

#include <algorithm>
#include <utility>

#include "engine/compiler/condition/cursor.h"
#include "engine/compiler/condition/parser.h"

namespace advisor::compiler {

Node leaf(Op op, int column) {
  Node node;
  node.tree.op = op;
  node.tree.column = column;
  return node;
}

void boundSize(int column, std::size_t size) {
  if (size > kMaxConditionNodes) {
    failParsing(column, Code::kTooLong, "this condition is too long", "name a part of it as a fact");
  }
}

Node build(Op op, int column, std::vector<Node> args) {
  Node node = leaf(op, column);
  for (Node& arg : args) {
    node.height = std::max(node.height, arg.height + 1);
    node.size += arg.size;
    node.tree.args.push_back(std::move(arg.tree));
  }
  if (node.height > kMaxConditionHeight) {
    failParsing(column, Code::kTooDeep, "this condition is nested too deeply", "name a part of it as a fact");
  }
  boundSize(column, node.size);
  return node;
}

Node build(Op op, Node left, Node right) {
  const int column = left.tree.column;
  return build(op, column, listOf(std::move(left), std::move(right)));
}

Node inRange(const Node& value, Node low, Node high, bool openLow, bool openHigh) {
  return build(Op::kAnd, build(openLow ? Op::kGreater : Op::kGreaterOrEqual, value, std::move(low)),
               build(openHigh ? Op::kLess : Op::kLessOrEqual, value, std::move(high)));
}

std::vector<Node> listOf(Node first) {
  std::vector<Node> list;
  list.push_back(std::move(first));
  return list;
}

std::vector<Node> listOf(Node first, Node second) {
  std::vector<Node> list = listOf(std::move(first));
  list.push_back(std::move(second));
  return list;
}

}  // namespace advisor::compiler
