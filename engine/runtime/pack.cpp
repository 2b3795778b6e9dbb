#include "engine/runtime/pack.h"

#include "engine/runtime/first_set.h"
#include "engine/runtime/pack_layout.h"

namespace advisor {
namespace {

// True when [first, first + count) lies inside a list of that size.
constexpr bool inside(std::uint32_t first, std::uint32_t count, std::size_t size) {
  return first <= size && count <= size - first;
}

class Opener {
 public:
  Opener(std::span<const std::uint8_t> bytes, Arena& arena, Pack& pack) : bytes_(bytes), arena_(arena), pack_(pack) {}

  Error open() {
    for (const auto step : {&Opener::readTable, &Opener::layVariables, &Opener::checkRanges, &Opener::checkTexts,
                            &Opener::checkRoots, &Opener::indexDependents}) {
      const Error error = (this->*step)();
      if (error != Error::kNone) return error;
    }
    return Error::kNone;
  }

 private:
  // FlatBuffers' checks, list by list: the table, its fields, and every list inside the bytes and aligned.
  Error readTable() {
    flatbuffers::Verifier verifier(bytes_.data(), bytes_.size(), 4, 64);
    if (bytes_.size() < 8 || (reinterpret_cast<std::uintptr_t>(bytes_.data()) & 3) != 0 || flatbuffers::ReadScalar<std::uint32_t>(bytes_.data() + 4) != kIdentifier ||
        verifier.VerifyOffset(0) == 0) {
      return Error::kNotAPack;
    }
    const format::Pack* table = format::GetPack(bytes_.data());
    const auto* raw = reinterpret_cast<const flatbuffers::Table*>(table);
    if (!raw->VerifyTableStart(verifier)) return Error::kNotAPack;
    for (const std::uint32_t field : kNumberFields) {
      if (!raw->VerifyField<std::uint16_t>(verifier, fieldOffset(field), 2)) return Error::kNotAPack;
    }
    if (table->format() != kFormat) return Error::kOtherFormat;
    pack_.table = table;
    texts_ = table->text_count();
    pack_.verdictCount = table->verdict_count();
    bool good = true;
    for (std::uint32_t field = kFirstTextField; field <= kLastTextField; ++field) {
      good &= raw->GetField<std::uint16_t>(fieldOffset(field), 0) < texts_;
    }
    for (std::uint32_t i = 0; i < kListCount; ++i) {
      const ListLayout& layout = kLists[i];
      if (!raw->VerifyOffset(verifier, fieldOffset(layout.field))) return Error::kNotAPack;
      const auto* list = raw->GetPointer<const std::uint8_t*>(fieldOffset(layout.field));
      if (list == nullptr) continue;
      if (!verifier.VerifyVectorOrString(list, layout.size)) return Error::kNotAPack;
      lists_[i] = {list + 4, flatbuffers::ReadScalar<std::uint32_t>(list)};
      good &= textsInside(lists_[i], layout);
    }
    setLists();
    return good ? Error::kNone : Error::kOutOfRange;
  }

  struct Bytes {
    const std::uint8_t* data = nullptr;
    std::uint32_t count = 0;
  };

  bool textsInside(const Bytes& list, const ListLayout& layout) const {
    bool good = true;
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const std::uint8_t* element = list.data + i * layout.size;
      for (std::uint32_t word = 0; layout.texts >> word != 0; ++word) {
        if ((layout.texts >> word & 1) != 0) good &= flatbuffers::ReadScalar<std::uint16_t>(element + 2 * word) < texts_;
      }
    }
    return good;
  }

  template <typename T>
  std::span<const T> list(List which) const {
    const Bytes& bytes = lists_[static_cast<std::uint32_t>(which)];
    return {reinterpret_cast<const T*>(bytes.data), bytes.count};
  }

  void setLists() {
    pack_.questions = list<format::Question>(List::kQuestions);
    pack_.options = list<format::Option>(List::kOptions);
    pack_.classStarts = list<std::int32_t>(List::kClassStarts);
    pack_.cases = list<format::Case>(List::kCases);
    pack_.caseMaps = list<std::uint8_t>(List::kCaseMaps);
    pack_.nodes = list<std::uint16_t>(List::kNodes);
    pack_.roots = list<format::Root>(List::kRoots);
    pack_.items = list<format::Item>(List::kItems);
    pack_.variants = list<format::Variant>(List::kVariants);
    pack_.schedules = list<format::Schedule>(List::kSchedules);
    pack_.rules = list<format::Rule>(List::kRules);
    pack_.checkRules = list<format::Rule>(List::kCheckRules);
    pack_.outcomeCount = lists_[static_cast<std::uint32_t>(List::kOutcomes)].count;
    checkOutcomes_ = lists_[static_cast<std::uint32_t>(List::kCheckOutcomes)].count;
  }

