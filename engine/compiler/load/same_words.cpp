#include "engine/compiler/load/same_words.h"

#include <map>
#include <string>
#include <vector>

#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

class SameWords {
 public:
  SameWords(const Model& model, Diagnostics& out) : model_(model), out_(out) {}

  // `what`: "answers", for the message.
  void check(const std::vector<const Text*>& texts, const std::string& what, const std::string& hint) {
    for (const std::string& locale : model_.locales) {
      std::map<std::string, const Text*> known;
      for (const Text* original : texts) {
        const Text& text = translated(model_, locale, *original);
        const std::string words = comparableWords(text.value);
        if (words.empty() || full(out_)) continue;
        const auto [earlier, isNew] = known.emplace(words, &text);
        if (isNew || text.place.pointer == earlier->second->place.pointer) continue;
        out_.push_back({Code::kSameWords, text.place,
                        "two " + what + " have the same words: the other is " + earlier->second->key, hint});
      }
    }
  }

 private:
  const Model& model_;
  Diagnostics& out_;
};

}  // namespace

void checkSameWords(const Model& model, Diagnostics& out) {
  SameWords same(model, out);
  std::map<std::string, std::vector<const Text*>> screens;  // the questions that are seen together
  for (const Question& question : model.questions) {
    screens[question.screen].push_back(&question.text);
    std::vector<const Text*> options;
    std::vector<const Text*> briefs;
    std::vector<const Text*> groups;
    for (const Option& option : question.options) {
      options.push_back(&option.text);
      briefs.push_back(&option.brief);
    }
    options.push_back(&question.none);
    for (const Group& group : question.groups) groups.push_back(&group.text);
    same.check(options, "answers to a question", "a reader cannot choose between them; give one of them other words");
    same.check(briefs, "answers to a question", "the result names an answer by its \"short\"; say what sets it apart");
    same.check(groups, "groups of a question", "join them, or give one of them other words");
  }
  for (const auto& [screen, questions] : screens) {
    same.check(questions, "questions of a screen", "a reader takes the second for a mistake; say what sets it apart");
  }
  std::vector<const Text*> places;
  for (const Region& region : model.regions) places.push_back(&region.label);
  same.check(places, "places", "a reader cannot choose between them; give one of them another \"label\"");
}

}  // namespace advisor::compiler
