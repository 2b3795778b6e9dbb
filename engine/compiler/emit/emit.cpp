#include "engine/compiler/emit/emit.h"

#include <algorithm>
#include <array>

#include "engine/compiler/emit/narrow.h"
#include "engine/compiler/emit/pack_lists.h"
#include "engine/compiler/emit/results.h"
#include "engine/compiler/emit/root_writer.h"
#include "engine/compiler/emit/text_order.h"
#include "engine/compiler/emit/words.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/version.h"
#include "engine/format/limits.h"
#include "engine/format/pack_generated.h"
#include "engine/runtime/pack.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kMostNodes = 500'000;  // about 100 MB while compiling; far past what a reader could download

class Emitter {
 public:
  Emitter(const Model& model, const std::string& locale, EmitOptions options)
      : model_(model),
        words_(model, locale),
        locale_(locale),
        wanted_(options),
        texts_(model, words_, options.split),
        lists_(model, words_, texts_) {}

  void write(Emitted& emitted) {
    const Variables variables(model_);
    MddManager mdd(variables.domains(), kMostNodes);
    const Roots roots = buildRoots(model_, variables, mdd, wanted_.factsAsProbes);
    RootWriter writer(mdd);
    writeRoots(roots, writer);
    addHead();
    texts_.addQuestionTexts();
    lists_.addNames();
    words_.endEarly();
    texts_.addResultTexts();
    lists_.addQuestions(variables);
    lists_.addResults();
    lists_.addSources();
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

  void addHead() {
    about_ = {words_.of(model_.id),      words_.of(model_.version), words_.of(locale_),
              words_.of(model_.title),   words_.of(model_.scope),   words_.of(model_.reviewStatus),
              words_.of(model_.reviewBy)};
  }

  format::Head head(const RootWriter& writer, const Roots& roots) const {
    const auto inTriage = [](const Question& question) { return question.stage == Stage::kTriage; };
    const auto& questions = model_.questions;
    const auto placeWith = [&](QuestionRole role) {
      const std::optional<QuestionId> found = model_.questionWith(role);
      return placeIn("questions", found ? at(*found) : questions.size());
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
            placeIn("texts", late),
            placeIn("questions", triage),
            placeWith(QuestionRole::race_date),
            placeWith(QuestionRole::general_page),
            callPlace(),
            placeIn("rules", roots.verdicts.size()),
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
    const PackLists& lists = lists_.lists();
    flatbuffers::FlatBufferBuilder builder(1 << 16);
    const auto texts =
        builder.CreateVector(words_.bytes().data(), wanted_.split ? words_.earlyBytes() : words_.bytes().size());
    const auto names = builder.CreateVectorOfStructs(lists.names);
    const auto regionKeys = builder.CreateVector(lists.regionKeys);
    const auto regions = builder.CreateVector(lists.regions);
    const auto sources = builder.CreateVectorOfStructs(lists.sources);
    const auto references = builder.CreateVector(lists.references);
    const auto checkRules = builder.CreateVectorOfStructs(lists.checkRules);
    const auto checkOutcomes = builder.CreateVectorOfStructs(lists.checkOutcomes);
    const auto schedules = builder.CreateVectorOfStructs(lists.schedules);
    const auto variants = builder.CreateVectorOfStructs(lists.variants);
    const auto items = builder.CreateVectorOfStructs(lists.items);
    const auto rules = builder.CreateVectorOfStructs(lists.rules);
    const auto outcomes = builder.CreateVectorOfStructs(lists.outcomes);
    const auto rootList = builder.CreateVectorOfStructs(writer.roots);
    const auto nodes = builder.CreateVector(writer.nodes);
    const auto caseMaps = builder.CreateVector(writer.caseMaps);
    const auto cases = builder.CreateVectorOfStructs(writer.cases);
    const auto classStarts = builder.CreateVector(lists.classStarts);
    const auto options = builder.CreateVectorOfStructs(lists.options);
    const auto questions = builder.CreateVectorOfStructs(lists.questions);
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
  TextOrder texts_;
  PackListWriter lists_;
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
