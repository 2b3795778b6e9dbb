#include "engine/compiler/emit/emit.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <numeric>

#include "engine/compiler/emit/narrow.h"
#include "engine/compiler/emit/results.h"
#include "engine/compiler/emit/root_writer.h"
#include "engine/compiler/emit/words.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/version.h"
#include "engine/format/limits.h"
#include "engine/format/pack_generated.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/plan.h"

namespace advisor::compiler {
namespace {

namespace format = advisor::format;

constexpr std::size_t kMostNodes = 500'000;  // about 100 MB while compiling; far past what a reader could download

// Narrows an index into a list of the pack, or a count of its entries.
template <typename From>
std::uint16_t place(From value, const char* list) {
  return narrow<std::uint16_t>(value, list);
}

class Emitter {
 public:
  Emitter(const Model& model, const std::string& locale, EmitOptions options)
      : model_(model), words_(model, locale), locale_(locale), wanted_(options) {}

  void write(Emitted& emitted) {
    const Variables variables(model_);
    MddManager mdd(variables.domains(), kMostNodes);
    const Roots roots = buildRoots(model_, variables, mdd, wanted_.factsAsProbes);
    RootWriter writer(mdd);
    writeRoots(roots, writer);
    addHead();
    addQuestionWords();
    addNames();
    words_.endEarly();
    addResultWords();
    addQuestions(variables);
    addResults();
    addSources();
    emitted.bytes = finish(writer, roots);
    if (wanted_.split) {
      const auto early = words_.bytes().begin() + static_cast<std::ptrdiff_t>(words_.earlyBytes());
      emitted.words.assign(early, words_.bytes().end());
    }
  }

 private:
  void writeRoots(const Roots& roots, RootWriter& writer) {
    for (const auto root : {roots.checksAvailable, roots.checks, roots.urgency, roots.start}) writer.write(root);
    for (const auto* kind : {&roots.items, &roots.verdicts, &roots.rules, &roots.checkRules, &roots.probes}) {
      for (const auto root : *kind) writer.write(root);
    }
  }

  // Texts of one kind are neighbours: first ids, then texts for readers, then shapes and sources. This order compresses
  // 3 % better than the order of the content. Which texts of a question or an item come first was found by trial (0.1
  // kB at most).
  void addQuestionWords() {
    for (const Question& question : model_.questions) {
      words_.of(question.id);
      words_.of(screenOf(question));
      for (const Option& option : question.options) words_.of(option.id);
    }
    for (const auto& [key, text] : model_.texts) {
      if (holds(key)) words_.of(key);
    }
    for (const Question& question : model_.questions) {
      for (const Group& group : question.groups) words_.of(group.text);
      for (const Option& option : question.options) addWords({&option.text, &option.brief});
    }
    for (const Question& question : model_.questions) {
      addWords({&question.none, &question.brief, &question.why, &question.hint, &question.text});
    }
  }

  void addResultWords() {
    for (const Outcome& outcome : model_.outcomes) words_.of(outcome.id);
    for (const Item& item : model_.items) {
      words_.of(item.id);
      for (const Variant& variant : item.variants) unshown(variant.id);
    }
    for (const Item& item : model_.items) {
      for (const Variant& variant : item.variants) addWords({&variant.text, &variant.title});
      words_.of(item.reason);
    }
    for (const Outcome& outcome : model_.outcomes) words_.of(outcome.title);
    for (const Rule& rule : model_.rules) words_.of(rule.reason);
    for (const Item& item : model_.items) {
      if (const Drawing* drawing = model_.drawingOf(item)) words_.of(drawing->title);
    }
    for (const Text& text : model_.checks.outcomeTexts) words_.of(text);
    for (const Rule& rule : model_.checks.rules) words_.of(rule.reason);
  }

  void addWords(std::initializer_list<const Text*> texts) {
    for (const Text* const text : texts) words_.of(*text);
  }

  void addHead() {
    about_ = {words_.of(model_.id),      words_.of(model_.version), words_.of(locale_),
              words_.of(model_.title),   words_.of(model_.scope),   words_.of(model_.reviewStatus),
              words_.of(model_.reviewBy)};
  }

  static const std::string& screenOf(const Question& question) {
    return question.screen.empty() ? question.id : question.screen;
  }