  // Gives each question its variables and checks all that a question says of itself.
  Error layVariables() {
    const std::size_t questions = pack_.questions.size();
    if (questions > 0xf000 || pack_.outcomeCount == 0 || pack_.outcomeCount > 31) return Error::kOutOfRange;
    std::uint32_t count = kResultVariables;
    for (const auto& q : pack_.questions) count += q.kind() == 1 ? q.option_count() : 1;
    if (count > 0xf000) return Error::kOutOfRange;
    Variable* variables = arena_.take<Variable>(count);
    if (!variables) return Error::kNoMemory;
    variables[0] = {0, static_cast<std::uint16_t>(pack_.outcomeCount)};
    variables[1] = {1, kUrgencies};
    variables[2] = {2, kStarts};
    std::uint32_t at = kResultVariables;
    for (std::uint32_t i = 0; i < questions; ++i) {
      const auto& q = pack_.questions[i];
      const auto owner = static_cast<std::uint16_t>(kResultVariables + i);
      if (q.variable() != at || q.kind() > 4) return Error::kOutOfRange;
      if (!inside(q.first_option(), q.option_count(), pack_.options.size())) return Error::kOutOfRange;
      if (!inside(q.first_class(), q.class_count(), pack_.classStarts.size())) return Error::kOutOfRange;
      if (!(q.flags() & 2)) {
        if (pack_.triageCount != i) return Error::kOutOfRange;  // triage questions come first
        pack_.triageCount = i + 1;
      }
      std::uint32_t domain = 2;
      if (q.kind() == 0) domain = q.option_count();
      if (q.kind() >= 2) {
        domain = q.class_count() + (q.flags() & 1u);
        if (q.class_count() == 0 || q.min() > q.max() || pack_.classStarts[q.first_class()] != q.min()) {
          return Error::kOutOfRange;
        }
      }
      if (domain == 0 || domain > 32 || q.option_count() > 31) return Error::kOutOfRange;
      for (std::uint32_t n = q.kind() == 1 ? q.option_count() : 1; n > 0; --n) {
        variables[at++] = {owner, static_cast<std::uint16_t>(domain)};
      }
    }
    pack_.variables = {variables, count};
    return Error::kNone;
  }

  // What is left after `textsInside`: every number that points into another list.
  Error checkRanges() {
    const auto references = list<std::uint16_t>(List::kSourceRefs);
    bool good = checkOutcomes_ <= 31 && pack_.verdictCount <= FirstSet::kMost;
    for (const auto& r : pack_.rules) good &= r.outcome() < pack_.outcomeCount;
    for (const auto& r : pack_.checkRules) good &= r.outcome() < checkOutcomes_;
    for (const auto& i : pack_.items) {
      good &= i.section() <= 6 && i.variant_count() <= 31 &&
              inside(i.first_variant(), i.variant_count(), pack_.variants.size()) &&
              inside(i.first_source(), i.source_count(), references.size());
    }
    for (const auto& v : pack_.variants) {
      good &= v.status() >= 1 && v.status() <= 4 &&
              (v.schedule() == 0xffff || v.schedule() < pack_.schedules.size()) &&
              inside(v.first_source(), v.source_count(), references.size());
    }
    for (const auto& s : pack_.schedules) good &= s.every_days() != 0;
    for (const std::uint16_t r : references) good &= r < lists_[static_cast<std::uint32_t>(List::kSources)].count;
    const std::size_t region = 2 + lists_[static_cast<std::uint32_t>(List::kRegionKeys)].count;
    good &= lists_[static_cast<std::uint32_t>(List::kRegions)].count % region == 0;
    return good ? Error::kNone : Error::kOutOfRange;
  }

  Error checkTexts() {
    const auto bytes = list<std::uint8_t>(List::kTexts);
    if (bytes.empty() || bytes.back() != 0 || bytes.front() != 0) return Error::kBadTexts;
    std::uint32_t count = 0;
    for (std::uint8_t byte : bytes) count += byte == 0;
    return count + pack_.table->late_text_count() == texts_ ? Error::kNone : Error::kBadTexts;
  }

  // Ordered diagrams: variables never decrease inside a root and grow along every edge, so a walk ends and meets each
  // variable once. Also counts what the index needs.
  Error checkRoots() {
    for (const auto& c : pack_.cases) {
      if (c.variable() >= pack_.variables.size() || c.branches() == 0) return Error::kOutOfRange;
      const std::uint32_t domain = pack_.variables[c.variable()].domain;
      if (!inside(c.first(), domain, pack_.caseMaps.size())) return Error::kOutOfRange;
      for (std::uint32_t i = 0; i < domain; ++i) {
        if (pack_.caseMaps[c.first() + i] >= c.branches()) return Error::kOutOfRange;
      }
    }
    const std::uint32_t expected = index(pack_.probe(pack_.table->probe_count()));
    if (pack_.verdictCount == 0 || pack_.roots.size() != expected) return Error::kOutOfRange;
    for (const auto& root : pack_.roots) {
      if (root.size() > pack_.largestRoot) pack_.largestRoot = root.size();
    }
    std::uint16_t* variableAt = arena_.take<std::uint16_t>(pack_.largestRoot);
    supportStart_ = arena_.take<std::uint32_t>(pack_.roots.size() + 1);
    if (arena_.failed()) return Error::kNoMemory;
    for (std::uint32_t r = 0; r < pack_.roots.size(); ++r) {
      if (!checkLeafCount(r)) return Error::kOutOfRange;
      if (!checkRoot(r, variableAt)) return Error::kBadDiagram;
    }
    return Error::kNone;
  }

