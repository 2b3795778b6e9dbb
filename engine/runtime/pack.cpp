#include "engine/runtime/pack.h"

#include <cstddef>

#include "engine/runtime/pack_layout.h"

namespace advisor {
namespace {

// Opens one pack, step by step; each step relies on those before it.
class Opener {
 public:
  Opener(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack)
      : bytes_(bytes.data()), size_(static_cast<std::uint32_t>(bytes.size())), arena_(arena), pack_(pack) {}

  Error open() {
    Error error = readFields();
    if (error == Error::kNone && !(textsInside() && numbersInside())) error = Error::kOutOfRange;
    if (error == Error::kNone) error = layVariables();
    if (error == Error::kNone) error = checkTexts();
    if (error == Error::kNone) error = checkRoots();
    return error;
  }

 private:
  template <typename T>
  T at(std::uint32_t offset) const {
    return flatbuffers::ReadScalar<T>(bytes_ + offset);
  }
  std::uint32_t half(std::uint32_t offset) const { return at<std::uint16_t>(offset); }

  // Whether so many bytes may be read from the offset on, and it is a multiple of four.
  bool inside(std::uint32_t offset, std::uint32_t bytes) const {
    return (offset & 3) == 0 && bytes <= size_ && offset <= size_ - bytes;
  }

  // The fields of a Pack lie in the order of the schema, one after the other.
  RawList& field(std::uint32_t i) {
    static_assert(offsetof(Pack, lateTexts) - offsetof(Pack, head) == (kFieldCount - 1) * sizeof(RawList));
    return *reinterpret_cast<RawList*>(reinterpret_cast<std::uint8_t*>(&pack_) + offsetof(Pack, head) +
                                       i * sizeof(RawList));
  }

  // FlatBuffers' checks: the table and its layout, each field inside the table, each list inside the bytes and aligned.
  Error readFields() {
    if ((reinterpret_cast<std::uintptr_t>(bytes_) & 3) != 0 || !inside(4, 4) || at<std::uint32_t>(4) != kIdentifier) {
      return Error::kNotAPack;
    }
    const std::uint32_t table = at<std::uint32_t>(0);
    if (!inside(table, 4)) return Error::kNotAPack;
    const std::uint32_t layout = table - at<std::uint32_t>(table);
    if ((layout & 1) != 0 || !inside(layout & ~2u, 8)) return Error::kNotAPack;
    const std::uint32_t layoutSize = half(layout);
    const std::uint32_t tableSize = half(layout + 2);
    if (layoutSize > size_ - layout || tableSize > size_ - table) return Error::kNotAPack;
    for (std::uint32_t i = 0; i < kFieldCount; ++i) {
      const std::uint32_t entry = 4 + 2 * i;
      const std::uint32_t place = entry + 2 <= layoutSize ? half(layout + entry) : 0;
      if (place == 0) continue;
      const std::uint32_t size = kFields[i].size;
      if ((place & (size == 0 ? 1 : 3)) != 0 || place + 4 > tableSize + (size == 0 ? 2 : 0)) return Error::kNotAPack;
      if (size == 0) {
        field(i).count = half(table + place);
        continue;
      }
      const std::uint32_t list = table + place + at<std::uint32_t>(table + place);
      if (!inside(list, 4)) return Error::kNotAPack;
      const std::uint32_t count = at<std::uint32_t>(list);
      if (count > (size_ - list - 4) / size) return Error::kNotAPack;
      field(i).bytes = bytes_ + list + 4;
      field(i).count = count;
    }
    pack_.table = format::GetPack(bytes_);
    return field(kFormatField).count == kFormat ? Error::kNone : Error::kOtherFormat;
  }

  bool textsInside() {
    const std::uint32_t texts = field(kTextCount).count;
    for (std::uint32_t i = 0; i < kFieldCount; ++i) {
      const RawList& list = field(i);
      const FieldLayout& layout = kFields[i];
      if (layout.texts == 0) continue;
      if (layout.size == 0 && list.count >= texts) return false;
      for (std::uint32_t n = 0; n < list.count * layout.size; n += layout.size) {
        for (std::size_t word = 0; layout.texts >> word != 0; ++word) {
          if ((layout.texts >> word & 1) == 0) continue;
          if (flatbuffers::ReadScalar<std::uint16_t>(list.bytes + n + 2 * word) >= texts) return false;
        }
      }
    }
    return true;
  }

