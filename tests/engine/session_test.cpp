// Compares the interview with trying every reader of small random models: the results are the same, no question is
// missing, the bounds are correct, and the state does not depend on how the answers came about.
#include "engine/runtime/session.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "tests/engine/readers.h"

using namespace advisor;

namespace {

constexpr std::size_t kMostReaders = 4000;
constexpr std::uint32_t kModels = 250;

QuestionId id(std::uint32_t q) { return QuestionId{static_cast<std::uint16_t>(q)}; }

bool sameTriage(const Reading& a, const Reading& b) { return a.sameTriage(b); }
bool sameChecks(const Reading& a, const Reading& b) { return a.checkOutcome == b.checkOutcome; }

struct Subject {
  explicit Subject(std::uint32_t seed)
      : model(wholeModel(seed)),
        opened(emitted(model)),
        readers(model, opened.pack, 0, opened.pack.triageCount, Values(model.questions.size()), kMostReaders) {}
  compiler::Model model;
  Opened opened;
  Readers readers;
};

struct Count {
  std::size_t interviews = 0, asked = 0, idle = 0;
};

// Plays one stage with these answers; checks each step against the readers.
template <typename Same>
void play(Session& session, Stage stage, const Readers& readers, std::size_t reader, std::vector<bool>& known,
          const Same& same, Count& count) {
  const Values values = readers.values(reader);
  std::vector<Left> lefts;
  for (std::uint32_t next = session.next(stage); next != kNothing; next = session.next(stage)) {
    ++count.asked;
    if (!readers.matters(reader, known, next, same)) ++count.idle;
    lefts.push_back(session.left(stage));
    REQUIRE(session.answer(id(next), values[next]));
    REQUIRE_FALSE(known[next]);
    known[next] = true;
  }
  for (std::size_t i = 0; i < lefts.size(); ++i) {
    REQUIRE(lefts[i].least <= lefts.size() - i);
    REQUIRE(lefts[i].most >= lefts.size() - i);
  }
  REQUIRE_FALSE(readers.differ(reader, known, same));
  ++count.interviews;
}

void requireReading(const Subject& subject, const Reading& reading) {
  const Results results = subject.opened.session.results();
  REQUIRE(results.outcome == 1u << reading.outcome);
  REQUIRE(results.urgency == 1u << reading.urgency);
  REQUIRE(results.start == 1u << reading.start);
  for (std::uint16_t i = 0; i < subject.model.items.size(); ++i) {
    REQUIRE(subject.opened.session.leaves(subject.opened.pack.item(ItemId{i})) == 1u << (1 + reading.variants[i]));
  }
}

void playChecks(Subject& subject, const Values& triage, std::vector<bool> known, Draw& random, Count& count) {
  const Pack& pack = subject.opened.pack;
  const auto questions = static_cast<std::uint32_t>(pack.questions.size());
  const Readers checks(subject.model, pack, 0, questions, triage, kMostReaders);
  if (checks.count() == 0) return;
  // A reader who gives the same answers in triage.
  std::size_t reader = random() % checks.count();
  while (!std::equal(triage.begin(), triage.begin() + pack.triageCount, checks.values(reader).begin())) {
    reader = (reader + 1) % checks.count();
  }
  play(subject.opened.session, Stage::kRaceCheck, checks, reader, known, sameChecks, count);
  const Reading& reading = checks.reading(reader);
  REQUIRE(subject.opened.session.leaves(kChecks) == 1u << (1 + reading.checkOutcome));
}

// Everything that a page can read from a session.
std::vector<std::uint32_t> seen(Session& session) {
  std::vector<std::uint32_t> all;
  const Pack& pack = session.pack();
  for (const Stage stage : {Stage::kTriage, Stage::kRaceCheck}) {
    all.push_back(session.next(stage));
    const Left left = session.left(stage);
    all.push_back(left.least);
    all.push_back(left.most);
  }
  for (std::uint32_t q = 0; q < pack.questions.size(); ++q) {
    all.push_back(session.counts(id(q))                                                               ? 2
                  : session.matters(id(q), q < pack.triageCount ? Stage::kTriage : Stage::kRaceCheck) ? 1
                                                                                                      : 0);
  }
  const Results results = session.results();
  all.insert(all.end(), {results.outcome, results.urgency, results.start, session.firedRule(Stage::kTriage),
                         session.firedRule(Stage::kRaceCheck)});
  for (std::uint16_t i = 0; i < pack.items.size(); ++i) all.push_back(session.leaves(pack.item(ItemId{i})));
  all.push_back(session.leaves(kChecksAvailable));
  all.push_back(session.leaves(kChecks));
  return all;
}

void requireNoMemory(const compiler::Model& model, Draw& random, int rounds) {
  const std::vector<std::uint8_t> bytes = emitted(model);
  Opened opened(bytes);
  Opened fresh(bytes);
  const auto questions = static_cast<std::uint32_t>(model.questions.size());
  std::vector<std::optional<std::int32_t>> given(questions);
  for (int round = 0; round < rounds; ++round) {
    const std::uint32_t next = opened.session.next(random() % 4 == 0 ? Stage::kRaceCheck : Stage::kTriage);
    const std::uint32_t q =
        next != kNothing && random() % 2 == 0 ? next : static_cast<std::uint32_t>(random() % questions);
    if (random() % 200 == 0) {
      opened.session.forgetAll();
      given.assign(questions, std::nullopt);
    } else if (random() % 5 == 0) {
      opened.session.forget(id(q));
      given[q] = std::nullopt;
    } else {
      given[q] = valueAt(opened.pack, q, random() % valueCount(opened.pack, q));
      REQUIRE(opened.session.answer(id(q), *given[q]));
    }
    if (random() % 2 == 0) continue;  // several changes between two comparisons
    fresh.session.forgetAll();
    for (std::uint32_t i = 0; i < questions; ++i) {
      if (given[i]) REQUIRE(fresh.session.answer(id(i), *given[i]));
    }
    REQUIRE(seen(opened.session) == seen(fresh.session));
  }
}

}  // namespace

