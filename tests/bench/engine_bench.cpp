// Times of the engine built natively: engine_bench [Google Benchmark's flags] NAME=FILE.pack ...
//
// For each pack, one interview is played: of a few seeded ones the one with the most questions. "Change" gives one of
// its answers another value and asks for the next question, so that everything the change touches has been brought up
// to date. "Full" is the same with every question answered, also those that the interview would leave out.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/runtime/explanation.h"
#include "engine/runtime/pack.h"
#include "engine/runtime/plan.h"
#include "engine/runtime/session.h"

namespace advisor {
namespace {

constexpr std::size_t kArenaBytes = std::size_t{1} << 26;

using Answers = std::vector<std::pair<QuestionId, std::int32_t>>;

std::int32_t someAnswer(const Pack& pack, std::uint32_t q, std::mt19937& random) {
  const format::Question& question = pack.questions[q];
  if (question.kind() == 1) return static_cast<std::int32_t>(1u << (random() % question.option_count()));
  const std::int32_t least = pack.classStarts[question.first_class()];
  return least + static_cast<std::int32_t>(random() % 30) % (question.max() - least + 1);
}

// Everything that one pack needs, kept alive for all its benchmarks.
struct Bench {
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> memory = std::vector<std::uint8_t>(kArenaBytes);
  Arena arena{memory};
  Pack pack;
  Session session;
  Answers answers;

  bool load(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(stream), {});
    return openPack(bytes, arena, pack) == Error::kNone && session.open(pack, arena);
  }

  Answers interview(std::uint32_t seed) {
    std::mt19937 random(seed);
    Answers given;
    session.forgetAll();
    for (std::uint32_t next = session.next(Stage::kTriage); next != kNothing; next = session.next(Stage::kTriage)) {
      const QuestionId question{static_cast<std::uint16_t>(next)};
      given.emplace_back(question, someAnswer(pack, next, random));
      session.answer(given.back().first, given.back().second);
    }
    return given;
  }

  void chooseInterview() {
    const std::uint32_t tries = pack.questions.size() > 200 ? 1 : 200;
    for (std::uint32_t seed = 1; seed <= tries; ++seed) {
      Answers given = interview(seed);
      if (given.size() > answers.size()) answers = std::move(given);
    }
    play();
  }

  void play() { play(answers); }
  void play(const Answers& given) {
    session.forgetAll();
    for (const auto& [question, value] : given) session.answer(question, value);
    benchmark::DoNotOptimize(session.next(Stage::kTriage));
  }

  // An answer to every question, asked or not: what engines without an interview are given.
  Answers allAnswers() const {
    std::mt19937 random(5);
    Answers given = answers;
    std::vector<bool> has(pack.questions.size());
    for (const auto& [question, value] : given) has[index(question)] = true;
    for (std::uint16_t q = 0; q < pack.triageCount; ++q) {
      if (!has[q]) given.emplace_back(QuestionId{q}, someAnswer(pack, q, random));
    }
    return given;
  }
};

// Another value that the question takes, for each answer of the interview.
Answers alternatives(const Bench& bench, const Answers& answers) {
  Answers others;
  std::mt19937 random(9);
  for (const auto& [question, value] : answers) {
    std::int32_t other = value;
    for (int i = 0; i < 50 && other == value; ++i) other = someAnswer(bench.pack, index(question), random);
    others.emplace_back(question, other);
  }
  return others;
}

void open(benchmark::State& state, Bench& bench) {
  // A block of its own: the session of the other benchmarks lives in the other one.
  std::vector<std::uint8_t> memory(kArenaBytes - bench.arena.left());
  Pack pack;
  for (auto _ : state) {
    Arena arena(memory);
    benchmark::DoNotOptimize(openPack(bench.bytes, arena, pack));
  }
}

void pass(benchmark::State& state, Bench& bench) {
  for (auto _ : state) bench.play();
}

void changeOf(benchmark::State& state, Bench& bench, const Answers& answers) {
  bench.play(answers);
  const Answers others = alternatives(bench, answers);
  std::size_t i = 0;
  bool back = false;
  for (auto _ : state) {
    const auto& [question, value] = back ? answers[i] : others[i];
    bench.session.answer(question, value);
    benchmark::DoNotOptimize(bench.session.next(Stage::kTriage));
    if (back) i = i + 1 == others.size() ? 0 : i + 1;
    back = !back;
  }
}

void change(benchmark::State& state, Bench& bench) { changeOf(state, bench, bench.answers); }

void changeFull(benchmark::State& state, Bench& bench) { changeOf(state, bench, bench.allAnswers()); }

void passFull(benchmark::State& state, Bench& bench) {
  const Answers all = bench.allAnswers();
  for (auto _ : state) bench.play(all);
}

void explain(benchmark::State& state, Bench& bench) {
  bench.play();
  const auto needed = std::make_unique<bool[]>(bench.pack.questions.size());
  for (auto _ : state) {
    explain(bench.session, kResults, {needed.get(), bench.pack.questions.size()});
    benchmark::DoNotOptimize(needed.get());
  }
}

void changes(benchmark::State& state, Bench& bench) {
  bench.play();
  Change found[kUrgencies];
  for (auto _ : state) {
    findChanges(bench.session, found);
    benchmark::DoNotOptimize(found);
  }
}

void plan(benchmark::State& state, Bench& bench) {
  bench.play();
  for (auto _ : state) {
    const std::int32_t race = daysToRace(bench.session);
    const std::int32_t length = planLength(race);
    for (std::int32_t day = 0; day < length; ++day) {
      for (std::uint16_t i = 0; i < bench.pack.items.size(); ++i) {
        benchmark::DoNotOptimize(onDay(bench.session, ItemId{i}, day, race));
      }
    }
  }
}

bool addPack(const std::string& name, const std::string& file, std::vector<std::unique_ptr<Bench>>& benches) {
  auto bench = std::make_unique<Bench>();
  if (!bench->load(file)) return false;
  bench->chooseInterview();
  using Job = void (*)(benchmark::State&, Bench&);
  const std::pair<const char*, Job> jobs[] = {{"open", open},
                                              {"pass", pass},
                                              {"pass_full", passFull},
                                              {"change", change},
                                              {"change_full", changeFull},
                                              {"explain", explain},
                                              {"changes", changes},
                                              {"plan", plan}};
  for (const auto& [job, run] : jobs) {
    benchmark::RegisterBenchmark((name + "/" + job).c_str(),
                                 [run = run, &own = *bench](benchmark::State& state) { run(state, own); });
  }
  benches.push_back(std::move(bench));
  return true;
}

}  // namespace
}  // namespace advisor

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::vector<std::unique_ptr<advisor::Bench>> benches;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const std::size_t equals = argument.find('=');
    if (equals == std::string_view::npos ||
        !advisor::addPack(std::string(argument.substr(0, equals)), std::string(argument.substr(equals + 1)), benches)) {
      std::fprintf(stderr, "engine_bench: cannot open '%s'; wanted NAME=FILE.pack\n", argv[i]);
      return 2;
    }
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
