// `advisor translate`: writes or updates the file of a translator.
#include <algorithm>
#include <iostream>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/write_file.h"
#include "engine/compiler/compile/translation_file.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/report.h"
#include "engine/compiler/source/source_files.h"

namespace advisor::compiler {
namespace {

std::string counted(int count, const char* one, const char* more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

// Whether a file of the pack's folder has the name of a translation, finished or not, named in pack.json or not.
bool isTranslation(const std::string& file, const std::string& mainLocale) {
  constexpr std::string_view kEnd = ".json";
  if (!file.ends_with(kEnd)) return false;
  const std::string locale = file.substr(0, file.size() - kEnd.size());
  return isLanguageTag(locale) && locale != mainLocale;
}

int runTranslate(const Arguments& arguments) {
  const std::string& folder = arguments.positional[0];
  const std::string& locale = arguments.positional[1];
  if (!isLanguageTag(locale)) {
    return refuseCall(translateCommand(),
                      "\"" + locale + "\" is no language tag in small letters, such as \"es\" or \"pt-br\"");
  }
  std::optional<Content> pack = openFolder(folder);
  if (!pack) return refuseCall(translateCommand(), "there is no folder \"" + folder + "\"");
  if (!pack->model.locales.empty() && locale == pack->model.mainLocale)
    return refuseCall(translateCommand(), "the pack is written in \"" + locale + "\"; name another language");
  const std::string name = locale + ".json";
  const bool elsewhere = arguments.has("-o");
  const std::string path = elsewhere ? arguments.get("-o") : machine::joined(folder, name);
  if (elsewhere) {
    std::string wrong = mayReplace(path, "", arguments.has("--force"));
    if (wrong.empty() && machine::nameOf(path) != name) wrong = liesAmongFiles(path, folder);
    if (!wrong.empty()) return refuseCall(translateCommand(), wrong);
  }
  // Ignore diagnostics of translations: the translator corrects those of this one in the file, and others may be
  // unfinished.
  Diagnostics others = pack->diagnostics;
  std::erase_if(others,
                [&](const Diagnostic& wrong) { return isTranslation(wrong.place.file, pack->model.mainLocale); });
  if (!pack->loaded && !others.empty()) {
    printToTerminal(others, pack->files);
    std::cerr << "mend these first: until then not every text is known\n";
    return kContentWrong;
  }
  Json old = Json::object();
  const auto found = pack->files.find(name);
  if (found != pack->files.end()) {
    JsonResult read = parseJson(found->second);
    if (!read.good() || !read.value.is(Json::Kind::kObject)) {
      Diagnostics wrong;
      reportFaults(read, name, found->second, wrong);
      printToTerminal(wrong, pack->files);
      std::cerr << printable(name) << " cannot be read, and it stays as it is\n";
      return kContentWrong;
    }
    old = std::move(read.value);
  }
  const TranslationFile file = translationFile(pack->model, old);
  if (elsewhere || found == pack->files.end() || found->second != file.text) {
    const std::string fault = writeFiles({{path, file.text}});
    if (!fault.empty()) return refuseCall(translateCommand(), fault);
  }
  std::cout << printable(path) << ": " << counted(file.texts, "text", "texts") << ", " << file.open << " to translate, "
            << file.stale << " stale"
            << (file.withoutText > 0 ? ", " + std::to_string(file.withoutText) + " of texts that are gone" : "")
            << "\n";
  const auto& locales = pack->model.locales;
  if (std::find(locales.begin(), locales.end(), locale) == locales.end())
    std::cout << "Next: fill in each \"text\", and add \"" << locale << "\" to \"locales\" in pack.json.\n";
  else if (file.open + file.stale > 0)
    std::cout << "Next: fill in each empty \"text\"; where \"was\" stands, mend the \"text\" and remove \"was\".\n";
  return kFine;
}

}  // namespace

Command translateCommand() {
  return {
      "translate",
      {"DIR", "LOCALE"},
      "the file of a translation: every text beside its original",
      "Writes DIR/LOCALE.json with every text of the pack in the order of the files, each with its original. What the\n"
      "file holds already stays. A translation whose original has changed since is marked: \"was\" holds the original\n"
      "that was translated, and check reports it until \"was\" is removed.",
      {{"-o", "FILE", "write to FILE instead, and leave DIR as it is"},
       {"--force", "", "with -o: replace a file that is there"}},
      runTranslate};
}

}  // namespace advisor::compiler
