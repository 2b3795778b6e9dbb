#include "engine/compiler/load/regions.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "engine/compiler/model/texts.h"

namespace advisor::compiler {
namespace {

// Emergency numbers have two to six digits; the widget dials no more.
constexpr std::size_t kFewestDigits = 2;
constexpr std::size_t kMostDigits = 6;
// Between two numbers of a value there is a word such as "or" and nothing else.
constexpr std::size_t kMostBetween = 8;

bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// The countries of an id: "uk_ie" is uk and ie. Empty when it names none.
std::vector<std::string> countriesOf(const std::string& id) {
  if (id == "eu") return {id};
  std::vector<std::string> countries;
  for (std::size_t at = 0; at < id.size(); at += 3) {
    const std::string part = id.substr(at, 2);
    const bool ends = at + 2 == id.size() || (at + 2 < id.size() && id[at + 2] == '_');
    if (part.size() < 2 || isAsciiDigit(part[0]) || isAsciiDigit(part[1]) || part[0] == '_' || part[1] == '_' || !ends)
      return {};
    countries.push_back(part == "gb" ? "uk" : part);
  }
  return countries;
}

void checkIds(const Model& model, Diagnostics& out) {
  std::map<std::string, std::string> known;
  for (std::size_t i = 0; i < model.regions.size(); ++i) {
    const std::string& id = model.regions[i].id;
    const Place place{"pack.json", "/regions/" + std::to_string(i) + "/id", 0};
    const std::vector<std::string> countries = countriesOf(id);
    // A topic for one country has one region. An id that is no country is for readers who choose the region themselves.
    const bool isForTheRest = i > 0 && i + 1 == model.regions.size() && !model.call.empty();
    if (isForTheRest && !countries.empty()) {
      out.push_back({Code::kBadValue, place,
                     "the last region is for readers everywhere else, and \"" + id + "\" is one country or a few",
                     "add a last region such as \"other\", with a number to call that is right everywhere"});
    }
    for (const std::string& country : countries) {
      const auto [earlier, isNew] = known.emplace(country, id);
      if (isNew) continue;
      out.push_back({Code::kDuplicateId, place,
                     "readers of \"" + country + "\" belong to \"" + earlier->second + "\" too",
                     "keep the country in one region; \"uk\" and \"gb\" are the same"});
    }
  }
}

struct DigitRun {
  std::size_t from = 0, end = 0;
};

std::vector<DigitRun> digitRunsIn(const std::string& text) {
  std::vector<DigitRun> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!isAsciiDigit(text[at])) continue;
    const std::size_t from = at;
    while (at < text.size() && isAsciiDigit(text[at])) ++at;
    numbers.push_back({from, at});
  }
  return numbers;
}

// What makes the first number of the text another one than the number to call; empty when nothing does.
std::string faultOfCall(const std::string& text) {
  const std::vector<DigitRun> numbers = digitRunsIn(text);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t digits = numbers[i].end - numbers[i].from;
    if (digits < kFewestDigits || digits > kMostDigits) return "an emergency number has two to six digits";
    if (numbers[i].from > 0 && text[numbers[i].from - 1] == '+')
      return "a number with + cannot be dialled as it stands";
    if (i == 0) continue;
    const std::string between = text.substr(numbers[i - 1].end, numbers[i].from - numbers[i - 1].end);
    const bool hasLetter = std::any_of(between.begin(), between.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '/';
    });
    if (!hasLetter) return "a number in groups would be dialled as its first group only";
    if (between.size() > kMostBetween) return "the first number would be dialled, and it is not the only one";
  }
  return "";
}

std::string digitsOf(const std::string& text) {
  std::string digits;
  for (const DigitRun& number : digitRunsIn(text)) {
    digits += (digits.empty() ? "" : " ") + text.substr(number.from, number.end - number.from);
  }
  return digits;
}

void checkCalls(const Model& model, Diagnostics& out) {
  for (const Region& region : model.regions) {
    const auto value = region.values.find(model.call);
    if (value == region.values.end()) continue;
    const Text& original = value->second;
    if (const std::string fault = faultOfCall(original.value); !fault.empty()) {
      out.push_back({Code::kBadValue, original.place, "\"" + original.value + "\" is no number to call: " + fault,
                     "write the number alone, or two such as \"999 or 112\", or words without any"});
    }
    for (const auto& [locale, texts] : model.translations) {
      const auto text = texts.find(original.key);
      if (text == texts.end() || text->second.value.empty() || digitsOf(text->second.value) == digitsOf(original.value))
        continue;
      out.push_back({Code::kPlaceholderMismatch, text->second.place,
                     "the number to call is another one in \"" + locale + "\"", "there: " + original.value});
    }
  }
}

}  // namespace

void checkRegions(const Model& model, Diagnostics& out) {
  checkIds(model, out);
  if (!model.call.empty()) checkCalls(model, out);
}

}  // namespace advisor::compiler
