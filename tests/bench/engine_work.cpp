// Repeats one job of the engine, for counting instructions: engine_work FILE.pack JOB TIMES
//
// JOB is open, pass, change (all questions answered), revise (one was not asked), left, explain, changes or plan. Two
// runs with different TIMES differ only by the job.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "engine/runtime/explanation.h"
#include "engine/runtime/plan.h"
#include "tests/bench/played.h"

namespace advisor {
namespace {

// The sum of all results is printed at the end, so that the compiler cannot remove the jobs.
std::uint32_t sum = 0;

void planAll(Played& played) {
  const std::int32_t race = daysToRace(played.session);
  for (std::int32_t day = 0; day < planLength(race); ++day) {
    for (std::uint16_t i = 0; i < played.pack.items.size(); ++i) {
      sum += onDay(played.session, ItemId{i}, day, race) ? 1 : 0;
    }
  }
}

bool run(Played& played, std::string_view job, std::size_t times) {
  Session& session = played.session;
  const Answers all = job == "change" ? played.allAnswers() : job == "revise" ? played.fewer : played.answers;
  const Answers others = played.alternatives(all);
  const auto needed = std::make_unique<bool[]>(played.pack.questions.size());
  std::vector<std::uint8_t> memory(kArenaBytes - played.arena.left());
  played.play(all);
  for (std::size_t n = 0; n < times; ++n) {
    if (job == "open") {
      Arena arena(memory);
      Pack pack;
      sum += static_cast<std::uint32_t>(openPack(played.bytes, arena, pack));
    } else if (job == "pass") {
      sum += played.play();
    } else if (job == "change" || job == "revise") {
      const auto& [question, value] = nthChange(all, others, n);
      session.answer(question, value);
      sum += session.next(Stage::kTriage);
    } else if (job == "left") {
      session.forgetAll();
      sum += session.left(Stage::kTriage).most;
    } else if (job == "explain") {
      explain(session, kResults, needed.get());
      sum += needed[0] ? 1 : 0;
    } else if (job == "changes") {
      Changes changes;
      findChanges(session, changes);
      sum += changes[0].question;
    } else if (job == "plan") {
      planAll(played);
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace
}  // namespace advisor

int main(int argc, char** argv) {
  const auto played = std::make_unique<advisor::Played>();
  const std::size_t times = argc == 4 ? std::strtoul(argv[3], nullptr, 10) : 0;
  if (argc != 4 || !played->load(argv[1]) || !advisor::run(*played, argv[2], times)) {
    std::fprintf(stderr, "usage: engine_work FILE.pack open|pass|change|revise|left|explain|changes|plan TIMES\n");
    return 2;
  }
  std::printf("%u\n", advisor::sum);
  return 0;
}