  // Their texts are in the list already, except for the pictures, which a reader needs only a few questions later.
  void addQuestions(const Variables& variables) {
    for (const QuestionId q : eachId<QuestionId>(model_.questions)) {
      const Question& question = model_.questions[at(q)];
      const std::vector<std::int32_t> starts = classStarts(question, variables.classes(q));
      const bool options = !question.options.empty();
      questions_.push_back(format::Question{
          words_.of(question.id), words_.of(question.text), words_.of(question.hint), words_.of(question.why),
          words_.of(question.none), words_.of(screenOf(question)), drawn(model_.pictureOf(question)),
          place(options_.size(), "options"), place(question.options.size(), "options"), placeOf(starts),
          place(starts.size(), "values of a number"), place(variables.of(q), "options and questions"), question.kind,
          static_cast<std::uint16_t>(!options && question.nullable ? 1 : 0), words_.of(question.brief),
          options ? starts.back() : narrow<std::int32_t>(question.max, "days of a number")});
      for (const Option& option : question.options) {
        options_.push_back(format::Option{words_.of(option.id), words_.of(option.text), words_.of(option.brief),
                                          flagsOf(option), headingOf(question, option)});
      }
    }
  }

  std::uint16_t drawn(const Drawing* drawing) { return drawing == nullptr ? 0 : words_.of(drawing->markup); }

  static std::uint16_t flagsOf(const Option& option) {
    return static_cast<std::uint16_t>((option.warning ? format::kWarningFlag : 0) |
                                      (option.unsure ? format::kUnsureFlag : 0));
  }

  std::uint16_t headingOf(const Question& question, const Option& option) {
    return option.group ? words_.of(question.groups[at(*option.group)].text) : std::uint16_t{0};
  }

  static std::vector<std::int32_t> classStarts(const Question& question, const std::vector<std::int64_t>& classes) {
    std::vector<std::int32_t> starts(std::max(classes.size(), question.options.size()));
    std::iota(starts.begin(), starts.end(), 0);
    std::transform(classes.begin(), classes.end(), starts.begin(),
                   [](std::int64_t start) { return narrow<std::int32_t>(start, "values of a number"); });
    if (question.options.empty() && question.nullable) starts.push_back(kNull);
    return starts;
  }

  // Questions with the same class starts share one list.
  std::uint16_t placeOf(const std::vector<std::int32_t>& starts) {
    const auto found = std::search(classStarts_.begin(), classStarts_.end(), starts.begin(), starts.end());
    const std::uint16_t first = place(found - classStarts_.begin(), "values of numbers");
    if (found == classStarts_.end()) classStarts_.insert(found, starts.begin(), starts.end());
    return first;
  }

  void addNames() {
    for (const auto& [key, text] : model_.texts) {
      if (holds(key)) names_.push_back(format::NamedText{words_.of(key), words_.of(text)});
    }
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
      outcomes_.push_back(format::Outcome{words_.of(outcome.id), words_.of(outcome.title)});
    for (const Rule& rule : model_.rules) rules_.push_back(ruleOf(rule));
    for (const Item& item : model_.items) addItem(item);
    for (std::size_t i = 0; i < model_.checks.outcomes.size(); ++i) {
      const Outcome& outcome = model_.checks.outcomes[i];
      checkOutcomes_.push_back(format::CheckOutcome{
          words_.of(outcome.id), words_.of(outcome.title),
          words_.of(i < model_.checks.outcomeTexts.size() ? model_.checks.outcomeTexts[i] : Text{}),
          i < model_.checks.roles.size() ? model_.checks.roles[i] : CheckRole::fail});
    }
    for (const Rule& rule : model_.checks.rules) checkRules_.push_back(ruleOf(rule));
  }

  // Whether the pack holds that named text. The split files for pages omit the texts around the element.
  bool holds(const std::string& key) const { return !wanted_.split || !isAroundTheElement(key); }

  // Words that no screen shows. The whole pack holds them for programs and tests; the split files for pages omit them.
  std::uint16_t unshown(const std::string& text) { return wanted_.split ? 0 : words_.of(text); }

  format::Rule ruleOf(const Rule& rule) {
    return {unshown(rule.id), place(position(rule.outcome), "outcomes"), words_.of(rule.reason)};
  }