  // Every number that points into another list, or has limits of its own.
  bool numbersInside() {
    for (const Reference& reference : kReferences) {
      const RawList& list = field(reference.list);
      const std::uint32_t targets = field(reference.target).count;
      const std::uint8_t* element = list.bytes;
      for (std::uint32_t n = list.count; n > 0; --n, element += kFields[reference.list].size) {
        const std::uint32_t first = flatbuffers::ReadScalar<std::uint16_t>(element + reference.first);
        if (reference.target == kSchedules && first == kNoSchedule) continue;
        const std::uint32_t count = reference.count == kOne ? 1 : element[reference.count];
        if (first + count > targets) return false;
      }
    }
    for (const Limit& limit : kLimits) {
      const RawList& list = field(limit.list);
      const std::uint8_t* element = list.bytes;
      for (std::uint32_t n = list.count; n > 0; --n, element += kFields[limit.list].size) {
        if (element[limit.byte] < limit.least || element[limit.byte] > limit.most) return false;
      }
    }
    return pack_.outcomes.count - 1 < 31 && pack_.checkOutcomes.count <= 31 && pack_.verdicts.count != 0 &&
           pack_.regions.count % (2 + pack_.regionKeys.count) == 0;
  }

  // Gives each question its variables and checks what a question says of its values.
  Error layVariables() {
    std::uint32_t count = kResultVariables;
    for (const auto& q : pack_.questions) count += q.kind() == 1 ? q.option_count() : 1;
    if (pack_.questions.count > 0xf000 || count > 0xf000) return Error::kOutOfRange;
    Variable* variable = arena_.take<Variable>(count);
    if (variable == nullptr) return Error::kNoMemory;
    pack_.variables = variable;
    pack_.variableCount = count;
    *variable++ = {0, static_cast<std::uint16_t>(pack_.outcomes.count)};
    *variable++ = {1, kUrgencies};
    *variable++ = {2, kStarts};
    std::uint16_t owner = kResultVariables;
    for (const auto& q : pack_.questions) {
      std::uint32_t domain = 2;
      if (q.kind() == 0) domain = q.option_count();
      if (q.kind() >= 2) {
        domain = q.class_count() + (q.flags() & 1u);
        if (q.class_count() == 0 || q.min() > q.max() || pack_.classStarts[q.first_class()] != q.min()) domain = 0;
      }
      const bool triage = (q.flags() & 2) == 0;
      if (domain - 1 > 31 || q.variable() != variable - pack_.variables ||
          (triage && pack_.triageCount + kResultVariables != owner)) {
        return Error::kOutOfRange;
      }
      if (triage) ++pack_.triageCount;
      if (q.kind() != 3 && pack_.race + kResultVariables == owner) ++pack_.race;
      for (std::uint32_t n = q.kind() == 1 ? q.option_count() : 1; n > 0; --n) {
        *variable++ = {owner, static_cast<std::uint16_t>(domain)};
      }
      ++owner;
    }
    return Error::kNone;
  }

  Error checkTexts() {
    const auto& texts = pack_.texts;
    std::uint32_t count = pack_.lateTexts.count;
    for (const std::uint8_t byte : texts) count += byte == 0;
    const bool good = texts.count != 0 && texts[0] == 0 && texts[texts.count - 1] == 0;
    return good && count == field(kTextCount).count ? Error::kNone : Error::kBadTexts;
  }

  // Where each kind of root begins, then each root; from the last to the first, so that dependents end up ascending.
  Error checkRoots() {
    for (const auto& test : pack_.cases) {
      if (test.variable() >= pack_.variableCount) return Error::kOutOfRange;
      const std::uint32_t domain = pack_.variables[test.variable()].domain;
      if (test.first() + domain > pack_.caseMaps.count) return Error::kOutOfRange;
      for (std::uint32_t i = 0; i < domain; ++i) {
        if (pack_.caseMaps[test.first() + i] >= test.branches()) return Error::kOutOfRange;
      }
    }
    pack_.firstRule = pack_.verdicts.count;
    pack_.firstResult = pack_.firstRule + pack_.rules.count;
    pack_.firstItem = pack_.firstResult + 2;
    pack_.firstCheck = pack_.firstItem + pack_.items.count;
    pack_.firstCheckRule = pack_.firstCheck + 2;
    pack_.firstProbe = pack_.firstCheckRule + pack_.checkRules.count;
    if (pack_.roots.count != pack_.firstProbe + pack_.probes.count) return Error::kOutOfRange;
    for (const auto& root : pack_.roots) {
      if (root.size() > pack_.largestRoot) pack_.largestRoot = root.size();
    }
    after_ = arena_.take<std::uint16_t>(pack_.largestRoot);
    pack_.dependents = arena_.take<const Dependent*>(kResultVariables + pack_.questions.count);
    if (arena_.failed()) return Error::kNoMemory;
    for (std::uint32_t r = pack_.roots.count; r-- > 0;) {
      const Error error = checkRoot(r, leafCount(r));
      if (error != Error::kNone) return error;
    }
    return Error::kNone;
  }

