#include "engine/compiler/load/load.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "engine/compiler/load/characters.h"
#include "engine/compiler/load/conditions.h"
#include "engine/compiler/load/content_hash.h"
#include "engine/compiler/load/drawings.h"
#include "engine/compiler/load/lengths.h"
#include "engine/compiler/load/markup.h"
#include "engine/compiler/load/parts.h"
#include "engine/compiler/load/regions.h"
#include "engine/compiler/load/roles.h"
#include "engine/compiler/load/same_words.h"
#include "engine/compiler/load/translations.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

class Loader {
 public:
  explicit Loader(const SourceFiles& files) : files_(files) {}

  Loaded run() {
    part("pack.json", Need::kRequired, [&](ObjectReader& file) { loadPack(file, model()); });
    part("sources.json", Need::kRequired, [&](ObjectReader& file) { loadSources(file, model()); });
    part("questions.json", Need::kRequired, [&](ObjectReader& file) { loadQuestions(file, Stage::kTriage, model()); });
    part("outcomes.json", Need::kRequired, [&](ObjectReader& file) {
      // Facts of both files share one list; race-checks.json adds its own below.
      loadFacts(file, model());
      loadOutcomes(file, model());
    });
    part("race-checks.json", Need::kOptional, [&](ObjectReader& file) {
      loadQuestions(file, Stage::kRaceCheck, model());
      loadFacts(file, model());
      loadChecks(file, model());
    });
    part("advice.json", Need::kRequired, [&](ObjectReader& file) { loadAdvice(file, model()); });
    part("claims.json", Need::kRequired, [&](ObjectReader& file) { loadClaims(file, model()); });
    part("cases.json", Need::kRequired, [&](ObjectReader& file) { loadCases(file, model(), loaded_.diagnostics); });
    loadDrawings(files_, model(), loaded_.diagnostics);
    resolveConditions(model(), loaded_.diagnostics);
    translations();
    checkPlaceholders(model(), loaded_.diagnostics);
    checkMarkup(model(), loaded_.diagnostics);
    checkSameWords(model(), loaded_.diagnostics);
    checkRegions(model(), loaded_.diagnostics);
    checkLengths(model(), loaded_.diagnostics);
    if (!broken_) checkRoles(model(), loaded_.diagnostics);
    refuseStrangers();
    if (broken_) {
      // When a file cannot be read, all its names are unknown; drop those diagnostics, which would hide the one
      // mistake.
      std::erase_if(loaded_.diagnostics, [](const Diagnostic& found) {
        return found.code == Code::kUnknownName || found.code == Code::kUnknownPlaceholder ||
               found.code == Code::kBadPlaceholder;
      });
    }
    dropFollowUpDiagnostics();
    hashDrawings();
    model().contentHash = hash_.value();
    bound(loaded_.diagnostics);
    sortByPlace(files_, loaded_.diagnostics);
    return std::move(loaded_);
  }

 private:
  Model& model() { return loaded_.model; }

  std::optional<Json> read(const std::string& name, Need need) {
    read_.push_back(name);
    const auto file = files_.find(name);
    if (file == files_.end()) {
      if (need == Need::kRequired) {
        loaded_.diagnostics.push_back({Code::kMissingFile,
                                       {name, "", 0},
                                       "the file " + name + " is missing",
                                       "every pack has it; the command new writes one to begin with"});
        broken_ = true;
      }
      return std::nullopt;
    }
    JsonResult result = parseJson(file->second);
    reportFaults(result, name, file->second, loaded_.diagnostics);
    if (!result.whole) {
      broken_ = true;
      return std::nullopt;
    }
    checkCharacters(result.value, {name, "", 0}, loaded_.diagnostics);
    hash_.add(name, result.value);
    return std::move(result.value);
  }

  void part(const std::string& name, Need need, const std::function<void(ObjectReader&)>& load) {
    const std::optional<Json> json = read(name, need);
    if (!json) return;
    if (!json->is(Json::Kind::kObject)) {
      loaded_.diagnostics.push_back(
          {Code::kWrongType, {name, "", 0}, "the file must hold an object", "start it with {"});
      broken_ = true;
      return;
    }
    ObjectReader reader(*json, {name, "", 0}, loaded_.diagnostics);
    (void)reader.has("$schema");  // for editors
    load(reader);
    reader.refuseUnknownKeys();
  }

  void translations() {
    for (std::size_t i = 1; i < model().locales.size(); ++i) {
      const std::string& locale = model().locales[i];
      if (!isLanguageTag(locale)) continue;  // reported already
      const std::optional<Json> json = read(locale + ".json", Need::kRequired);
      // With part of the model missing, most keys would be reported as missing or extra.
      if (json && !broken_) loadTranslation(locale, *json, model(), loaded_.diagnostics);
    }
  }

  // Removes diagnostics that only follow from a mistyped key of a question: at each case that answers it and at each of
  // its texts.
  void dropFollowUpDiagnostics() {
    const bool broken =
        std::any_of(loaded_.diagnostics.begin(), loaded_.diagnostics.end(), [](const Diagnostic& found) {
          return found.place.pointer.rfind("/questions", 0) == 0 &&
                 (found.code == Code::kUnknownKey || found.code == Code::kMissingKey);
        });
    if (!broken) return;
    std::erase_if(loaded_.diagnostics, [](const Diagnostic& found) {
      const bool answer = found.place.file == "cases.json" && found.place.pointer.find("/answers") != std::string::npos;
      return answer || found.code == Code::kExtraText || found.code == Code::kMissingText;
    });
  }

  void hashDrawings() {
    for (const auto& [name, text] : files_) {
      if (isDrawingFile(name)) hash_.addDrawing(name, text);
    }
  }

  void refuseStrangers() {
    for (const auto& [name, text] : files_) {
      if (isDrawingFile(name) || std::find(read_.begin(), read_.end(), name) != read_.end()) continue;
      loaded_.diagnostics.push_back({Code::kUnknownFile,
                                     {name, "", 0},
                                     "this file is not part of a pack",
                                     name.starts_with("._")
                                         ? "macOS wrote it beside the real file; delete it"
                                         : "a translation is named in \"locales\" of pack.json first"});
    }
  }

  const SourceFiles& files_;
  Loaded loaded_;
  ContentHash hash_;
  std::vector<std::string> read_;
  bool broken_ = false;  // a file could not be read, so missing names may be in it
};

}  // namespace

Loaded load(const SourceFiles& files) { return Loader(files).run(); }

}  // namespace advisor::compiler
