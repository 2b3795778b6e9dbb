#include "engine/runtime/pack.h"

namespace advisor {
namespace {

template <typename Vector>
auto view(const Vector* list) {
  using Item = std::remove_reference_t<decltype(*list->data())>;
  if constexpr (std::is_same_v<Item, const std::uint8_t>) {
    return list ? std::span<const std::uint8_t>(list->data(), list->size()) : std::span<const std::uint8_t>();
  } else {
    return list ? std::span<Item>(list->data(), list->size()) : std::span<Item>();
  }
}

// Vectors of structs: FlatBuffers gives raw bytes, the structs have no padding surprises (checked by flatc).
template <typename Struct>
std::span<const Struct> structs(const flatbuffers::Vector<const Struct*>* list) {
  if (!list) return {};
  return {reinterpret_cast<const Struct*>(list->Data()), list->size()};
}

// True when [first, first + count) lies inside a list of that size.
constexpr bool inside(std::uint32_t first, std::uint32_t count, std::size_t size) {
  return first <= size && count <= size - first;
}

class Opener {
 public:
  Opener(std::span<const std::uint8_t> bytes, Arena& arena) : bytes_(bytes), arena_(arena) {}

  Result<Pack> open() {
    if (Error error = readTable(); error != Error::kNone) return error;
    if (Error error = layVariables(); error != Error::kNone) return error;
    if (Error error = checkRanges(); error != Error::kNone) return error;
    if (Error error = checkTexts(); error != Error::kNone) return error;
    if (Error error = checkRoots(); error != Error::kNone) return error;
    if (Error error = indexDependents(); error != Error::kNone) return error;
    return pack_;
  }

 private:
  Error readTable() {
    flatbuffers::Verifier verifier(bytes_.data(), bytes_.size(), 4, 64);
    if (bytes_.size() < 8 || !format::VerifyPackBuffer(verifier)) return Error::kNotAPack;
    const format::Pack* table = format::GetPack(bytes_.data());
    if (table->format() != kFormat) return Error::kOtherFormat;
    pack_.table = table;
    pack_.questions = structs(table->questions());
    pack_.options = structs(table->options());
    pack_.classStarts = view(table->class_starts());
    pack_.cases = structs(table->cases());
    pack_.caseMaps = view(table->case_maps());
    pack_.nodes = view(table->nodes());
    pack_.roots = structs(table->roots());
    pack_.items = structs(table->items());
    pack_.variants = structs(table->variants());
    pack_.schedules = structs(table->schedules());
    pack_.rules = structs(table->rules());
    pack_.checkRules = structs(table->check_rules());
    pack_.outcomeCount = table->outcomes() ? table->outcomes()->size() : 0;
    pack_.verdictCount = table->verdict_count();
    texts_ = table->text_count();
    return Error::kNone;
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

  bool text(std::uint16_t i) const { return i < texts_; }

  Error checkRanges() {
    const format::Pack& t = *pack_.table;
    bool good = text(t.id()) && text(t.version()) && text(t.locale()) && text(t.title()) && text(t.scope()) &&
                text(t.review_status()) && text(t.review_by());
    for (const auto& q : pack_.questions) {
      good &= text(q.id()) && text(q.text()) && text(q.hint()) && text(q.why()) && text(q.none()) &&
              text(q.screen()) && text(q.picture());
    }
    for (const auto& o : pack_.options) good &= text(o.id()) && text(o.text()) && text(o.short_());
    for (const auto& o : structs(t.outcomes())) good &= text(o.id()) && text(o.title());
    for (const auto& r : pack_.rules) good &= text(r.id()) && text(r.reason()) && r.outcome() < pack_.outcomeCount;
    const auto checkOutcomes = structs(t.check_outcomes());
    good &= checkOutcomes.size() <= 31;
    for (const auto& o : checkOutcomes) good &= text(o.id()) && text(o.title()) && text(o.text());
    for (const auto& r : pack_.checkRules) {
      good &= text(r.id()) && text(r.reason()) && r.outcome() < checkOutcomes.size();
    }
    const auto references = view(t.source_refs());
    for (const auto& i : pack_.items) {
      good &= text(i.id()) && text(i.reason()) && text(i.timer()) && text(i.drawing()) && i.section() <= 6 &&
              i.variant_count() <= 31 && inside(i.first_variant(), i.variant_count(), pack_.variants.size()) &&
              inside(i.first_source(), i.source_count(), references.size());
    }
    for (const auto& v : pack_.variants) {
      good &= text(v.id()) && text(v.title()) && text(v.text()) && v.status() >= 1 && v.status() <= 4 &&
              (v.schedule() == 0xffff || v.schedule() < pack_.schedules.size()) &&
              inside(v.first_source(), v.source_count(), references.size());
    }
    for (const auto& s : pack_.schedules) good &= s.every_days() != 0;
    const auto sources = structs(t.sources());
    for (const auto& s : sources) {
      good &= text(s.id()) && text(s.title()) && text(s.publisher()) && text(s.address()) && text(s.evidence());
    }
    for (std::uint16_t r : references) good &= r < sources.size();
    for (const auto& n : structs(t.names())) good &= text(n.key()) && text(n.text());
    const std::size_t keys = t.region_keys() ? t.region_keys()->size() : 0;
    for (std::uint16_t k : view(t.region_keys())) good &= text(k);
    const auto regions = view(t.regions());
    good &= regions.size() % (keys + 2) == 0;
    for (std::uint16_t r : regions) good &= text(r);
    return good ? Error::kNone : Error::kOutOfRange;
  }

  Error checkTexts() {
    const auto bytes = view(pack_.table->texts());
    if (bytes.empty() || bytes.back() != 0 || bytes.front() != 0) return Error::kBadTexts;
    std::uint32_t count = 0;
    for (std::uint8_t byte : bytes) count += byte == 0;
    return count == texts_ ? Error::kNone : Error::kBadTexts;
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
      most = 1 + (pack_.table->check_outcomes() ? pack_.table->check_outcomes()->size() : 0);
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
  Pack pack_;
  std::uint32_t texts_ = 0;
  std::uint32_t* supportStart_ = nullptr;
};

}  // namespace

Result<Pack> openPack(std::span<const std::uint8_t> bytes, Arena& arena) { return Opener(bytes, arena).open(); }

}  // namespace advisor
