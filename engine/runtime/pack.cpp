#include "engine/runtime/pack.h"

#include <cstddef>

#include "engine/runtime/pack_layout.h"

namespace advisor {
namespace {

// Opens one pack in steps; each step relies on the steps before it.
class Opener {
 public:
  Opener(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack)
      : bytes_(bytes.data()), size_(static_cast<std::uint32_t>(bytes.size())), arena_(arena), pack_(pack) {}

  Error open() {
    if ((reinterpret_cast<std::uintptr_t>(bytes_) & 3) != 0 || !inside(4, 4)) return Error::kNotAPack;
    const std::uint32_t difference = at<std::uint32_t>(4) ^ kIdentifier;
    if (difference != 0) return difference << 8 == 0 ? Error::kOtherFormat : Error::kNotAPack;
    if (!findLists()) return Error::kNotAPack;
    if (!countTexts()) return Error::kBadTexts;
    Error error = Error::kOutOfRange;
    if (wordsInside() && layVariables() && casesInside()) {
      error = Error::kBadDiagram;
      if (checkRoots()) return Error::kNone;
    }
    return arena_.failed() ? Error::kNoMemory : error;
  }

 private:
  template <typename T>
  T at(std::uint32_t offset) const {
    return flatbuffers::ReadScalar<T>(bytes_ + offset);
  }

  // Whether `bytes` can be read at the offset and the offset is a multiple of four.
  bool inside(std::uint32_t offset, std::uint32_t bytes) const {
    return (offset & 3) == 0 && bytes <= size_ && offset <= size_ - bytes;
  }

  // The lists of a Pack are members in the order of the schema, one after the other.
  RawList& list(std::uint32_t place) {
    static_assert(offsetof(Pack, texts) - offsetof(Pack, head) == kTexts * sizeof(RawList));
    return *(&static_cast<RawList&>(pack_.head) + place);
  }

  // Makes FlatBuffers' checks for a table that has all its fields in order, each of four bytes, directly after its
  // vtable. The vtable must state this layout, and each list must be inside the bytes and aligned.
  bool findLists() {
    constexpr std::uint32_t kLayoutSize = 4 + 2 * kListCount;
    constexpr std::uint32_t kTableSize = 4 + 4 * kListCount;
    const std::uint32_t table = at<std::uint32_t>(0);
    const std::uint32_t layout = table - kLayoutSize;
    if (!inside(table, kTableSize) || layout > table || at<std::uint32_t>(table) != kLayoutSize) return false;
    for (std::uint32_t i = 0; i < kListCount; ++i) {
      const std::uint32_t place = 4 + 4 * i;
      if (at<std::uint16_t>(layout + 4 + 2 * i) != place) return false;
      const std::uint32_t start = table + place + at<std::uint32_t>(table + place);
      if (!inside(start, 4)) return false;
      const std::uint32_t count = at<std::uint32_t>(start);
      if (count > (size_ - start - 4) / kLists[i].size) return false;
      list(i).bytes = bytes_ + start + 4;
      list(i).count = count;
    }
    return pack_.head.count == 1;
  }

  bool countTexts() {
    const auto& texts = pack_.texts;
    std::uint32_t count = pack_.head[0].late_text_count();
    for (const std::uint8_t byte : texts) count += byte == 0;
    pack_.textCount = count;
    return texts.count != 0 && texts[0] == 0 && texts[texts.count - 1] == 0;
  }

  // Checks every 16-bit word that is an index into another list or has a limit of its own.
  bool wordsInside() {
    for (std::uint32_t i = 0; i < kListCount; ++i) {
      for (std::size_t w = 0; w < sizeof kLists[i].words; ++w) {
        const std::uint32_t kind = kLists[i].words[w];
        if (kind == kAny) continue;
        const std::uint32_t place = kind & (kSome - 1u);
        const std::uint32_t limit = (kind & kBelow) != 0 ? place : place == kText ? pack_.textCount : list(place).count;
        const std::uint8_t* word = list(i).bytes + 2 * w;
        for (std::uint32_t n = list(i).count; n > 0; --n, word += kLists[i].size) {
          const std::uint32_t count = (kind & kSome) != 0 ? flatbuffers::ReadScalar<std::uint16_t>(word + 2) : 1;
          if (flatbuffers::ReadScalar<std::uint16_t>(word) + count > limit) return false;
        }
      }
    }
    pack_.triageCount = pack_.head[0].triage_count();
    return pack_.triageCount <= pack_.questions.count && pack_.regions.count % (2 + pack_.regionKeys.count) == 0;
  }

  bool addVariable(std::uint32_t variableGroup, std::uint32_t domain) {
    Variable* const variable = arena_.take<Variable>(1);
    if (variable == nullptr || domain - 1 > 31) return false;
    *variable = {variableGroup, domain};
    ++pack_.variableCount;
    return true;
  }

