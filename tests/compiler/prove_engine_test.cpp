// The proofs cover what ships: random readers go through the diagrams and, question by question, through the engine
// over the pack's bytes. ADVISOR_READERS sets how many; a million take about a minute.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "engine/compiler/command/pack_session.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/load/source_files.h"
#include "engine/compiler/prove/interview.h"
#include "engine/compiler/prove/meaning.h"

using namespace advisor::compiler;

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

int readers() {
  const char* wanted = std::getenv("ADVISOR_READERS");
  return wanted == nullptr ? 20'000 : std::atoi(wanted);
}

class Reader {
 public:
  Reader(const Model& model, std::uint32_t seed) : model_(model), random_(seed) {}

  // Most readers tick little or nothing: with every box ticked at random, each one would be an emergency.
  Answers answers() {
    Answers answers;
    const int ticks = below(4);
    for (int q = 0; q < static_cast<int>(model_.questions.size()); ++q) {
      const Question& question = model_.questions[at(q)];
      const int options = static_cast<int>(question.options.size());
      Answer& answer = answers[q];
      if (question.kind == QuestionKind::kOneOf) answer.options = {below(options)};
      for (int o = 0; o < options && question.kind == QuestionKind::kAnyOf; ++o) {
        if (below(options * 4) < ticks) answer.options.push_back(o);
      }
      const bool none = question.nullable && below(4) == 0;
      if (options == 0 && !none)
        answer.number = question.min + below(static_cast<int>(question.max - question.min) + 1);
      // Half of the race days are the near ones, where the bands are narrow.
      if (answer.number && question.kind == QuestionKind::kDate && below(2) == 0) answer.number = *answer.number % 50;
    }
    return answers;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  const Model& model_;
  std::mt19937 random_;
};

class Comparison {
 public:
  explicit Comparison(const Model& model)
      : model_(model),
        space_(model, Budget{4'000'000, 1e6}),
        meaning_(model, space_),
        interview_(meaning_),
        hasChecks_(available()) {
    session_ = PackSession::open(model, model.mainLocale, diagnostics_);
    REQUIRE(session_ != nullptr);
  }

  void check(const Answers& answers) {
    const Assignment values = space_.assignment(answers);
    session_->start({});
    REQUIRE(interviewed(Stage::kTriage, answers, values));
    REQUIRE(session_->outcome() == only(meaning_.outcomes(), values));
    REQUIRE(static_cast<int>(session_->urgency()) == only(meaning_.urgencies(), values));
    REQUIRE(static_cast<int>(session_->startAdvice()) == only(meaning_.starts(), values));
    for (int item = 0; item < static_cast<int>(model_.items.size()); ++item) {
      INFO(model_.items[at(item)].id);
      REQUIRE(session_->variant(item).value_or(-1) == only(meaning_.variants(item), values));
    }
    REQUIRE(session_->hasChecks() == space_.holds(hasChecks_, values));
    if (!session_->hasChecks()) return;
    REQUIRE(interviewed(Stage::kRaceCheck, answers, values));
    const std::optional<int> fired = session_->checkRule();
    const int expected = only(meaning_.checkOutcomes(), values);
    REQUIRE((fired ? model_.checks.rules[at(*fired)].outcome : -1) == expected);
  }

 private:
  Diagram available() { return model_.checks.rules.empty() ? Diagram() : meaning_.checksAvailable(); }

  // The engine asks what the diagrams say, in their order, and nothing else.
  bool interviewed(Stage stage, const Answers& answers, const Assignment& values) {
    for (int q = 0; q < static_cast<int>(model_.questions.size()); ++q) {
      if (model_.questions[at(q)].stage != stage || !space_.holds(interview_.asks(q), values)) continue;
      const std::optional<int> next = session_->next(stage);
      if (next != q) {
        UNSCOPED_INFO("the diagrams ask " << model_.questions[at(q)].id << ", the engine "
                                          << (next ? model_.questions[at(*next)].id : "nothing"));
        return false;
      }
      if (!session_->give(q, answers.at(q))) return false;
    }
    return !session_->next(stage);
  }

  int only(const std::vector<Diagram>& sets, const Assignment& values) const {
    int found = -1;
    for (int i = 0; i < static_cast<int>(sets.size()); ++i) {
      if (!space_.holds(sets[at(i)], values)) continue;
      REQUIRE(found == -1);
      found = i;
    }
    return found;
  }

  const Model& model_;
  AnswerSpace space_;
  Meaning meaning_;
  Interview interview_;
  Diagram hasChecks_;
  Diagnostics diagnostics_;
  std::unique_ptr<PackSession> session_;
};

void compare(const std::string& folder) {
  Diagnostics unreadable;
  const Loaded loaded = load(readFolder(folder, unreadable));
  REQUIRE(unreadable.empty());
  Comparison comparison(loaded.model);
  const std::uint32_t seed = 20260531;
  INFO("seed " << seed);
  Reader reader(loaded.model, seed);
  for (int i = 0; i < readers(); ++i) comparison.check(reader.answers());
}

}  // namespace

TEST_CASE("random readers of the calf pack are asked and told by the engine what the diagrams say") {
  compare("content/calf");
}

TEST_CASE("random readers of the starter pack are asked and told by the engine what the diagrams say") {
  compare("content/starter");
}
