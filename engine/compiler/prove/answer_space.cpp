#include "engine/compiler/prove/answer_space.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/compiler/prove/conditions.h"
#include "engine/compiler/prove/variable_order.h"

namespace advisor::compiler {
namespace {

// An example for a clinician should be an ordinary reader: symptoms are ticked and "not sure" is chosen only where the
// example needs it.
constexpr std::int64_t kWarningCost = 1000;
constexpr std::int64_t kUnsureCost = 1500;

std::int64_t optionCost(const Option& option, std::int64_t position) {
  return (option.warning ? kWarningCost : 0) + (option.unsure ? kUnsureCost : 0) + position;
}

bool sometimesIdle(const Question& question) {
  return !question.askWhen.source.empty() || question.stage == Stage::kRaceCheck;
}

int bitsFor(std::size_t values) {
  int bits = 0;
  while ((std::size_t{1} << bits) < values) ++bits;
  return bits;
}

Block blockOfOne(const Question& question, const std::vector<NumberClass>& classes) {
  Block block;
  if (question.kind == QuestionKind::one_of) {
    for (const Option& option : question.options) {
      block.values.push_back({1, optionCost(option, static_cast<std::int64_t>(block.values.size()))});
    }
    block.idleOnly = sometimesIdle(question);
  } else {
    for (const NumberClass& one : classes)
      block.values.push_back({one.size, static_cast<std::int64_t>(block.values.size()) + 1});
    block.idleOnly = sometimesIdle(question) && !question.nullable;
    if (question.nullable) block.values.push_back({1, 0});
  }
  if (block.idleOnly) block.values.push_back({1, 0});
  block.idle = static_cast<int>(block.values.size()) - 1;
  return block;
}

std::vector<Block> blocksInOrder(const Model& model, const NumberClasses& numbers) {
  std::vector<Block> blocks;
  const auto add = [&](Block block, QuestionId question, std::optional<OptionId> option) {
    block.question = question;
    block.option = option;
    block.bits = bitsFor(block.values.size());
    blocks.push_back(std::move(block));
  };
  for (const QuestionId q : eachId<QuestionId>(model.questions)) {
    const Question& question = model.questions[at(q)];
    if (question.kind != QuestionKind::any_of) {
      add(blockOfOne(question, numbers.of(q)), q, std::nullopt);
      continue;
    }
    for (const OptionId option : eachId<OptionId>(question.options)) {
      Block block;
      block.values = {{1, 0}, {1, kWarningCost + optionCost(question.options[at(option)], position(option))}};
      add(block, q, option);
    }
  }
  return blocks;
}

// Collects the blocks that each part of a condition depends on. They should be near each other in the variable order.
class Dependence {
 public:
  Dependence(const Model& model, const std::vector<Block>& blocks) : model_(model), facts_(model.facts.size()) {
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      blockOf_[{blocks[b].question, blocks[b].option}] = static_cast<int>(b);
      ofQuestion_[blocks[b].question].push_back(static_cast<int>(b));
    }
    forEachCondition(model, [&](const Condition& condition) { under(condition.tree); });
    for (const QuestionId q : eachId<QuestionId>(model.questions)) {
      std::vector<int> together = under(model.questions[at(q)].askWhen.tree);
      if (together.empty()) continue;
      const std::vector<int>& own = ofQuestion_[q];
      together.insert(together.end(), own.begin(), own.end());
      note(together);
    }
  }
  std::vector<std::vector<int>> groups() const { return {groups_.begin(), groups_.end()}; }

 private:
  static constexpr std::size_t kWidest = 8;  // a part with more blocks says little about which belong together

  std::vector<int> under(const Expression& tree) {
    if (tree.op == Op::kPath) return underPath(tree.symbol);
    std::set<int> blocks;
    for (const Expression& arg : tree.args) {
      for (const int block : under(arg)) blocks.insert(block);
    }
    std::vector<int> together(blocks.begin(), blocks.end());
    note(together);
    return together;
  }

