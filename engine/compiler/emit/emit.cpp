#include "engine/compiler/emit/emit.h"

#include <algorithm>
#include <array>

#include "engine/compiler/emit/results.h"
#include "engine/compiler/emit/root_writer.h"
#include "engine/compiler/emit/words.h"
#include "engine/format/pack_generated.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/plan.h"

namespace advisor::compiler {
namespace {

namespace format = advisor::format;

constexpr std::size_t kMostNodes = 4'000'000;  // about 400 MB while compiling; far past what a reader could download
constexpr std::array<const char*, 7> kSections{"headline",  "race",  "checklist", "not_start",
                                               "stop_race", "watch", "limits"};

template <typename Int, typename From>
Int narrow(From value) {
  return static_cast<Int>(value);
}

class Emitter {
 public:
  Emitter(const Model& model, const std::string& locale) : model_(model), words_(model, locale), locale_(locale) {}

  void write(EmitOptions options, Emitted& emitted) {
    const Variables variables(model_);
    Decisions decisions(variables.domains(), kMostNodes);
    const Roots roots = buildRoots(model_, variables, decisions, options.factsAsProbes);
    RootWriter writer(decisions);
    writeRoots(roots, writer);
    addQuestions(variables);
    addNames();
    words_.endEarly();
    addResults();
    emitted.bytes = finish(writer, roots, options.split);
    if (options.split) {
      const auto early = words_.bytes().begin() + static_cast<std::ptrdiff_t>(words_.earlyBytes());
      emitted.words.assign(early, words_.bytes().end());
    }
  }

 private:
  void writeRoots(const Roots& roots, RootWriter& writer) {
    for (const auto root : roots.verdicts) writer.write(root, 1 + model_.outcomes.size());
    for (const auto root : roots.rules) writer.write(root, 2);
    writer.write(roots.urgency, kUrgencies);
    writer.write(roots.start, kStarts);
    for (std::size_t i = 0; i < roots.items.size(); ++i)
      writer.write(roots.items[i], 1 + model_.items[i].variants.size());
    writer.write(roots.checksAvailable, 2);
    writer.write(roots.checks, 1 + model_.checks.outcomes.size());
    for (const auto root : roots.checkRules) writer.write(root, 2);
    for (const auto root : roots.probes) writer.write(root, 3);
  }

  void addQuestions(const Variables& variables) {
    head_ = {words_.of(model_.id),      words_.of(model_.version), words_.of(locale_),
             words_.of(model_.title),   words_.of(model_.scope),   words_.of(model_.reviewStatus),
             words_.of(model_.reviewBy)};
    for (std::size_t q = 0; q < model_.questions.size(); ++q) {
      const Question& question = model_.questions[q];
      const auto& classes = variables.classes(narrow<int>(q));
      const bool nullable = question.nullable && question.kind != QuestionKind::kAnyOf;
      const auto flags = (nullable ? 1 : 0) | (question.stage == advisor::compiler::Stage::kRaceCheck ? 2 : 0);
      questions_.emplace_back(
          words_.of(question.id), words_.of(question.text), words_.of(question.hint), words_.of(question.why),
          words_.of(question.none), words_.of(question.screen.empty() ? question.id : question.screen),
          words_.of(question.picture), narrow<std::uint16_t>(options_.size()),
          narrow<std::uint16_t>(classStarts_.size()), narrow<std::uint16_t>(variables.of(narrow<int>(q))),
          narrow<std::int32_t>(question.min), narrow<std::int32_t>(question.max), narrow<std::uint8_t>(question.kind),
          narrow<std::uint8_t>(question.options.size()), narrow<std::uint8_t>(classes.size()),
          narrow<std::uint8_t>(flags));
      for (const Option& option : question.options) {
        options_.emplace_back(words_.of(option.id), words_.of(option.text), words_.of(option.brief),
                              narrow<std::uint16_t>((option.warning ? 1 : 0) | (option.unsure ? 2 : 0)));
      }
      for (const std::int64_t start : classes) classStarts_.push_back(narrow<std::int32_t>(start));
    }
  }

  void addNames() {
    for (const auto& [key, text] : model_.texts) names_.emplace_back(words_.of(key), words_.of(text));
    if (!model_.regions.empty()) {
      for (const auto& [key, text] : model_.regions.front().values) regionKeys_.push_back(words_.of(key));
    }
    for (const Region& region : model_.regions) {
      regions_.push_back(words_.of(region.id));
      regions_.push_back(words_.of(region.label));
      for (const auto& [key, text] : region.values) regions_.push_back(words_.of(text));
    }
  }

