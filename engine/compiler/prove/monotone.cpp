// Warnings and "not sure": an answer that worries must never make the advice milder.
#include <algorithm>

#include "engine/compiler/prove/prover.h"

namespace advisor::compiler {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// For each level of urgency or start advice: milder than that level.
std::vector<Diagram> milderThan(const std::vector<Diagram>& levels) {
  std::vector<Diagram> milder;
  Diagram rest;
  for (std::size_t level = levels.size(); level-- > 1;) {
    rest |= levels[level];
    milder.insert(milder.begin(), rest);
  }
  return milder;
}

// One answer to one question: a value of its block, or for any_of the options chosen.
struct Given {
  std::vector<std::pair<int, int>> values;  // block, value
};

Diagram with(const Work& work, Diagram set, const Given& given) {
  for (const auto& [block, value] : given.values) set = work.meaning.space().given(set, block, value);
  return set;
}

// Contexts in which `a` gives a milder result than `b`.
Diagram milder(const Work& work, const std::vector<Diagram>& levels, const Given& a, const Given& b) {
  Diagram found;
  for (const Diagram& level : levels) found |= with(work, level, a) - with(work, level, b);
  return found;
}

class Options {
 public:
  Options(const Work& work, int question)
      : question_(work.model.questions[at(question)]), blocks_(work.meaning.space().blocksOf(question)) {}
  Given one(int option) const { return {{{blocks_.front(), option}}}; }
  Given alone(int option) const {
    Given given;
    for (std::size_t o = 0; o < blocks_.size(); ++o)
      given.values.emplace_back(blocks_[o], static_cast<int>(o) == option ? 1 : 0);
    return given;
  }
  Given only(int option, int value) const { return {{{blocks_[at(option)], value}}}; }
  bool oneOf() const { return question_.kind == QuestionKind::kOneOf; }
  Given answer(int option) const { return oneOf() ? one(option) : alone(option); }  // -1: an empty list