  std::vector<int> underPath(const Symbol& symbol) {
    if (symbol.kind == Symbol::Kind::kOption) {
      const auto ofOption = blockOf_.find({symbol.question(), symbol.option()});
      return {ofOption == blockOf_.end() ? blockOf_.at({symbol.question(), std::nullopt}) : ofOption->second};
    }
    if (symbol.kind == Symbol::Kind::kNumber) return {blockOf_.at({symbol.question(), std::nullopt})};
    // When two packs are compared, their facts stay with their models.
    if (symbol.kind != Symbol::Kind::kFact || at(symbol.fact()) >= facts_.size()) return {};
    std::optional<std::vector<int>>& known = facts_[at(symbol.fact())];
    if (!known) known = under(model_.facts[at(symbol.fact())].when.tree);
    return *known;
  }

  void note(const std::vector<int>& together) {
    if (together.size() > 1 && together.size() <= kWidest) groups_.insert(together);
  }

  const Model& model_;
  std::map<std::pair<QuestionId, std::optional<OptionId>>, int> blockOf_;
  std::map<QuestionId, std::vector<int>> ofQuestion_;
  std::vector<std::optional<std::vector<int>>> facts_;
  std::set<std::vector<int>> groups_;
};

// The race checks come after the interview, because sets of interview answers are counted over the first blocks.
std::vector<Block> layOut(const Model& model, const NumberClasses& numbers) {
  const std::vector<Block> written = blocksInOrder(model, numbers);
  std::vector<int> order = orderByDependence(static_cast<int>(written.size()), Dependence(model, written).groups());
  std::stable_partition(order.begin(), order.end(), [&](int block) {
    return model.questions[at(written[at(block)].question)].stage == Stage::kTriage;
  });
  std::vector<Block> blocks;
  int bit = 0;
  for (const int block : order) {
    blocks.push_back(written[static_cast<std::size_t>(block)]);
    blocks.back().firstBit = bit;
    bit += blocks.back().bits;
  }
  return blocks;
}

int bitsOfAll(const std::vector<Block>& blocks) {
  return blocks.empty() ? 0 : blocks.back().firstBit + blocks.back().bits;
}

}  // namespace

AnswerSpace::AnswerSpace(const Model& model, Budget budget)
    : model_(model),
      numbers_(model),
      blocks_(layOut(model, numbers_)),
      ofQuestion_(model.questions.size()),
      space_(bitsOfAll(blocks_), budget) {
  std::vector<std::vector<int>> bits(model.questions.size());
  for (int b = 0; b < static_cast<int>(blocks_.size()); ++b) {
    const Block& block = blocks_[static_cast<std::size_t>(b)];
    const std::size_t q = at(block.question);
    ofQuestion_[q].push_back(b);
    for (int i = 0; i < block.bits; ++i) {
      bits[q].push_back(block.firstBit + i);
      blockOfBit_.push_back(b);
    }
    if (model.questions[q].stage == Stage::kTriage) triageBlocks_ = b + 1;
    is_.emplace_back();
    for (int v = 0; v < static_cast<int>(block.values.size()); ++v) is_.back().push_back(spelled(block, v));
  }
  // Sort by block, because an option's position in the list is that of its block, whatever the variable order.
  for (std::vector<int>& blocks : ofQuestion_) {
    std::sort(blocks.begin(), blocks.end(), [&](int a, int b) {
      return blocks_[static_cast<std::size_t>(a)].option < blocks_[static_cast<std::size_t>(b)].option;
    });
  }
  const std::size_t questions = model.questions.size();
  answered_.resize(questions);
  bitsOf_.resize(questions);
  bitsAfter_.resize(questions);
  answeredAfter_.resize(questions);
  Bdd laterBits = Bdd::constantTrue();
  Bdd laterAnswered = Bdd::constantTrue();
  for (std::size_t q = questions; q-- > 0;) {
    bitsOf_[q] = space_.all(bits[q]);
    answered_[q] = Bdd::constantTrue();
    for (const int b : ofQuestion_[q]) {
      const Block& block = blocks_[static_cast<std::size_t>(b)];
      Bdd some;
      for (int v = 0; v < static_cast<int>(block.values.size()); ++v) {
        if (!(block.idleOnly && v == block.idle)) some |= is(b, v);
      }
      answered_[q] &= some;
    }
    bitsAfter_[q] = laterBits;
    answeredAfter_[q] = laterAnswered;
    laterBits &= bitsOf_[q];
    laterAnswered &= answered_[q];
  }
}