  void addResults() {
    for (const Outcome& outcome : model_.outcomes)
      outcomes_.emplace_back(words_.of(outcome.id), words_.of(outcome.title));
    for (const Rule& rule : model_.rules) rules_.push_back(ruleOf(rule));
    for (const Item& item : model_.items) addItem(item);
    for (std::size_t i = 0; i < model_.checks.outcomes.size(); ++i) {
      const Outcome& outcome = model_.checks.outcomes[i];
      checkOutcomes_.emplace_back(words_.of(outcome.id), words_.of(outcome.title),
                                  i < model_.checks.outcomeTexts.size() ? words_.of(model_.checks.outcomeTexts[i]) : 0);
    }
    for (const Rule& rule : model_.checks.rules) checkRules_.push_back(ruleOf(rule));
  }

  format::Rule ruleOf(const Rule& rule) {
    return {words_.of(rule.id), narrow<std::uint16_t>(rule.outcome), words_.of(rule.reason)};
  }

  void addItem(const Item& item) {
    const auto section = std::find(kSections.begin(), kSections.end(), item.section) - kSections.begin();
    const std::size_t firstSource = addSources(item.sources);
    const std::size_t sourceCount = references_.size() - firstSource;
    items_.emplace_back(words_.of(item.id), words_.of(item.reason), narrow<std::uint16_t>(variants_.size()),
                        words_.of(item.timer), words_.of(item.drawing), narrow<std::uint16_t>(firstSource),
                        narrow<std::uint8_t>(item.variants.size()), narrow<std::uint8_t>(sourceCount),
                        narrow<std::uint8_t>(section), narrow<std::uint8_t>(item.tip));
    for (const Variant& variant : item.variants) {
      const std::size_t first = addSources(variant.sources);
      variants_.emplace_back(words_.of(variant.id), words_.of(variant.title), words_.of(variant.text),
                             narrow<std::uint16_t>(first), scheduleOf(variant), narrow<std::uint8_t>(variant.status),
                             narrow<std::uint8_t>(references_.size() - first));
    }
  }

  std::uint16_t scheduleOf(const Variant& variant) {
    if (!variant.schedule) return 0xffff;
    const Schedule& s = *variant.schedule;
    const auto day = [](const std::optional<int>& value) { return value ? narrow<std::int16_t>(*value) : kOpenEnd; };
    schedules_.emplace_back(narrow<std::int16_t>(s.fromDay), day(s.untilDay), day(s.raceFrom), day(s.raceUntil),
                            narrow<std::uint8_t>(s.everyDays), narrow<std::uint8_t>(s.timesADay),
                            narrow<std::uint8_t>(s.minutes), narrow<std::uint8_t>(s.sets),
                            narrow<std::uint16_t>(s.holdSeconds));
    return narrow<std::uint16_t>(schedules_.size() - 1);
  }

  // Sources in the order in which items first name them; those that only rules name stay in the review page.
  std::size_t addSources(const std::vector<std::string>& ids) {
    const std::size_t first = references_.size();
    for (const std::string& id : ids) {
      const auto source =
          std::find_if(model_.sources.begin(), model_.sources.end(), [&](const Source& s) { return s.id == id; });
      const auto [number, isNew] = sourceNumbers_.emplace(id, narrow<std::uint16_t>(sources_.size()));
      if (isNew) {
        sources_.emplace_back(words_.of(source->id), words_.of(source->title), words_.of(source->publisher),
                              words_.of(source->address), words_.of(source->evidence),
                              narrow<std::uint16_t>(source->year.value_or(0)));
      }
      references_.push_back(number->second);
    }
    return first;
  }