 private:
  const Question& question_;
  const std::vector<int>& blocks_;
};

struct Scale {
  const char* what;
  std::vector<Diagram> milder;
};

Example completed(const Work& work, Assignment values, const Given& given, Diagram bad) {
  for (const auto& [block, value] : given.values) {
    values[at(block)] = value;
    bad &= work.meaning.space().is(block, value);
  }
  return work.example(values, bad);
}

void reportWarning(Work& work, int question, int option, const Diagram& bad, const Given& without, const Given& with,
                   const char* what) {
  const Question& one = work.model.questions[at(question)];
  const std::optional<Assignment> values = work.meaning.space().smallest(bad & work.meaning.space().answeredAll());
  if (!values) return;
  const Option& chosen = one.options[at(option)];
  work.proof.problems.push_back(
      {"warning-not-monotone", chosen.text.place, one.id + "." + chosen.id,
       "the warning \"" + one.id + "." + chosen.id + "\" makes the " + what + " milder for some readers",
       "a rule for this option must stand above the rule that wins without it, or the milder text needs \"not(" +
           one.id + "." + chosen.id + ")\"",
       completed(work, *values, without, bad), completed(work, *values, with, bad)});
}

void proveWarnings(Work& work, int question, const std::vector<Scale>& scales) {
  const Question& one = work.model.questions[at(question)];
  const Options options(work, question);
  for (int o = 0; o < static_cast<int>(one.options.size()); ++o) {
    if (!one.options[at(o)].warning) continue;
    for (const Scale& scale : scales) {
      if (!options.oneOf()) {
        const Given without = options.only(o, 0);
        const Given with = options.only(o, 1);
        reportWarning(work, question, o, milder(work, scale.milder, with, without), without, with, scale.what);
        continue;
      }
      for (int other = 0; other < static_cast<int>(one.options.size()); ++other) {
        if (one.options[at(other)].warning || one.options[at(other)].unsure) continue;
        const Diagram bad = milder(work, scale.milder, options.one(o), options.one(other));
        if (bad.isEmpty()) continue;
        reportWarning(work, question, o, bad, options.one(other), options.one(o), scale.what);
        break;
      }
    }
  }
}

// Milder than every answer without "not sure" would be.
Diagram reassures(const Work& work, const Scale& scale, int question, int option) {
  const Question& one = work.model.questions[at(question)];
  const Options options(work, question);
  Diagram bad;
  for (const Diagram& level : scale.milder) {
    Diagram others;
    if (options.oneOf()) {
      for (int o = 0; o < static_cast<int>(one.options.size()); ++o) {
        if (!one.options[at(o)].unsure) others |= with(work, level, options.one(o));
      }
      bad |= with(work, level, options.one(option)) - others;
    } else {
      others = with(work, level, options.only(option, 0)).exists(work.meaning.space().bitsOf(question));
      bad |= with(work, level, options.only(option, 1)) - others;
    }
  }
  return bad;
}

void proveUnsure(Work& work, int question, const std::vector<Scale>& scales) {
  const Question& one = work.model.questions[at(question)];
  const Options options(work, question);
  for (int o = 0; o < static_cast<int>(one.options.size()); ++o) {
    if (!one.options[at(o)].unsure) continue;
    for (const Scale& scale : scales) {
      const Diagram bad = reassures(work, scale, question, o) & work.meaning.space().answeredAll();
      const std::optional<Assignment> values = work.meaning.space().smallest(bad);
      if (!values) continue;
      const Given given = options.oneOf() ? options.one(o) : options.only(o, 1);
      const std::string name = one.id + "." + one.options[at(o)].id;
      work.proof.problems.push_back(
          {"unsure-reassures",
           one.options[at(o)].text.place,
           name,
           "\"" + name + "\" gives milder " + scale.what + " than any other answer to the question",
           "treat \"not sure\" like the answer that worries most",
           completed(work, *values, given, bad),
           {}});
    }
  }
}

// Over the readers who are asked it: for the others, whom an emergency has already decided, no answer ranks above
// another. Every reading of the other questions counts once, asked or not, so that the shares compare like with like.
void rankUnsure(Work& work, int question, const Scale& urgency) {
  const Question& one = work.model.questions[at(question)];
  const Options options(work, question);
  AnswerSpace& space = work.meaning.space();
  Diagram contexts = work.interview.asks(question) & space.idle(question);
  for (int q = 0; q < static_cast<int>(work.model.questions.size()); ++q) {
    if (q != question && work.model.questions[at(q)].stage == Stage::kTriage) contexts &= space.answered(q);
  }
  const Count total = space.count(contexts, space.triageBlocks());
  for (int o = 0; o < static_cast<int>(one.options.size()); ++o) {
    if (!one.options[at(o)].unsure) continue;
    for (int other = options.oneOf() ? 0 : -1; other < static_cast<int>(one.options.size()); ++other) {
      if (other == o) continue;
      const Diagram less = milder(work, urgency.milder, options.answer(o), options.answer(other)) & contexts;
      const Diagram more = milder(work, urgency.milder, options.answer(other), options.answer(o)) & contexts;
      const Count lessCount = space.count(less, space.triageBlocks());
      const Count moreCount = space.count(more, space.triageBlocks());
      Count same = total;
      same -= lessCount;
      same -= moreCount;
      work.proof.unsure.push_back({one.id, one.options[at(o)].id, other < 0 ? "" : one.options[at(other)].id,
                                   moreCount.text(), same.text(), lessCount.text(), share(moreCount, total),
                                   share(same, total), share(lessCount, total)});
    }
  }
}

}  // namespace

void proveMonotone(Work& work) {
  const std::vector<Scale> scales{{"urgency", milderThan(work.meaning.urgencies())},
                                  {"start advice", milderThan(work.meaning.starts())}};
  const auto each = [&](const auto& step) {
    for (int q = 0; q < static_cast<int>(work.model.questions.size()); ++q) {
      const Question& question = work.model.questions[at(q)];
      if (question.stage == Stage::kTriage && !question.options.empty()) step(q);
    }
  };
  std::size_t before = work.proof.problems.size();
  each([&](int q) { proveWarnings(work, q, scales); });
  work.claim("warnings_never_reassure",
             "Adding an answer marked as a warning never lowers the urgency and never loosens the start advice.",
             before);
  before = work.proof.problems.size();
  each([&](int q) { proveUnsure(work, q, scales); });
  work.claim("not_sure_is_careful", "\"Not sure\" is never more reassuring than the most reassuring other answer.",
             before);
  each([&](int q) { rankUnsure(work, q, scales.front()); });
}

}  // namespace advisor::compiler
