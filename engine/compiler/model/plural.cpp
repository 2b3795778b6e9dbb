#include "engine/compiler/model/plural.h"

#include <algorithm>
#include <array>

#include "engine/compiler/source/language.h"

namespace advisor::compiler {
namespace {

using Forms = std::vector<std::string_view>;
using Rule = std::string_view (*)(std::int64_t);

struct Family {
  std::string_view languages;  // with a blank before and after each
  Forms forms;
  Rule form;
};

bool within(std::int64_t n, std::int64_t from, std::int64_t to) { return n >= from && n <= to; }

std::string_view noForms(std::int64_t) { return "other"; }
std::string_view oneIsOne(std::int64_t n) { return n == 1 ? "one" : "other"; }
std::string_view zeroIsOneToo(std::int64_t n) { return n <= 1 ? "one" : "other"; }

std::string_view czech(std::int64_t n) { return n == 1 ? "one" : within(n, 2, 4) ? "few" : "other"; }

bool eastSlavicFew(std::int64_t n) { return within(n % 10, 2, 4) && !within(n % 100, 12, 14); }
bool eastSlavicOne(std::int64_t n) { return n % 10 == 1 && n % 100 != 11; }
std::string_view polish(std::int64_t n) { return n == 1 ? "one" : eastSlavicFew(n) ? "few" : "many"; }
std::string_view russian(std::int64_t n) { return eastSlavicOne(n) ? "one" : eastSlavicFew(n) ? "few" : "many"; }
std::string_view croatian(std::int64_t n) { return eastSlavicOne(n) ? "one" : eastSlavicFew(n) ? "few" : "other"; }

std::string_view slovene(std::int64_t n) {
  return n % 100 == 1 ? "one" : n % 100 == 2 ? "two" : within(n % 100, 3, 4) ? "few" : "other";
}

std::string_view lithuanian(std::int64_t n) {
  if (within(n % 100, 11, 19)) return "other";
  return n % 10 == 1 ? "one" : n % 10 >= 2 ? "few" : "other";
}

std::string_view latvian(std::int64_t n) {
  if (n % 10 == 0 || within(n % 100, 11, 19)) return "zero";
  return n % 10 == 1 ? "one" : "other";
}

std::string_view romanian(std::int64_t n) {
  return n == 1 ? "one" : n == 0 || within(n % 100, 1, 19) ? "few" : "other";
}

std::string_view icelandic(std::int64_t n) { return eastSlavicOne(n) ? "one" : "other"; }

std::string_view arabic(std::int64_t n) {
  constexpr std::array<std::string_view, 3> kFirst{"zero", "one", "two"};
  if (n < 3) return kFirst[static_cast<std::size_t>(n)];
  return within(n % 100, 3, 10) ? "few" : n % 100 >= 11 ? "many" : "other";
}

std::string_view hebrew(std::int64_t n) { return n == 1 ? "one" : n == 2 ? "two" : "other"; }

// "many" of es, it, fr, pt and ca is for millions, which no number here reaches. "other" of the Slavic languages is for
// fractions; it is required all the same, because every plural has it.
const std::array<Family, 15>& families() {
  static const std::array<Family, 15> kFamilies{{
      {" ja ko zh vi th id ms ", {"other"}, noForms},
      {" en de nl sv da nb no fi et it es ca gl eu el hu bg tr ka az kk sq ", {"one", "other"}, oneIsOne},
      {" fr pt hi fa bn hy ", {"one", "other"}, zeroIsOneToo},
      {" cs sk ", {"one", "few", "other"}, czech},
      {" pl ", {"one", "few", "many", "other"}, polish},
      {" ru uk be ", {"one", "few", "many", "other"}, russian},
      {" hr sr bs ", {"one", "few", "other"}, croatian},
      {" sl ", {"one", "two", "few", "other"}, slovene},
      {" lt ", {"one", "few", "other"}, lithuanian},
      {" lv ", {"zero", "one", "other"}, latvian},
      {" ro ", {"one", "few", "other"}, romanian},
      {" is ", {"one", "other"}, icelandic},
      {" ar ", {"zero", "one", "two", "few", "many", "other"}, arabic},
      {" he ", {"one", "two", "other"}, hebrew},
      {" pt-pt ", {"one", "other"}, oneIsOne},
  }};
  return kFamilies;
}

// Compares the whole name before the language alone: the plural forms of Portugal and Brazil differ.
const Family* familyOf(std::string_view locale) {
  for (const std::string_view name : {locale, languageOf(locale)}) {
    for (const Family& family : families()) {
      const std::size_t at = family.languages.find(name);
      if (name.empty() || at == std::string_view::npos) continue;
      if (family.languages[at - 1] == ' ' && family.languages[at + name.size()] == ' ') return &family;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<std::string_view> pluralForms(std::string_view locale) {
  const Family* family = familyOf(locale);
  return family == nullptr ? Forms{} : family->forms;
}

std::string_view pluralForm(std::string_view locale, std::int64_t number) {
  const Family* family = familyOf(locale);
  return family == nullptr ? "other" : family->form(number);
}

std::vector<std::string_view> pluralLanguages() {
  std::vector<std::string_view> languages;
  for (const Family& family : families()) {
    std::string_view rest = family.languages.substr(1);
    for (; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) languages.push_back(rest.substr(0, rest.find(' ')));
  }
  return languages;
}

}  // namespace advisor::compiler