  std::vector<std::uint8_t> finish(const RootWriter& writer, const Roots& roots, bool split) {
    flatbuffers::FlatBufferBuilder builder(1 << 16);
    const auto texts = builder.CreateVector(words_.bytes().data(), split ? words_.earlyBytes() : words_.bytes().size());
    const auto names = builder.CreateVectorOfStructs(names_);
    const auto regionKeys = builder.CreateVector(regionKeys_);
    const auto regions = builder.CreateVector(regions_);
    const auto sources = builder.CreateVectorOfStructs(sources_);
    const auto references = builder.CreateVector(references_);
    const auto checkRules = builder.CreateVectorOfStructs(checkRules_);
    const auto checkOutcomes = builder.CreateVectorOfStructs(checkOutcomes_);
    const auto schedules = builder.CreateVectorOfStructs(schedules_);
    const auto variants = builder.CreateVectorOfStructs(variants_);
    const auto items = builder.CreateVectorOfStructs(items_);
    const auto rules = builder.CreateVectorOfStructs(rules_);
    const auto outcomes = builder.CreateVectorOfStructs(outcomes_);
    const auto rootList = builder.CreateVectorOfStructs(writer.roots);
    const auto nodes = builder.CreateVector(writer.nodes);
    const auto caseMaps = builder.CreateVector(writer.caseMaps);
    const auto cases = builder.CreateVectorOfStructs(writer.cases);
    const auto classStarts = builder.CreateVector(classStarts_);
    const auto options = builder.CreateVectorOfStructs(options_);
    const auto questions = builder.CreateVectorOfStructs(questions_);
    format::PackBuilder pack(builder);
    pack.add_format(kFormat);
    pack.add_id(head_[0]);
    pack.add_version(head_[1]);
    pack.add_locale(head_[2]);
    pack.add_title(head_[3]);
    pack.add_scope(head_[4]);
    pack.add_review_status(head_[5]);
    pack.add_review_by(head_[6]);
    pack.add_text_count(words_.count());
    pack.add_questions(questions);
    pack.add_options(options);
    pack.add_class_starts(classStarts);
    pack.add_cases(cases);
    pack.add_case_maps(caseMaps);
    pack.add_nodes(nodes);
    pack.add_roots(rootList);
    pack.add_verdict_count(narrow<std::uint16_t>(roots.verdicts.size()));
    pack.add_probe_count(narrow<std::uint16_t>(roots.probes.size()));
    pack.add_outcomes(outcomes);
    pack.add_rules(rules);
    pack.add_items(items);
    pack.add_variants(variants);
    pack.add_schedules(schedules);
    pack.add_check_outcomes(checkOutcomes);
    pack.add_check_rules(checkRules);
    pack.add_sources(sources);
    pack.add_source_refs(references);
    pack.add_names(names);
    pack.add_region_keys(regionKeys);
    pack.add_regions(regions);
    pack.add_texts(texts);
    if (split) pack.add_late_text_count(narrow<std::uint16_t>(words_.count() - words_.earlyCount()));
    builder.Finish(pack.Finish(), format::PackIdentifier());
    return {builder.GetBufferPointer(), builder.GetBufferPointer() + builder.GetSize()};
  }

  const Model& model_;
  Words words_;
  std::string locale_;
  std::array<std::uint16_t, 7> head_{};
  std::vector<format::Question> questions_;
  std::vector<format::Option> options_;
  std::vector<std::int32_t> classStarts_;
  std::vector<format::Outcome> outcomes_;
  std::vector<format::Rule> rules_, checkRules_;
  std::vector<format::CheckOutcome> checkOutcomes_;
  std::vector<format::Item> items_;
  std::vector<format::Variant> variants_;
  std::vector<format::Schedule> schedules_;
  std::vector<format::Source> sources_;
  std::map<std::string, std::uint16_t> sourceNumbers_;
  std::vector<std::uint16_t> references_, regionKeys_, regions_;
  std::vector<format::NamedText> names_;
};

Place placeOfRoot(const Model& model, std::size_t root) {
  const std::size_t rules = model.rules.size();
  if (root >= rules + 3 && root - rules - 3 < model.items.size()) return model.items[root - rules - 3].place;
  return root >= 1 && root <= rules ? model.rules[root - 1].place : Place{"outcomes.json", "", 0};
}

}  // namespace

Emitted emitPack(const Model& model, const std::string& locale, EmitOptions options) {
  Emitted emitted;
  try {
    Emitter(model, locale).write(options, emitted);
  } catch (const TooManyClasses& error) {
    emitted.diagnostics.push_back({"number-too-fine", model.questions[static_cast<std::size_t>(error.question)].place,
                                   "the conditions tell more than 32 values of this number apart",
                                   "compare it with fewer thresholds, or narrow min and max"});
  } catch (const RootTooLarge& error) {
    emitted.diagnostics.push_back({"condition-too-wide", placeOfRoot(model, error.root),
                                   "what is decided here needs more than 29 questions or 32,767 diagram entries",
                                   "split it into outcomes or items that each look at fewer answers"});
  } catch (const TooManyNodes&) {
    emitted.diagnostics.push_back({"pack-too-large",
                                   {"outcomes.json", "", 0},
                                   "the decision diagrams of this pack grow past 4,000,000 nodes",
                                   "conditions that count or compare many answers grow fastest; simplify those"});
  }
  return emitted;
}

}  // namespace advisor::compiler
