#include "engine/compiler/play/first_screen.h"

#include <nlohmann/json.hpp>

namespace advisor::compiler {
namespace {

using nlohmann::ordered_json;

// The words that stand around the first questions, of those that the pack has.
constexpr std::array kAround{"adults", "disclaimer", "privacy"};

ordered_json words(const PackSession& session) {
  ordered_json found = ordered_json::object();
  for (const char* const wanted : kAround) {
    for (const auto& name : session.pack().names) {
      if (session.words(name.key()) == wanted) found[wanted] = session.words(name.text());
    }
  }
  return found;
}

ordered_json question(const PackSession& session, const format::Question& asked) {
  ordered_json options = ordered_json::array();
  for (std::uint32_t i = 0; i < asked.option_count(); ++i) {
    const format::Option& option = session.pack().options[asked.first_option() + i];
    ordered_json one{{"id", session.words(option.id())}, {"text", session.words(option.text())}};
    if ((option.flags() & 2U) != 0) one["unsure"] = true;
    if (option.group() != 0) one["group"] = session.words(option.group());
    options.push_back(std::move(one));
  }
  return {{"id", session.words(asked.id())},     {"kind", nameOf(asked.kind())},
          {"text", session.words(asked.text())}, {"hint", session.words(asked.hint())},
          {"why", session.words(asked.why())},   {"none", session.words(asked.none())},
          {"options", std::move(options)}};
}

}  // namespace

std::string opening(PackSession& session) {
  ordered_json questions = ordered_json::array();
  for (const int q : session.screen(Stage::kTriage)) {
    const format::Question& asked = session.pack().questions[static_cast<std::size_t>(q)];
    if (asked.option_count() == 0 || !session.words(asked.picture()).empty()) return {};
    questions.push_back(question(session, asked));
  }
  if (questions.empty()) return {};
  const Left left = session.left(Stage::kTriage);
  const format::Head& head = session.pack().head[0];
  const ordered_json whole{{"id", session.words(head.id())},
                           {"locale", session.words(head.locale())},
                           {"title", session.words(head.title())},
                           {"texts", words(session)},
                           {"left", {{"min", left.least}, {"max", left.most}}},
                           {"questions", std::move(questions)}};
  return whole.dump();
}

}  // namespace advisor::compiler
