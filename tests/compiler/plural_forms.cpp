// Prints, for each language of engine/compiler/model/plural.h, the forms that it needs and the form of each number from
// 0 on.
#include <iostream>

#include "engine/compiler/model/plural.h"

int main() {
  constexpr int kNumbers = 1200;  // beyond every period of the rules, which is 100
  for (const std::string_view language : advisor::compiler::pluralLanguages()) {
    std::cout << language << ' ';
    bool first = true;
    for (const std::string_view form : advisor::compiler::pluralForms(language)) {
      std::cout << (first ? "" : ",") << form;
      first = false;
    }
    for (int number = 0; number < kNumbers; ++number) {
      std::cout << ' ' << advisor::compiler::pluralForm(language, number);
    }
    std::cout << '\n';
  }
}