TEST_CASE("an interview's result is that of all questions answered in full, for every reader of random models") {
  Count triage, checks;
  std::size_t models = 0;
  for (std::uint32_t seed = 1; seed <= kModels; ++seed) {
    Subject subject(seed);
    REQUIRE(subject.opened.good());
    if (subject.readers.count() == 0) continue;
    ++models;
    Draw random(seed);
    Session& session = subject.opened.session;
    const std::size_t stride = 1 + subject.readers.count() / 60;
    for (std::size_t reader = random() % stride; reader < subject.readers.count(); reader += stride) {
      const Reading& reading = subject.readers.reading(reader);
      std::vector<bool> known(subject.model.questions.size());
      session.forgetAll();
      play(session, Stage::kTriage, subject.readers, reader, known, sameTriage, triage);
      requireReading(subject, reading);
      const Values values = subject.readers.values(reader);
      const bool available = session.leaves(kChecksAvailable) == 2;
      REQUIRE(available <= reading.checksAvailable);
      if (available)
        playChecks(subject, values, known, random, checks);
      else
        REQUIRE(session.next(Stage::kRaceCheck) == kNothing);

      session.forgetAll();
      for (std::uint32_t q = 0; q < values.size(); ++q) REQUIRE(session.answer(id(q), values[q]));
      REQUIRE(session.next(Stage::kTriage) == kNothing);
      requireReading(subject, reading);
    }
  }
  WARN("seeds 1 to " << kModels << ": " << models << " models, " << triage.interviews << " interviews, " << triage.asked
                     << " questions asked, " << triage.idle << " of them could not change the result; race checks: "
                     << checks.interviews << ", " << checks.asked << ", " << checks.idle);
  REQUIRE(triage.idle * 200 < triage.asked);
  REQUIRE(checks.idle == 0);
}

TEST_CASE("after back, change and forget in any order, a session equals a fresh one with the same answers") {
  for (std::uint32_t seed = 1; seed <= kModels; ++seed) {
    Draw random(seed);
    requireNoMemory(wholeModel(seed), random, 60);
  }
  Draw random(4);
  requireNoMemory(calf(), random, 3000);
}

TEST_CASE("a value that the question does not take changes nothing") {
  Opened opened(emitted(calf()));
  Session& session = opened.session;
  const std::vector<std::uint32_t> before = seen(session);
  for (std::uint32_t q = 0; q < opened.pack.questions.size(); ++q) {
    const format::Question& question = opened.pack.questions[q];
    for (const std::int32_t value : {-1, INT32_MIN, INT32_MAX - 1,
                                     question.kind() <= format::QuestionKind::any_of ? 1 << 20 : question.max() + 1}) {
      REQUIRE_FALSE(session.answer(id(q), value));
    }
    if (question.nullable() == 0) REQUIRE_FALSE(session.answer(id(q), kNull));
  }
  REQUIRE_FALSE(session.answer(id(0xffff), 0));
  session.forget(id(0xffff));
  REQUIRE(seen(session) == before);
}
