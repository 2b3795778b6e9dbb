// The lists of a pack that hold no decisions: questions, results, sources and names, as the format stores them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/compiler/emit/narrow.h"
#include "engine/compiler/emit/text_order.h"
#include "engine/compiler/emit/variables.h"
#include "engine/compiler/emit/words.h"
#include "engine/compiler/model/model.h"
#include "engine/format/pack_generated.h"

namespace advisor::compiler {

namespace format = advisor::format;

// Narrows an index into a list of the pack, or a count of its entries.
template <typename From>
[[nodiscard]] std::uint16_t placeIn(const char* list, From value) {
  return narrow<std::uint16_t>(value, list);
}

struct PackLists {
  std::vector<format::Question> questions;
  std::vector<format::Option> options;
  std::vector<std::int32_t> classStarts;
  std::vector<format::Outcome> outcomes;
  std::vector<format::Rule> rules, checkRules;
  std::vector<format::CheckOutcome> checkOutcomes;
  std::vector<format::Item> items;
  std::vector<format::Variant> variants;
  std::vector<format::Schedule> schedules{{0, -1, 0, 0, 0, 0, 0, 0, 0, 0}};  // the first entry has no days
  std::vector<format::Source> sources;
  std::vector<std::uint16_t> references, regionKeys, regions;
  std::vector<format::NamedText> names;
};

// Fills in the lists. The steps are separate, because the order of the texts is that of their first use.
class PackListWriter {
 public:
  PackListWriter(const Model& model, Words& words, TextOrder& texts) : model_(model), words_(words), texts_(texts) {}

  void addNames();
  void addQuestions(const Variables& variables);
  void addResults();
  void addSources();  // those that the results cite

  [[nodiscard]] const PackLists& lists() const { return lists_; }

 private:
  std::uint16_t drawn(const Drawing* drawing);
  std::uint16_t headingOf(const Question& question, const Option& option);
  std::uint16_t placeOf(const std::vector<std::int32_t>& starts);
  format::Rule ruleOf(const Rule& rule);
  void addItem(const Item& item);
  std::uint16_t scheduleOf(const Variant& variant);
  std::uint16_t referTo(const std::vector<std::string>& ids);

  const Model& model_;
  Words& words_;
  TextOrder& texts_;
  PackLists lists_;
  std::map<std::string, std::uint16_t> sourceNumbers_;
  std::vector<std::vector<Source>::const_iterator> cited_;
};

}  // namespace advisor::compiler
