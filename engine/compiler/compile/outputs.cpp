#include "engine/compiler/compile/outputs.h"

#include "engine/compiler/emit/emit.h"
#include "engine/compiler/play/first_screen.h"
#include "engine/compiler/play/pack_session.h"
#include "engine/compiler/source/sha256.h"

namespace advisor::compiler {
namespace {

std::string asString(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

// Adds the files of one language.
void addLocale(const Model& model, const std::string& locale, bool split, std::vector<NamedBytes>& out,
               Diagnostics& mistakes) {
  const std::string name = model.id + "." + locale;
  Emitted emitted = emitPack(model, locale);
  // The cases have already reported what does not fit the format in the main language.
  if (mistakes.empty()) mistakes.insert(mistakes.end(), emitted.diagnostics.begin(), emitted.diagnostics.end());
  out.push_back({name + ".pack", asString(emitted.bytes)});
  if (!split || !mistakes.empty()) return;
  const Emitted parts = emitPack(model, locale, {.split = true});
  out.push_back({name + ".head", asString(parts.bytes)});
  out.push_back({name + ".words", asString(parts.words)});
  const std::unique_ptr<PackSession> session = PackSession::open(model, std::move(emitted.bytes), mistakes);
  std::string first = session ? firstScreenJson(*session) : std::string();
  if (!first.empty()) out.push_back({name + ".first.json", std::move(first)});
}

std::vector<CaseResult> caseResults(const Model& model, Diagnostics& mistakes) {
  std::vector<CaseResult> results;
  const auto session = PackSession::open(model, model.mainLocale, mistakes);
  for (std::size_t i = 0; session && i < model.cases.size(); ++i) {
    session->start(model.cases[i].answers);
    if (session->next(Stage::kTriage)) continue;  // the run of the cases has already reported this mistake
    results.push_back({model.outcomes[at(session->outcome())].id, nameOf(session->urgency()),
                       nameOf(session->startAdvice()), model.rules[at(session->rule())].id,
                       static_cast<int>(session->asked(Stage::kTriage).size())});
  }
  return results;
}

}  // namespace

std::vector<NamedBytes> buildPacks(Content& content, bool split) {
  (void)checkContent(content);
  std::vector<NamedBytes> packs;
  for (const std::string& locale : content.model.locales) {
    addLocale(content.model, locale, split, packs, content.diagnostics);
  }
  if (content.diagnostics.empty()) return packs;
  sortByPlace(content.files, content.diagnostics);
  return {};
}

std::vector<NamedBytes> buildUnprovedPacks(Content& content, bool split) {
  Model draft = content.model;
  draft.reviewStatus = "draft";
  draft.version += "-unproved";
  std::vector<NamedBytes> packs;
  Diagnostics unfit;
  for (const std::string& locale : draft.locales) addLocale(draft, locale, split, packs, unfit);
  if (unfit.empty()) return packs;
  content.diagnostics.insert(content.diagnostics.end(), unfit.begin(), unfit.end());
  sortByPlace(content.files, content.diagnostics);
  return {};
}

Review buildReview(Content& content, const std::vector<std::string>& locales) {
  const Model& model = content.model;
  const Checked checked = checkContent(content);
  std::vector<PackFile> packs;
  for (const std::string& locale : model.locales) {
    const Emitted emitted = emitPack(model, locale);
    packs.push_back({model.id + "." + locale + ".pack", sha256(emitted.bytes), emitted.bytes.size()});
  }
  std::vector<CaseResult> cases;
  if (content.diagnostics.empty()) cases = caseResults(model, content.diagnostics);
  if (content.diagnostics.empty()) return {reviewPage({model, *checked.proof, cases, packs, locales}), packs};
  sortByPlace(content.files, content.diagnostics);
  return {};
}

}  // namespace advisor::compiler
