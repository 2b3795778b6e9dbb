#include "tests/bench/played.h"

#include <fstream>
#include <iterator>

namespace advisor {
namespace {

std::int32_t someAnswer(const Pack& pack, std::uint32_t q, std::mt19937& random) {
  const format::Question& question = pack.questions[q];
  // Mostly none, where that is an answer: nearly every option of the first questions ends the interview.
  if (question.kind() == advisor::format::QuestionKind::any_of) {
    if (question.none() != 0 && random() % 8 != 0) return 0;
    return static_cast<std::int32_t>(1u << (random() % question.option_count()));
  }
  const std::int32_t least = pack.classStarts[question.first_class()];
  return least + static_cast<std::int32_t>(random() % 30) % (question.max() - least + 1);
}

}  // namespace

bool Played::load(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(stream), {});
  if (openPack(bytes, arena, pack) != Error::kNone || !session.open(pack, arena)) return false;
  const std::uint32_t tries = pack.questions.size() > 200 ? 1 : 200;
  for (std::uint32_t seed = 1; seed <= tries; ++seed) {
    Answers given = interview(seed);
    if (given.size() < pack.triageCount && given.size() > fewer.size()) fewer = given;
    if (given.size() > answers.size()) answers = std::move(given);
  }
  if (fewer.empty()) fewer = answers;
  play();
  return true;
}

Answers Played::interview(std::uint32_t seed) {
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

std::uint32_t Played::play(const Answers& given) {
  session.forgetAll();
  for (const auto& [question, value] : given) session.answer(question, value);
  return session.next(Stage::kTriage);
}

Answers Played::allAnswers() const {
  std::mt19937 random(5);
  Answers given = answers;
  std::vector<bool> has(pack.questions.size());
  for (const auto& [question, value] : given) has[index(question)] = true;
  for (std::uint16_t q = 0; q < pack.triageCount; ++q) {
    if (!has[q]) given.emplace_back(QuestionId{q}, someAnswer(pack, q, random));
  }
  return given;
}

Answers Played::alternatives(const Answers& given) const {
  Answers others;
  std::mt19937 random(9);
  for (const auto& [question, value] : given) {
    std::int32_t other = value;
    for (int i = 0; i < 50 && other == value; ++i) other = someAnswer(pack, index(question), random);
    others.emplace_back(question, other);
  }
  return others;
}

}  // namespace advisor
