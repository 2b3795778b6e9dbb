// Times of the native engine: engine_bench [Google Benchmark's flags] NAME=FILE.pack ...
//
// For each pack, interviews are played (played.h). "Change" gives one of the answers another value and asks for the
// next question, so that everything affected is updated; "revise" does the same in an interview that skipped a
// question. "Full" is the same with every question answered, including those that an interview would skip.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "tests/bench/played.h"

namespace advisor {
namespace {

void open(benchmark::State& state, Played& bench) {
  // A separate block, because the session of the other benchmarks uses the first one.
  std::vector<std::uint8_t> memory(kArenaBytes - bench.arena.left());
  Pack pack;
  for (auto _ : state) {
    Arena arena(memory);
    benchmark::DoNotOptimize(openPack(bench.bytes, arena, pack));
  }
}

void pass(benchmark::State& state, Played& bench) {
  for (auto _ : state) benchmark::DoNotOptimize(bench.play());
}

void changeOf(benchmark::State& state, Played& bench, const Answers& answers) {
  bench.play(answers);
  const Answers others = bench.alternatives(answers);
  std::size_t n = 0;
  for (auto _ : state) {
    const auto& [question, value] = nthChange(answers, others, n++);
    bench.session.answer(question, value);
    benchmark::DoNotOptimize(bench.session.next(Stage::kTriage));
  }
}

void change(benchmark::State& state, Played& bench) { changeOf(state, bench, bench.answers); }

void revise(benchmark::State& state, Played& bench) { changeOf(state, bench, bench.fewer); }

void changeFull(benchmark::State& state, Played& bench) { changeOf(state, bench, bench.allAnswers()); }

void passFull(benchmark::State& state, Played& bench) {
  const Answers all = bench.allAnswers();
  for (auto _ : state) benchmark::DoNotOptimize(bench.play(all));
}

void explain(benchmark::State& state, Played& bench) {
  bench.play();
  const auto needed = std::make_unique<bool[]>(bench.pack.questions.size());
  for (auto _ : state) {
    explain(bench.session, kResults, needed.get());
    benchmark::DoNotOptimize(needed.get());
  }
}

void changes(benchmark::State& state, Played& bench) {
  bench.play();
  Changes found;
  for (auto _ : state) {
    findChanges(bench.session, found);
    benchmark::DoNotOptimize(found);
  }
}

void plan(benchmark::State& state, Played& bench) {
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

bool addPack(const std::string& name, const std::string& file, std::vector<std::unique_ptr<Played>>& benches) {
  auto bench = std::make_unique<Played>();
  if (!bench->load(file)) return false;
  using Job = void (*)(benchmark::State&, Played&);
  const std::pair<const char*, Job> jobs[] = {{"open", open},       {"pass", pass},       {"pass_full", passFull},
                                              {"change", change},   {"revise", revise},   {"change_full", changeFull},
                                              {"explain", explain}, {"changes", changes}, {"plan", plan}};
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
  std::vector<std::unique_ptr<advisor::Played>> benches;
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