  // How many leaves a root of that place may have at most.
  bool checkLeafCount(std::uint32_t r) const {
    std::uint32_t most = 3;
    if (r < pack_.verdictCount) {
      most = 1 + pack_.outcomeCount;
    } else if (r == index(pack_.urgency())) {
      most = kUrgencies;
    } else if (r == index(pack_.start())) {
      most = kStarts;
    } else if (r >= index(pack_.item(ItemId{0})) && r < index(pack_.checksAvailable())) {
      most = 1u + pack_.items[r - index(pack_.item(ItemId{0}))].variant_count();
    } else if (r == index(pack_.checks())) {
      most = 1 + checkOutcomes_;
    } else if (r < index(pack_.probe(0))) {
      most = 2;
    }
    return pack_.roots[r].leaves() >= 1 && pack_.roots[r].leaves() <= most;
  }

  bool checkRoot(std::uint32_t r, std::uint16_t* variableAt) {
    const format::Root& root = pack_.roots[r];
    supportStart_[r + 1] = supportStart_[r];
    if (root.size() == 0) return root.entry() < root.leaves();
    if (!inside(root.begin(), root.size(), pack_.nodes.size()) || root.size() >= kLeaf) return false;
    const std::uint16_t* nodes = pack_.nodes.data() + root.begin();
    std::uint32_t at = 0;
    std::uint32_t last = 0;
    std::uint32_t owner = ~0u;
    for (std::uint32_t i = 0; i < root.size(); ++i) variableAt[i] = 0xffff;
    while (at < root.size()) {
      if (nodes[at] >= pack_.cases.size()) return false;
      const format::Case& test = pack_.cases[nodes[at]];
      if (test.variable() < last || test.branches() >= root.size() - at) return false;
      last = test.variable();
      variableAt[at] = test.variable();
      if (pack_.variables[last].owner != owner) {
        owner = pack_.variables[last].owner;
        ++supportStart_[r + 1];
      }
      at += 1u + test.branches();
    }
    for (at = 0; at < root.size();) {
      const std::uint32_t branches = pack_.cases[nodes[at]].branches();
      for (std::uint32_t b = 1; b <= branches; ++b) {
        const std::uint16_t child = nodes[at + b];
        if (child & kLeaf) {
          if ((child & ~kLeaf) >= root.leaves()) return false;
        } else if (child >= root.size() || variableAt[child] == 0xffff || variableAt[child] <= variableAt[at]) {
          return false;
        }
      }
      at += 1 + branches;
    }
    return supportStart_[r + 1] - supportStart_[r] <= kMaxSupport;
  }

  Error indexDependents() {
    const std::size_t roots = pack_.roots.size();
    const std::size_t owners = kResultVariables + pack_.questions.size();
    const std::uint32_t total = supportStart_[roots];
    std::uint16_t* support = arena_.take<std::uint16_t>(total);
    std::uint32_t* start = arena_.take<std::uint32_t>(owners + 2);
    std::uint32_t* dependents = arena_.take<std::uint32_t>(total);
    if (arena_.failed()) return Error::kNoMemory;
    std::uint32_t n = 0;
    for (std::uint32_t r = 0; r < roots; ++r) {
      const format::Root& root = pack_.roots[r];
      std::uint32_t owner = ~0u;
      for (std::uint32_t at = 0; at < root.size();) {
        const format::Case& test = pack_.cases[pack_.nodes[root.begin() + at]];
        if (pack_.variables[test.variable()].owner != owner) {
          owner = pack_.variables[test.variable()].owner;
          support[n++] = static_cast<std::uint16_t>(owner);
          ++start[owner + 2];
        }
        at += 1u + test.branches();
      }
    }
    for (std::size_t o = 2; o < owners + 2; ++o) start[o] += start[o - 1];
    for (std::uint32_t r = 0; r < roots; ++r) {
      for (std::uint32_t i = supportStart_[r]; i < supportStart_[r + 1]; ++i) dependents[start[support[i] + 1]++] = r;
    }
    pack_.supportStart = {supportStart_, roots + 1};
    pack_.support = {support, total};
    pack_.dependentStart = {start, owners + 1};
    pack_.dependents = {dependents, total};
    return Error::kNone;
  }

  std::span<const std::uint8_t> bytes_;
  Arena& arena_;
  Pack& pack_;
  Bytes lists_[kListCount];
  std::uint32_t texts_ = 0;
  std::uint32_t checkOutcomes_ = 0;
  std::uint32_t* supportStart_ = nullptr;
};

}  // namespace

Result<const Pack*> openPack(std::span<const std::uint8_t> bytes, Arena& arena) {
  Pack* const pack = arena.take<Pack>(1);
  if (pack == nullptr) return Error::kNoMemory;
  *pack = Pack();
  const Error error = Opener(bytes, arena, *pack).open();
  if (error != Error::kNone) return error;
  return pack;
}

}  // namespace advisor
