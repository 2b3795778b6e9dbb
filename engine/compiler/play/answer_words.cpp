#include "engine/compiler/play/answer_words.h"

#include <cstdio>

namespace advisor::compiler {
namespace {

std::vector<std::string> optionWords(const Question& question, const format::Question& packed, std::int32_t value,
                                     const PackSession& session) {
  std::vector<std::string> words;
  for (std::uint32_t option = 0; option < question.options.size(); ++option) {
    const bool isOne = question.kind == QuestionKind::one_of;
    const bool picked =
        isOne ? value == static_cast<std::int32_t>(option) : (static_cast<std::uint32_t>(value) >> option & 1U) != 0;
    if (!picked) continue;
    const auto& entry = session.pack().options[packed.first_option() + option];
    words.emplace_back(session.words(entry.short_() != 0 ? entry.short_() : entry.text()));
  }
  return words;
}

// "a", "a and b", "a, b, and c".
std::string listedInWords(const std::vector<std::string>& words, const std::string& locale) {
  const std::string language = locale.substr(0, 2);
  const std::string comma = language == "en" && words.size() > 2 ? ", " : " ";
  const std::string conjunction = language == "en" ? comma + "and " : language == "es" ? " y " : ", ";
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    list += (i == 0 ? "" : i + 1 < words.size() ? ", " : conjunction) + words[i];
  }
  return list;
}

}  // namespace

std::string isoDate(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string answerWords(QuestionId question, const Model& model, PackSession& session, const DisplayOptions& how) {
  const Question& asked = model.questions[at(question)];
  const format::Question& packed = session.pack().questions[index(question)];
  const std::optional<std::int32_t> value = session.valueOf(question);
  if (!value || *value == kNull) return "?";
  if (asked.kind == QuestionKind::date) return isoDate(how.today + std::chrono::days(*value));
  if (asked.options.empty()) return std::to_string(*value);
  const std::vector<std::string> words = optionWords(asked, packed, *value, session);
  return words.empty() ? std::string(session.words(packed.none())) : listedInWords(words, how.locale);
}

}  // namespace advisor::compiler
