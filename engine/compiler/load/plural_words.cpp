#include "engine/compiler/load/plural_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "engine/compiler/model/plural.h"
#include "engine/compiler/source/code_point.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/language.h"

namespace advisor::compiler {
namespace {

// Every rule of a language has shown all its forms by this number.
constexpr std::int64_t kShownAll = 200;

// Words after a number that end in "s" and are no plural.
constexpr std::array<std::string_view, 10> kNoPluralEnglish{"is",  "was",  "has",    "as",     "this",
                                                            "its", "less", "across", "always", "plus"};
constexpr std::array<std::string_view, 16> kNoPluralSpanish{"es",      "más",   "menos",  "tras", "los", "las",
                                                            "nos",     "os",    "sus",    "tus",  "mis", "unos",
                                                            "después", "antes", "además", "unas"};

bool hasFigure(std::string_view words) { return words.find_first_of("0123456789") != std::string_view::npos; }

class PluralFaults {
 public:
  explicit PluralFaults(const NumberInText& number) : number_(number), piece_(number.pieces[number.at]) {}

  std::vector<NumberFault> find() {
    if (piece_.kind == MessagePiece::Kind::kPlaceholder) {
      bare();
      return std::move(found_);
    }
    for (const auto& [form, words] : piece_.forms) {
      if (form.starts_with('=')) {
        exact(form);
      } else if (isUnknown(form)) {
        tell("the language \"" + number_.locale + "\" has no plural form \"" + form + "\", so nobody sees it",
             "leave it out; its forms are " + formsOfLanguage());
      } else {
        general(form, words);
      }
    }
    together();
    return std::move(found_);
  }

 private:
  void tell(std::string message, std::string hint) { found_.push_back({std::move(message), std::move(hint)}); }

  [[nodiscard]] std::string formsOfLanguage() const {
    std::string list;
    for (const std::string_view form : pluralForms(number_.locale))
      list += (list.empty() ? "" : ", ") + std::string(form);
    return list;
  }

  // "many" of these languages is for millions; translation tools write it all the same.
  [[nodiscard]] bool isUnknown(const std::string& form) const {
    const std::vector<std::string_view> forms = pluralForms(number_.locale);
    if (form == "other" || std::find(forms.begin(), forms.end(), form) != forms.end()) return false;
    constexpr std::array<std::string_view, 5> kMillions{"es", "fr", "it", "pt", "ca"};
    const auto* const language = std::find(kMillions.begin(), kMillions.end(), languageOf(number_.locale));
    return form != "many" || language == kMillions.end();
  }

  void exact(const std::string& form) {
    std::int64_t value = 0;
    std::from_chars(form.data() + 1, form.data() + form.size(), value);
    if (form.size() > 2 && form[1] == '0') {
      tell("\"" + form + "\" is never shown, because no number begins with 0", "write =" + std::to_string(value));
    } else if (value < number_.question.min || value > number_.question.max) {
      tell("\"" + form + "\" is never shown: the answer goes from " + grouped(number_.question.min) + " to " +
               grouped(number_.question.max),
           "leave it out");
    }
  }

  // The numbers that can be answered and have the form, as far as no exact form takes them.
  [[nodiscard]] std::vector<std::int64_t> numbersOf(std::string_view form) const {
    std::vector<std::int64_t> numbers;
    const std::int64_t last = std::min<std::int64_t>(number_.question.max, kShownAll);
    for (std::int64_t n = std::max<std::int64_t>(number_.question.min, 0); n <= last; ++n) {
      const std::string own = "=" + std::to_string(n);
      const auto isOwn = [&](const auto& entry) { return entry.first == own; };
      if (pluralForm(number_.locale, n) == form && std::none_of(piece_.forms.begin(), piece_.forms.end(), isOwn))
        numbers.push_back(n);
    }
    return numbers;
  }

  // Words without the number must be true for every number that they stand for.
  void general(const std::string& form, const std::string& words) {
    if (words.find('#') != std::string::npos) return;
    const std::vector<std::int64_t> numbers = numbersOf(form);
    const std::array<std::string_view, 3> kNamed{"zero", "one", "two"};
    const auto* const named = std::find(kNamed.begin(), kNamed.end(), form);
    const auto isOther = [&](std::int64_t n) { return n != named - kNamed.begin(); };
    const auto other = std::find_if(numbers.begin(), numbers.end(), isOther);
    if (named != kNamed.end() && other != numbers.end()) {
      tell("the form \"" + form + "\" does not say the number, and in \"" + number_.locale + "\" it stands for " +
               std::to_string(*other) + " too",
           "write # for the number, and =" + std::to_string(named - kNamed.begin()) + " {…} for words of its own");
    } else if (numbers.size() > 1 && hasFigure(words)) {
      tell("the form \"" + form + "\" says a number of its own, and stands for several",
           "write # for the number that the reader gave");
    }
  }

  void together() {
    const auto saysNothing = [](const auto& entry) {
      return !hasWords(entry.second) && entry.second.find('#') == std::string::npos;
    };
    if (std::all_of(piece_.forms.begin(), piece_.forms.end(), saysNothing)) {
      tell("this plural says nothing", "write its words, with # for the number");
      return;
    }
    const auto same = [&](const auto& entry) { return entry.second == piece_.forms.front().second; };
    if (piece_.forms.size() > 1 && std::all_of(piece_.forms.begin(), piece_.forms.end(), same)) {
      tell("all forms of this plural have the same words",
           "give each its own, or write {" + piece_.text + "} and the words once");
      return;
    }
    const auto wordsOf = [&](std::string_view form) {
      const auto found = std::find_if(piece_.forms.begin(), piece_.forms.end(),
                                      [&](const auto& entry) { return entry.first == form; });
      return found == piece_.forms.end() ? std::string() : found->second;
    };
    const std::string one = wordsOf("one");
    if (!one.empty() && one == wordsOf("other") + "s")
      tell("the words of \"one\" and \"other\" seem to be swapped", "\"one\" is for 1: one {# day} other {# days}");
  }

  // "{days_to_race} days" is wrong for 1.
  void bare() {
    const std::string_view language = languageOf(number_.locale);
    if ((language != "en" && language != "es") || number_.question.min > 1 || number_.question.max < 1) return;
    if (number_.at + 1 == number_.pieces.size()) return;
    const std::string& after = number_.pieces[number_.at + 1].text;
    if (number_.pieces[number_.at + 1].kind != MessagePiece::Kind::kWords || !after.starts_with(' ')) return;
    const std::size_t end = std::min(after.find_first_of(" .,;:!?)\n-", 1), after.size());
    const std::string word = after.substr(1, end - 1);
    if (word.size() < 3 || !word.ends_with('s') || !hasWords(word)) return;
    const auto isNone = [&](const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); };
    if (isNone(kNoPluralEnglish) || isNone(kNoPluralSpanish)) return;
    tell("a reader whose answer is 1 reads \"1 " + word + "\"",
         "write {" + piece_.text + ", plural, one {# …} other {# " + word + "}}");
  }

  const NumberInText& number_;
  const MessagePiece& piece_;
  std::vector<NumberFault> found_;
};

}  // namespace

std::vector<NumberFault> faultsOfNumber(const NumberInText& number) { return PluralFaults(number).find(); }

}  // namespace advisor::compiler