Bdd AnswerSpace::spelled(const Block& block, int value) const {
  Bdd all = Bdd::constantTrue();
  for (int i = block.bits; i-- > 0;) {
    const Bdd bit = space_.variable(block.firstBit + i);
    all &= ((value >> (block.bits - 1 - i)) & 1) != 0 ? bit : !bit;
  }
  return all;
}

Bdd AnswerSpace::chosen(QuestionId question, OptionId option) const {
  const std::vector<int>& blocks = blocksOf(question);
  const bool isOneOf = model_.questions[at(question)].kind == QuestionKind::one_of;
  return isOneOf ? is(blocks.front(), position(option)) : is(blocks[at(option)], 1);
}

Bdd AnswerSpace::bitsOf(QuestionId question) const { return bitsOf_[at(question)]; }
std::vector<int> AnswerSpace::bitNumbersOf(QuestionId question) const {
  std::vector<int> numbers;
  for (const int b : blocksOf(question)) {
    const Block& block = blocks_[static_cast<std::size_t>(b)];
    for (int i = 0; i < block.bits; ++i) numbers.push_back(block.firstBit + i);
  }
  return numbers;
}
Bdd AnswerSpace::bitsAfter(QuestionId question) const { return bitsAfter_[at(question)]; }
Bdd AnswerSpace::answered(QuestionId question) const { return answered_[at(question)]; }
Bdd AnswerSpace::answeredAfter(QuestionId question) const { return answeredAfter_[at(question)]; }

Bdd AnswerSpace::answeredAll() const {
  return answered_.empty() ? Bdd::constantTrue() : answered_.front() & answeredAfter_.front();
}

Bdd AnswerSpace::idle(QuestionId question) const {
  Bdd all = Bdd::constantTrue();
  for (const int b : blocksOf(question)) all &= is(b, blocks_[static_cast<std::size_t>(b)].idle);
  return all;
}

int AnswerSpace::follow(int node, const Block& block, int value) const {
  while (node > 1) {
    const int bit = BddManager::variableOf(node) - block.firstBit;
    if (bit >= block.bits) break;
    node = ((value >> (block.bits - 1 - bit)) & 1) != 0 ? BddManager::highOf(node) : BddManager::lowOf(node);
  }
  return node;
}

int AnswerSpace::blockOf(int node) const {
  return node > 1 ? blockOfBit_[static_cast<std::size_t>(BddManager::variableOf(node))]
                  : static_cast<int>(blocks_.size());
}

Count AnswerSpace::count(const Bdd& set, int blocks) const {
  std::unordered_map<int, Count> known;  // counts over the blocks from the node's own on
  const auto skipped = [&](int from, int to) {
    Count product = 1;
    for (int b = from; b < to; ++b) {
      std::uint64_t values = 0;
      for (const Block::Value& value : blocks_[static_cast<std::size_t>(b)].values) values += value.weight;
      if (values != 1) product = product * values;
    }
    return product;
  };
  const auto visit = [&](const auto& self, int node, int from) -> Count {
    if (node == 0) return 0;
    const int at = std::min(blockOf(node), blocks);
    if (node == 1) return skipped(from, at);
    auto found = known.find(node);
    if (found == known.end()) {
      const Block& block = blocks_[static_cast<std::size_t>(at)];
      Count sum;
      for (int v = 0; v < static_cast<int>(block.values.size()); ++v) {
        const Count rest = self(self, follow(node, block, v), at + 1);
        const std::uint64_t weight = block.values[static_cast<std::size_t>(v)].weight;
        sum += weight == 1 ? rest : rest * weight;
      }
      found = known.emplace(node, std::move(sum)).first;
    }
    return from == at ? found->second : skipped(from, at) * found->second;
  };
  return visit(visit, set.node(), 0);
}

