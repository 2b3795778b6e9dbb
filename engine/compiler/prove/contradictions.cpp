// Proves that no result tells a reader to do a thing and not to do it: two lines with one title, of which one is to be
// done and the other is not, or is held back.
#include <map>
#include <set>

#include "engine/compiler/condition/ids.h"
#include "engine/compiler/prove/prover.h"
#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

struct Line {
  ItemId item;
  VariantId variant;
};

// The lines with each title, in the main language and in each translation.
std::vector<std::vector<Line>> linesByTitle(const Model& model) {
  std::map<std::string, std::vector<Line>> known;
  for (const ItemId i : eachId<ItemId>(model.items)) {
    const Item& item = model.items[at(i)];
    for (const VariantId v : eachId<VariantId>(item.variants)) {
      const Text& title = item.variants[at(v)].title;
      known[model.mainLocale + ": " + comparableWords(title.value)].push_back({i, v});
      for (const auto& [locale, texts] : model.translations) {
        if (const auto text = texts.find(title.key); text != texts.end())
          known[locale + ": " + comparableWords(text->second.value)].push_back({i, v});
      }
    }
  }
  std::vector<std::vector<Line>> lines;
  for (auto& [title, same] : known) {
    if (same.size() > 1) lines.push_back(std::move(same));
  }
  return lines;
}

}  // namespace

void proveContradictions(ProofContext& context) {
  const std::size_t before = context.proof.problems.size();
  const auto statusOf = [&](const Line& line) {
    return context.model.items[at(line.item)].variants[at(line.variant)].status;
  };
  const auto contradicts = [&](const Line& a, const Line& b) {
    const Status other = statusOf(b);
    return a.item != b.item && statusOf(a) == Status::do_ && (other == Status::do_not || other == Status::withheld);
  };
  std::set<std::pair<ItemId, ItemId>> told;
  for (const std::vector<Line>& lines : linesByTitle(context.model)) {
    for (const Line& todo : lines) {
      for (const Line& other : lines) {
        if (!contradicts(todo, other) || told.count({todo.item, other.item}) > 0) continue;
        const Bdd both = context.meaning.variants(todo.item)[at(todo.variant)] &
                         context.meaning.variants(other.item)[at(other.variant)] & context.real;
        if (both.isEmpty()) continue;
        told.insert({todo.item, other.item});
        const Item& item = context.model.items[at(other.item)];
        context.proof.problems.push_back(
            {Code::kConflict,
             item.variants[at(other.variant)].title.place,
             item.id,
             "\"" + context.model.items[at(todo.item)].id + "\" says to do what \"" + item.id + "\" says not to do",
             "they have one title: give one of them other words, or let their conditions exclude each other",
             context.example(both),
             {}});
      }
    }
  }
  context.claim("lines_agree", "No result says to do a thing and not to do it.", before);
}

}  // namespace advisor::compiler