  // How many leaves a root of that place may have.
  std::uint32_t leafCount(std::uint32_t r) const {
    if (r < pack_.firstRule) return 1 + pack_.outcomes.count;
    if (r < pack_.firstResult) return 2;
    if (r < pack_.firstItem) return r == pack_.firstResult ? kUrgencies : kStarts;
    if (r < pack_.firstCheck) return 1u + pack_.items[r - pack_.firstItem].variant_count();
    if (r == pack_.firstCheck + 1) return 1 + pack_.checkOutcomes.count;
    return r < pack_.firstProbe ? 2 : 3;
  }

  // An ordered diagram: variables never decrease inside a root and grow along every edge, so a walk ends and meets each
  // variable once. after_[i] is 0 where no edge leads; else the node there must test that variable or a later one.
  Error checkRoot(std::uint32_t r, std::uint32_t leaves) {
    const format::Root& root = pack_.roots[r];
    if (root.size() == 0) return root.entry() < leaves ? Error::kNone : Error::kBadDiagram;
    if (root.size() >= kLeaf || root.size() > pack_.nodes.count || root.begin() > pack_.nodes.count - root.size()) {
      return Error::kBadDiagram;
    }
    const std::uint16_t* nodes = pack_.nodes.data() + root.begin();
    std::uint32_t last = 0;
    std::uint32_t owner = ~0u;
    for (std::uint32_t at = 0; at < root.size();) {
      const std::uint32_t node = at++;
      if (nodes[node] >= pack_.cases.count) return Error::kBadDiagram;
      const format::Case& test = pack_.cases[nodes[node]];
      const std::uint32_t variable = test.variable();
      if (variable < last || variable < after_[node] || test.branches() > root.size() - at) return Error::kBadDiagram;
      after_[node] = 0;
      last = variable;
      for (std::uint32_t n = test.branches(); n > 0; --n, ++at) {
        const std::uint32_t child = nodes[at];
        if (after_[at] != 0) return Error::kBadDiagram;
        if ((child & kLeaf) != 0) {
          if ((child & (kLeaf - 1u)) >= leaves) return Error::kBadDiagram;
        } else if (child <= at || child >= root.size()) {
          return Error::kBadDiagram;
        } else if (after_[child] <= variable) {
          after_[child] = static_cast<std::uint16_t>(variable + 1);
        }
      }
      if (pack_.variables[variable].owner == owner) continue;
      owner = pack_.variables[variable].owner;
      // A result may follow from those before it, never from itself or a later one: the session would go round for
      // ever.
      const std::uint32_t result = r < pack_.firstRule ? 0 : r - pack_.firstResult + 1;
      if (owner < kResultVariables && owner >= result) return Error::kBadDiagram;
      Dependent* dependent = arena_.take<Dependent>(1);
      if (dependent == nullptr) return Error::kNoMemory;
      *dependent = {r, pack_.dependents[owner]};
      pack_.dependents[owner] = dependent;
    }
    return Error::kNone;
  }

  const std::uint8_t* bytes_;
  std::uint32_t size_;
  Arena& arena_;
  Pack& pack_;
  std::uint16_t* after_ = nullptr;
};

}  // namespace

Result<const Pack*> openPack(std::span<const std::uint8_t> bytes, Arena& arena) {
  Pack* const pack = arena.take<Pack>(1);
  if (pack == nullptr) return Error::kNoMemory;
  const Error error = Opener(bytes, arena, *pack).open();
  if (error != Error::kNone) return error;
  return pack;
}

}  // namespace advisor