std::optional<Assignment> AnswerSpace::smallest(const Bdd& set) const {
  if (set.isEmpty()) return std::nullopt;
  const auto cheapest = [](const Block& block) {
    const auto least = std::min_element(block.values.begin(), block.values.end(),
                                        [](const auto& a, const auto& b) { return a.cost < b.cost; });
    return static_cast<int>(least - block.values.begin());
  };
  constexpr std::int64_t kNever = INT64_MAX;
  // Node → cost from its block on, and the value of that block.
  std::unordered_map<int, std::pair<std::int64_t, int>> best;
  const auto between = [&](int from, int to) {
    std::int64_t cost = 0;
    for (int b = from; b < to; ++b) {
      const Block& block = blocks_[static_cast<std::size_t>(b)];
      cost += block.values[static_cast<std::size_t>(cheapest(block))].cost;
    }
    return cost;
  };
  const auto visit = [&](const auto& self, int node, int from) -> std::int64_t {
    if (node == 0) return kNever;
    const int at = blockOf(node);
    if (node == 1) return between(from, at);
    auto found = best.find(node);
    if (found == best.end()) {
      const Block& block = blocks_[static_cast<std::size_t>(at)];
      std::pair<std::int64_t, int> least{kNever, 0};
      for (int v = 0; v < static_cast<int>(block.values.size()); ++v) {
        const std::int64_t rest = self(self, follow(node, block, v), at + 1);
        if (rest == kNever) continue;
        const std::int64_t cost = rest + block.values[static_cast<std::size_t>(v)].cost;
        if (cost < least.first) least = {cost, v};
      }
      found = best.emplace(node, least).first;
    }
    return found->second.first == kNever ? kNever : between(from, at) + found->second.first;
  };
  if (visit(visit, set.node(), 0) == kNever) return std::nullopt;
  Assignment values;
  int node = set.node();
  for (int b = 0; b < static_cast<int>(blocks_.size()); ++b) {
    const Block& block = blocks_[static_cast<std::size_t>(b)];
    values.push_back(node > 1 && blockOf(node) == b ? best.at(node).second : cheapest(block));
    node = follow(node, block, values.back());
  }
  return values;
}

bool AnswerSpace::holds(const Bdd& set, const Assignment& values) const {
  int node = set.node();
  while (node > 1) {
    const int b = blockOf(node);
    node = follow(node, blocks_[static_cast<std::size_t>(b)], values[static_cast<std::size_t>(b)]);
  }
  return node == 1;
}

Assignment AnswerSpace::assignment(const Answers& answers) const {
  Assignment values(blocks_.size(), 0);
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const Block& block = blocks_[b];
    const auto given = answers.find(block.question);
    if (given == answers.end()) continue;
    const Answer& answer = given->second;
    const Question& question = model_.questions[at(block.question)];
    if (block.option) {
      const std::vector<OptionId>& picked = answer.options;
      values[b] = std::find(picked.begin(), picked.end(), *block.option) != picked.end() ? 1 : 0;
    } else if (question.kind == QuestionKind::one_of) {
      values[b] = answer.options.empty() ? 0 : position(answer.options.front());
    } else {
      values[b] = answer.number ? numbers_.classOf(block.question, *answer.number) : block.idle;
    }
  }
  return values;
}

Answer AnswerSpace::answer(const Assignment& values, QuestionId question) const {
  Answer answer;
  for (const int b : blocksOf(question)) {
    const Block& block = blocks_[static_cast<std::size_t>(b)];
    const int value = values[static_cast<std::size_t>(b)];
    const std::vector<NumberClass>& classes = numbers_.of(question);
    if (block.option) {
      if (value == 1) answer.options.push_back(*block.option);
    } else if (model_.questions[at(question)].kind == QuestionKind::one_of) {
      answer.options.push_back(static_cast<OptionId>(value));
    } else if (value < static_cast<int>(classes.size())) {
      answer.number = classes[static_cast<std::size_t>(value)].example;
    }
  }
  return answer;
}

}  // namespace advisor::compiler
