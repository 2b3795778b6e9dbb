#include "engine/compiler/play/first_screen.h"

#include <array>

#include "engine/compiler/source/json.h"

namespace advisor::compiler {
namespace {

// The texts around the first questions. A pack may omit some of them.
constexpr std::array kAround{"adults", "disclaimer", "privacy"};

Json words(const PackSession& session) {
  Json found = Json::object();
  for (const char* const wanted : kAround) {
    for (const auto& name : session.pack().names) {
      if (session.words(name.key()) == wanted) found.add(wanted, Json::of(session.words(name.text())));
    }
  }
  return found;
}

Json question(const PackSession& session, const format::Question& asked) {
  Json options = Json::array();
  for (std::uint32_t i = 0; i < asked.option_count(); ++i) {
    const format::Option& option = session.pack().options[asked.first_option() + i];
    Json one = Json::object();
    one.add("id", Json::of(session.words(option.id()))).add("text", Json::of(session.words(option.text())));
    if ((option.flags() & 2U) != 0) one.add("unsure", Json::of(true));
    if (option.group() != 0) one.add("group", Json::of(session.words(option.group())));
    options.push(std::move(one));
  }
  Json one = Json::object();
  one.add("id", Json::of(session.words(asked.id())))
      .add("kind", Json::of(nameOf(asked.kind())))
      .add("text", Json::of(session.words(asked.text())))
      .add("hint", Json::of(session.words(asked.hint())))
      .add("why", Json::of(session.words(asked.why())))
      .add("none", Json::of(session.words(asked.none())))
      .add("options", std::move(options));
  return one;
}

}  // namespace

std::string firstScreenJson(PackSession& session) {
  Json questions = Json::array();
  for (const QuestionId q : session.screen(Stage::kTriage)) {
    const format::Question& asked = session.pack().questions[index(q)];
    if (asked.option_count() == 0 || asked.picture() != 0) return {};
    questions.push(question(session, asked));
  }
  if (questions.items.empty()) return {};
  const Left left = session.left(Stage::kTriage);
  const format::Head& head = session.pack().head[0];
  Json bounds = Json::object();
  bounds.add("min", Json::of(static_cast<std::int64_t>(left.least)))
      .add("max", Json::of(static_cast<std::int64_t>(left.most)));
  Json whole = Json::object();
  whole.add("id", Json::of(session.words(head.id())))
      .add("locale", Json::of(session.words(head.locale())))
      .add("title", Json::of(session.words(head.title())))
      .add("texts", words(session))
      .add("left", std::move(bounds))
      .add("questions", std::move(questions));
  return writeJson(whole);
}

}  // namespace advisor::compiler