  void addItem(const Item& item) {
    const Drawing* drawing = model_.drawingOf(item);
    items_.push_back(format::Item{words_.of(item.id), words_.of(item.reason), place(variants_.size(), "variants"),
                                  place(item.variants.size(), "variants"), item.timer, drawn(drawing),
                                  referTo(item.sources), place(item.sources.size(), "sources"), item.section,
                                  place(item.tip, "tips"),
                                  drawing == nullptr ? std::uint16_t{0} : words_.of(drawing->title)});
    for (const Variant& variant : item.variants) {
      variants_.push_back(format::Variant{unshown(variant.id), words_.of(variant.title), words_.of(variant.text),
                                          referTo(variant.sources), place(variant.sources.size(), "sources"),
                                          scheduleOf(variant), variant.status});
    }
  }

  std::uint16_t scheduleOf(const Variant& variant) {
    if (!variant.schedule) return 0;
    static constexpr const char* kDays = "days of a schedule";
    const Schedule& s = *variant.schedule;
    const int raceFrom = s.raceFrom.value_or(s.raceUntil ? kAnyRace : kOpenEnd);
    const format::Schedule wanted{
        narrow<std::int16_t>(s.fromDay, kDays),          narrow<std::int16_t>(s.untilDay.value_or(kOpenEnd), kDays),
        narrow<std::int16_t>(raceFrom, kDays),           narrow<std::int16_t>(s.raceUntil.value_or(0), kDays),
        narrow<std::uint8_t>(s.everyDays - 1, kDays),    narrow<std::uint8_t>(s.timesADay, "times a day"),
        narrow<std::uint8_t>(s.minutes, "minutes"),      narrow<std::uint8_t>(s.sets, "sets"),
        narrow<std::uint16_t>(s.holdSeconds, "seconds"), narrow<std::uint8_t>(s.repetitions, "repetitions")};
    const auto isSame = [&](const format::Schedule& known) { return std::memcmp(&known, &wanted, sizeof wanted) == 0; };
    const auto found = std::find_if(schedules_.begin(), schedules_.end(), isSame);
    const std::uint16_t number = place(found - schedules_.begin(), "schedules");
    if (found == schedules_.end()) schedules_.push_back(wanted);
    return number;
  }

  // Position of these sources, in a row, in the references. Sources are numbered in the order in which items first name
  // them. Sources that only rules name are not in the pack, but on the review page.
  std::uint16_t referTo(const std::vector<std::string>& ids) {
    std::vector<std::uint16_t> numbers;
    for (const std::string& id : ids) {
      const auto [number, isNew] = sourceNumbers_.emplace(id, place(cited_.size(), "sources"));
      if (isNew) {
        cited_.push_back(std::find_if(model_.sources.begin(), model_.sources.end(),
                                      [&](const Source& source) { return source.id == id; }));
      }
      numbers.push_back(number->second);
    }
    const auto found = std::search(references_.begin(), references_.end(), numbers.begin(), numbers.end());
    const std::uint16_t first = place(found - references_.begin(), "references to sources");
    if (found == references_.end()) references_.insert(references_.end(), numbers.begin(), numbers.end());
    return first;
  }

  void addSources() {
    for (const auto& source : cited_) {
      words_.of(source->title);
      words_.of(source->publisher);
    }
    for (const auto& source : cited_) {
      sources_.push_back(format::Source{unshown(source->id), words_.of(source->title), words_.of(source->publisher),
                                        words_.of(source->address), unshown(source->evidence),
                                        place(source->year.value_or(0), "years")});
    }
  }

  format::Head head(const RootWriter& writer, const Roots& roots) const {
    const auto inTriage = [](const Question& question) { return question.stage == Stage::kTriage; };
    const auto& questions = model_.questions;
    const auto placeWith = [&](QuestionRole role) {
      const std::optional<QuestionId> found = model_.questionWith(role);
      return place(found ? at(*found) : questions.size(), "questions");
    };
    const auto triage = std::count_if(questions.begin(), questions.end(), inTriage);
    std::uint16_t largest = 0;
    for (const format::Root& root : writer.roots) largest = std::max(largest, root.size());
    const auto late = wanted_.split ? words_.count() - words_.earlyCount() : 0;
    return {about_[0],
            about_[1],
            about_[2],
            about_[3],
            about_[4],
            about_[5],
            about_[6],
            place(late, "texts"),
            place(triage, "questions"),
            placeWith(QuestionRole::race_date),
            placeWith(QuestionRole::general_page),
            callPlace(),
            place(roots.verdicts.size(), "rules"),
            largest,
            packedVersion(compilerVersion()),
            static_cast<std::uint32_t>(model_.contentHash >> 32U),
            static_cast<std::uint32_t>(model_.contentHash)};
  }