  // Assigns each question its variables.
  bool layVariables() {
    pack_.variables = arena_.take<Variable>(0);
    if (!addVariable(0, pack_.outcomes.count) || !addVariable(1, kUrgencies) || !addVariable(2, kStarts)) return false;
    for (std::uint32_t q = 0; q < pack_.questions.count; ++q) {
      const format::Question& question = pack_.questions[q];
      if (question.variable() != pack_.variableCount) return false;
      const std::uint32_t domain = pack_.isAnyOf(QuestionId{q}) ? 2 : question.class_count();
      for (std::uint32_t n = pack_.variablesOf(QuestionId{q}); n > 0; --n) {
        if (!addVariable(kResultVariables + q, domain)) return false;
      }
    }
    return pack_.variableCount <= 0xffff;
  }

  bool casesInside() {
    for (const auto& test : pack_.cases) {
      if (test.variable() >= pack_.variableCount) return false;
      const std::uint32_t domain = pack_.variables[test.variable()].domain;
      if (test.first() + domain > pack_.caseMaps.count) return false;
      for (std::uint32_t i = 0; i < domain; ++i) {
        if (pack_.caseMaps[test.first() + i] >= test.branches()) return false;
      }
    }
    return true;
  }

  // Checks the roots in order, kind by kind.
  bool checkRoots() {
    pack_.marks = arena_.take<std::uint16_t>(pack_.head[0].largest_root());
    pack_.dependents = arena_.take<const Dependent*>(kResultVariables + pack_.questions.count);
    if (arena_.failed()) return false;
    // Checks available and checks verdict, then urgency and start, each of which may depend on the results before it.
    if (!roots(1, 2) || !roots(1, 1 + pack_.checkOutcomes.count) || !roots(1, kUrgencies, 1) || !roots(1, kStarts, 2))
      return false;
    for (const auto& item : pack_.items) {
      if (!roots(1, 1u + item.variant_count())) return false;
    }
    pack_.firstVerdict = root_;
    if (!roots(pack_.head[0].verdict_count(), 1 + pack_.outcomes.count, 0)) return false;
    pack_.firstRule = root_;
    if (!roots(pack_.rules.count, 2)) return false;
    pack_.firstCheckRule = root_;
    if (!roots(pack_.checkRules.count, 2)) return false;
    pack_.firstProbe = root_;
    return roots(pack_.roots.count - root_, 3);
  }

  // Checks the next `count` roots. They have at most `leaves` leaves and may depend on the first `results` result
  // variables.
  bool roots(std::uint32_t count, std::uint32_t leaves, std::uint32_t results = kResultVariables) {
    if (leaves > 32 || count > pack_.roots.count - root_) return false;
    for (; count > 0; --count, ++root_) {
      if (!checkRoot(pack_.roots[root_], leaves, results)) return false;
    }
    return true;
  }

  // Checks that the diagram is ordered: edges lead forward and variables grow along every edge, so a walk ends and
  // tests each variable at most once. after[i] is 0 if no edge leads to entry i; otherwise the node there must test
  // variable after[i] - 1 or a later one.
  bool checkRoot(const format::Root& root, std::uint32_t leaves, std::uint32_t results) {
    if (root.size() == 0) return root.entry() < leaves;
    if (root.size() > pack_.head[0].largest_root() || root.size() > pack_.nodes.count ||
        root.begin() > pack_.nodes.count - root.size()) {
      return false;
    }
    const std::uint16_t* nodes = pack_.nodes.data() + root.begin();
    std::uint16_t* after = pack_.marks;
    for (std::uint32_t at = 0; at < root.size();) {
      const std::uint32_t node = at++;
      if (nodes[node] >= pack_.cases.count) return false;
      const format::Case& test = pack_.cases[nodes[node]];
      const std::uint32_t variable = test.variable();
      if (variable < after[node] || test.branches() > root.size() - at) return false;
      after[node] = 0;
      for (std::uint32_t n = test.branches(); n > 0; --n, ++at) {
        if (after[at] != 0) return false;
        const std::uint32_t child = at + nodes[at];
        if ((nodes[at] & kLeaf) != 0) {
          if ((nodes[at] & (kLeaf - 1u)) >= leaves) return false;
        } else if (child == at || child >= root.size()) {
          return false;
        } else if (after[child] <= variable) {
          after[child] = static_cast<std::uint16_t>(variable + 1);
        }
      }
      const std::uint32_t variableGroup = pack_.variables[variable].variableGroup;
      const Dependent*& dependents = pack_.dependents[variableGroup];
      if (dependents != nullptr && dependents->root == root_) continue;
      // A result may depend on the results before it, never on itself or a later one; otherwise Session::propagate
      // would need to iterate.
      if (variableGroup < kResultVariables && variableGroup >= results) return false;
      Dependent* dependent = arena_.take<Dependent>(1);
      if (dependent == nullptr) return false;
      *dependent = {root_, dependents};
      dependents = dependent;
    }
    return true;
  }

  const std::uint8_t* bytes_;
  std::uint32_t size_;
  Arena& arena_;
  Pack& pack_;
  std::uint32_t root_ = 0;  // the next root to check
};

}  // namespace

Error openPack(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack) {
  pack = {};
  return Opener(bytes, arena, pack).open();
}

}  // namespace advisor