  // Position in the region keys, which are in the order of the first region's values.
  std::uint16_t callPlace() const {
    std::uint16_t place = 0;
    if (model_.regions.empty()) return place;
    for (const auto& [name, text] : model_.regions.front().values) {
      if (name == model_.call) return place;
      ++place;
    }
    return place;
  }

  // CreatePack writes the fields in the order of the schema, the only order that the engine accepts.
  std::vector<std::uint8_t> finish(const RootWriter& writer, const Roots& roots) {
    flatbuffers::FlatBufferBuilder builder(1 << 16);
    const auto texts =
        builder.CreateVector(words_.bytes().data(), wanted_.split ? words_.earlyBytes() : words_.bytes().size());
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
    const format::Head about = head(writer, roots);
    const auto heads = builder.CreateVectorOfStructs(&about, 1);
    const auto pack = format::CreatePack(builder, heads, questions, classStarts, cases, caseMaps, nodes, rootList,
                                         items, variants, schedules, rules, checkRules, outcomes, checkOutcomes,
                                         options, sources, references, names, regionKeys, regions, texts);
    builder.Finish(pack, format::PackIdentifier());
    return {builder.GetBufferPointer(), builder.GetBufferPointer() + builder.GetSize()};
  }

  const Model& model_;
  Words words_;
  std::string locale_;
  EmitOptions wanted_;
  std::array<std::uint16_t, 7> about_{};
  std::vector<format::Question> questions_;
  std::vector<format::Option> options_;
  std::vector<std::int32_t> classStarts_;
  std::vector<format::Outcome> outcomes_;
  std::vector<format::Rule> rules_, checkRules_;
  std::vector<format::CheckOutcome> checkOutcomes_;
  std::vector<format::Item> items_;
  std::vector<format::Variant> variants_;
  std::vector<format::Schedule> schedules_{{0, -1, 0, 0, 0, 0, 0, 0, 0, 0}};  // the first entry has no days
  std::vector<format::Source> sources_;
  std::map<std::string, std::uint16_t> sourceNumbers_;
  std::vector<std::vector<Source>::const_iterator> cited_;
  std::vector<std::uint16_t> references_, regionKeys_, regions_;
  std::vector<format::NamedText> names_;
};

// Positions in the order of writeRoots.
Place placeOfRoot(const Model& model, std::size_t root) {
  const std::size_t item = root - index(kFirstItem);
  if (item < model.items.size()) return model.items[item].place;
  const std::size_t rule = item - model.items.size();
  return rule >= 1 && rule <= model.rules.size() ? model.rules[rule - 1].place : Place{"outcomes.json", "", 0};
}

}  // namespace

Emitted emitPack(const Model& model, const std::string& locale, EmitOptions options) {
  Emitted emitted;
  try {
    Emitter(model, locale, options).write(emitted);
  } catch (const TooManyClasses& error) {
    emitted.diagnostics.push_back(
        {Code::kNumberTooFine, model.questions[at(error.question)].place,
         "the conditions tell more than " + grouped(format::kMostValues) + " values of this number apart",
         "compare it with fewer thresholds, or narrow min and max"});
  } catch (const RootTooLarge& error) {
    emitted.diagnostics.push_back({Code::kConditionTooWide, placeOfRoot(model, error.root),
                                   "what is decided here needs more than 32,767 diagram entries",
                                   "split it into outcomes or items that each look at fewer answers"});
  } catch (const DoesNotFit& error) {
    emitted.diagnostics.push_back({Code::kPackTooLarge,
                                   {"pack.json", "", 0},
                                   "the pack has more " + std::string(error.what) + " than its format holds",
                                   "the format counts to " + grouped(format::kMostPlaces) + "; split the pack"});
  } catch (const ConditionsTooLarge& largest) {
    emitted.diagnostics.push_back(
        {Code::kConditionTooWide, largest.place,
         "the decision diagrams of this pack grow past " + largest.limit + ", and most of that is " + largest.what,
         "a diagram looks at answers in the order of the questions; ask answers that a condition compares or counts "
         "together one after the other, or let it look at fewer of them"});
  }
  return emitted;
}

}  // namespace advisor::compiler
