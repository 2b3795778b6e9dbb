#include <array>
#include <catch2/catch.hpp>

#include "engine/compiler/model/texts.h"
#include "engine/compiler/prove/count.h"
#include "engine/compiler/prove/proof.h"
#include "tests/compiler/prove_pack.h"

using namespace advisor::compiler;

namespace {

Proof proveKnee(const std::vector<Edit>& changes) { return prove(kneePack(changes)); }

// Requires exactly one problem with that code, about that subject.
void requireProblem(const Proof& proof, const std::string& code, const std::string& subject) {
  for (const Problem& one : proof.problems) UNSCOPED_INFO(one.code << " " << one.subject << ": " << one.message);
  const Problem* found = problem(proof, code);
  REQUIRE(found != nullptr);
  REQUIRE(found->subject == subject);
  REQUIRE_FALSE(found->place.file.empty());
}

}  // namespace

TEST_CASE("a sound pack has nothing to find") {
  const Model model = kneePack();
  const Proof proof = prove(model);
  for (const Diagnostic& found : findings(proof, model))
    FAIL_CHECK(found.code << " " << found.message << "; " << found.hint);
  for (const ClaimProof& one : proof.claims) CHECK(one.holds);
  REQUIRE(proof.stopped.empty());
}

TEST_CASE("answer sets are counted exactly: what is not asked counts once, every number for itself") {
  const Proof proof = proveKnee({});
  // 8 combinations of ticks; stairs for two of the three starts; 31 days and "no race"
  REQUIRE(proof.answerSets == std::to_string(8 * (11 + 1 + 11) * 32));
  REQUIRE(proof.outcomes[0].count == std::to_string(6 * 23 * 32));
  REQUIRE(proof.unmatched == "0");
  std::size_t sum = 0;
  for (const ModelCount& tally : proof.outcomes) sum += std::stoull(tally.count);
  REQUIRE(std::to_string(sum) == proof.answerSets);
}

TEST_CASE("the interview ends with an emergency and asks a twisted knee no stairs") {
  const Proof proof = proveKnee({});
  REQUIRE(proof.longest == 4);
  REQUIRE(proof.questions[0].asked == 1.0);
  REQUIRE(proof.questions[1].asked == Approx(1.0 / 8));  // only without a sign; a big knee decides as well
  REQUIRE(proof.casesAsked == std::vector<int>{4});
  REQUIRE(proof.casesMean == 4.0);
}

TEST_CASE("a rule behind one that is always true before it is named with that rule") {
  const Proof proof = proveKnee({{"'when':'stairs > 7'", "'when':'stairs > 7 and now.swollen'"}});
  requireProblem(proof, "rule-unreachable", "very_sore");
  REQUIRE(problem(proof, "rule-unreachable")->hint.find("big_or_torn") != std::string::npos);
  REQUIRE(proof.unreachable == std::vector<std::string>{"very_sore"});
}

TEST_CASE("a rule that can never be true is distinguished from one that comes too late") {
  const Proof proof = proveKnee({{"'when':'stairs > 7'", "'when':'stairs > 7 and stairs < 5'"}});
  requireProblem(proof, "condition-constant", "very_sore");
  REQUIRE(problem(proof, "condition-constant")->message == "the condition of the rule \"very_sore\" is never true");
  REQUIRE(problem(proof, "rule-unreachable") == nullptr);
  REQUIRE(proof.unreachable == std::vector<std::string>{"very_sore"});
}

TEST_CASE("answers without a rule are found and shown") {
  Model model = kneePack({{"stairs > 7'", "onset.slow'"}});
  model.rules.pop_back();  // the loader would refuse this model
  const Proof proof = prove(model);
  REQUIRE(proof.unmatched != "0");
  REQUIRE(problem(proof, "no-rule-matches")->example->words ==
          std::vector<std::string>{"How did it start? — Not sure", "How sore are stairs? — 0"});
}

TEST_CASE("unreachable parts of a pack are named") {
  SECTION("an outcome") {
    requireProblem(proveKnee({{"{'id':'else','outcome':'rest'", "{'id':'else','outcome':'check'"}}),
                   "outcome-unreachable", "rest");
  }
  SECTION("an urgency") {
    requireProblem(proveKnee({{"'when':'now.swollen','is'", "'when':'now.chest','is'"}}), "choice-unreachable",
                   "check.urgency");
    requireProblem(proveKnee({{"'when':'now.swollen','is'", "'when':'stairs > 7 and stairs < 3','is'"}}),
                   "condition-constant", "check");
  }
  SECTION("an item") {
    requireProblem(proveKnee({{"urgency.self_care and stairs < 3", "urgency.self_care and stairs < 0"}}),
                   "item-unreachable", "heat");
  }
  SECTION("a variant") {
    requireProblem(
        proveKnee({{"'when':'outcome.check','title'", "'when':'outcome.check and urgency.self_care','title'"}}),
        "variant-unreachable", "first.seen");
  }
  SECTION("a fact") {
    requireProblem(proveKnee({{"onset.twist or onset.unsure and stairs >= 4", "onset.twist and onset.unsure"}}),
                   "condition-constant", "tear");
  }
}

TEST_CASE("a question nobody needs is found") {
  const Proof proof = proveKnee({{"'when':'days_to_race = null','is'", "'when':'onset.unsure','is'"},
                                 {", day {days_to_race} before", " before"}});
  requireProblem(proof, "question-idle", "days_to_race");
  REQUIRE(proof.idleQuestions == std::vector<std::string>{"days_to_race"});
}

TEST_CASE("an option nobody needs is found") {
  requireProblem(proveKnee({{"now.chest or now.unsure", "now.chest"}}), "option-idle", "now.unsure");
}

TEST_CASE("options that always lead to the same result are listed and are no mistake") {
  const Proof proof = proveKnee(
      {{"onset.unsure and stairs >= 4", "onset.unsure"}, {"'ask_when':'not(onset.twist)'", "'ask_when':'onset.slow'"}});
  REQUIRE(proof.twins == std::vector<std::pair<std::string, std::string>>{{"onset.twist", "onset.unsure"}});
}

TEST_CASE("a warning that makes the advice milder is found, with the reader before and after") {
  SECTION("of several") {
    const Proof proof = proveKnee(
        {{"{'id':'big_or_torn','when':'now.swollen or tear'", "{'id':'big_or_torn','when':'not(now.swollen) and tear'"},
         {"{'when':'now.swollen','is':'same_day'}", "{'when':'onset.twist','is':'same_day'}"}});
    requireProblem(proof, "warning-not-monotone", "now.swollen");
    const Problem* found = problem(proof, "warning-not-monotone");
    REQUIRE(found->example->urgency == "same_day");
    REQUIRE(found->milder->urgency == "self_care");
  }
  SECTION("one of several") {
    requireProblem(proveKnee({{"onset.twist or onset.unsure and stairs >= 4", "not(onset.twist) and stairs >= 4"}}),
                   "warning-not-monotone", "onset.twist");
  }
}

TEST_CASE("\"not sure\" that reassures more than any other answer is found") {
  requireProblem(proveKnee({{"onset.twist or onset.unsure and stairs >= 4", "onset.twist or onset.slow"}}),
                 "unsure-reassures", "onset.unsure");
}

TEST_CASE("\"not sure\" is ranked against each other answer") {
  const Proof proof = proveKnee({});
  for (const UnsureRank& rank : proof.unsure) {
    if (rank.question != "onset" || rank.other != "slow") continue;
    // Without a sign: 11 values of soreness and 32 race answers; from 4 to 7, only "not sure" is sent to be seen.
    REQUIRE(rank.moreUrgent == std::to_string(4 * 32));
    REQUIRE(rank.asUrgent == std::to_string(7 * 32));
    REQUIRE(rank.lessUrgent == "0");
    return;
  }
  FAIL("no rank");
}

TEST_CASE("self-care beside a same-day result is found") {
  requireProblem(proveKnee({{"'section':'checklist','when':'urgency.self_care','conflicts'",
                             "'section':'checklist','when':'not(outcome.help)','conflicts'"}}),
                 "self-care-in-emergency", "ice");
}

TEST_CASE("items that conflict are found together") {
  requireProblem(proveKnee({{"urgency.self_care and stairs < 3", "urgency.self_care and stairs <= 3"}}), "conflict",
                 "ice");
}

TEST_CASE("a result without a headline is found") {
  requireProblem(
      proveKnee({{"{'id':'rest','title':'Rest it'}", "{'id':'rest','when':'onset.slow','title':'Rest it'}"}}),
      "no-headline", "rest");
}

TEST_CASE("two headlines over one result are found") {
  const Proof proof = proveKnee({{"'section':'race','when'", "'section':'headline','when'"}});
  requireProblem(proof, "two-headlines", "jog");
}

TEST_CASE("a number shown to readers who have not given it is found in every text of a result") {
  const auto found = [](const std::string& key, const std::vector<Edit>& changes) {
    INFO(key);
    requireProblem(proveKnee(changes), "number-missing", key);
  };
  found("item.jog.variant.test.title",
        {{"'when':'start.if_checks_pass','reason':'To know.'", "'when':'urgency.self_care','reason':'To know.'"}});
  found("item.jog.reason", {{"'when':'start.if_checks_pass','reason':'To know.'",
                             "'when':'urgency.self_care','reason':'Only {days_to_race}.'"},
                            {"A short jog, day {days_to_race} before the race", "A short jog"}});
  found("outcome.rest.title", {{"'title':'Rest','urgency'", "'title':'Rest: {days_to_race}','urgency'"}});
  found("rule.chest_pain.reason", {{"'outcome':'help','why'", "'outcome':'help','reason':'On {race_date}.','why'"}});
}

TEST_CASE("every text of the pack is walked once") {
  const Model model = kneePack();
  CHECK(prove(model).textsWalked == static_cast<int>(readerTexts(model).size()));
}

TEST_CASE("a claim with an \"if\" speaks of the readers of whom that is true, and of no others") {
  const auto holds = [](const std::string& given, const std::string& then) {
    return claim(proveKnee({{"'claim':'not(now.swollen and urgency.self_care)'",
                             "'if':'" + given + "','then':'" + then + "'"}}),
                 "swollen_is_seen")
        .holds;
  };
  REQUIRE(holds("now.swollen", "not(urgency.self_care)"));
  REQUIRE_FALSE(holds("now.swollen", "urgency.same_day"));
  // Where the question was not asked, the "if" is null and the claim states nothing.
  REQUIRE(holds("stairs > 7", "not(urgency.self_care)"));
  REQUIRE_FALSE(holds("stairs <= 7", "stairs < 7"));
  // The "then" must be true; null is not enough.
  REQUIRE_FALSE(holds("now.chest", "stairs < 11"));
}

TEST_CASE("a claim that fails shows the reader with the fewest signs") {
  const Model model = kneePack({{"not(now.swollen and urgency.self_care)", "not(urgency.within_days)"}});
  const Proof proof = prove(model);
  const ClaimProof& broken = claim(proof, "swollen_is_seen");
  REQUIRE_FALSE(broken.holds);
  REQUIRE(broken.example->words ==
          std::vector<std::string>{"How sore are stairs? — 8"});  // with either start that asks it
  REQUIRE(broken.example->outcome == "check");
  const Diagnostics found = findings(proof, model);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].code == "claim-fails");
  REQUIRE(found[0].place.pointer == "/claims/0/claim");
  REQUIRE(found[0].hint.find("\"How sore are stairs? — 8\" gives check, within_days, not_until_seen") !=
          std::string::npos);
}

TEST_CASE("a claim that is merely not false fails") {
  REQUIRE_FALSE(claim(proveKnee({{"not(now.swollen and urgency.self_care)", "stairs < 11"}}), "swollen_is_seen").holds);
}

TEST_CASE("a pack too large for its budget is refused with a message and the results proved so far") {
  const Model model = kneePack();
  const Proof small = prove(model, {Budget{60, 60}});
  INFO(small.stopped << " with " << small.nodes);
  REQUIRE(small.stopped.find("60 nodes") != std::string::npos);
  REQUIRE(findings(small, model).back().code == "proof-too-large");
  const Proof late = prove(model, {Budget{4'000'000, 0}});
  REQUIRE(late.stopped.find("0 s") != std::string::npos);
  REQUIRE(prove(model).stopped.empty());
}

namespace {

constexpr int kManyQuestions = 500;

// Yes-or-no questions, three outcomes and no rules.
Model manyQuestions() {
  Model model;
  model.id = "made_up";
  const Expression always{Op::kTrue, 0, 0, "", {}, {}};
  for (int q = 0; q < kManyQuestions; ++q) {
    Question question;
    question.id = "q" + std::to_string(q);
    question.screen = question.id;
    question.options.resize(2);
    question.askWhen.tree = always;
    model.questions.push_back(question);
  }
  for (int o = 0; o < 3; ++o) {
    Outcome outcome;
    outcome.id = "o" + std::to_string(o);
    outcome.urgency.push_back({{"", {}, always}, static_cast<Urgency>(o)});
    outcome.start.push_back({{"", {}, always}, Start::no_race});
    model.outcomes.push_back(outcome);
  }
  return model;
}

Expression answerTo(int question, int option) {
  return {Op::kPath, 0, 0, "", {Symbol::Kind::kOption, question, option}, {}};
}

void addRule(Model& model, std::vector<Expression> answers) {
  const auto number = static_cast<int>(model.rules.size());
  Rule rule;
  rule.id = "r" + std::to_string(number);
  rule.when = {"made up", {}, {Op::kAnd, 0, 0, "", {}, std::move(answers)}};
  rule.outcome = static_cast<OutcomeId>(number % 3);
  model.rules.push_back(rule);
}

// Number of answers to `questions` questions in which neither 0 0 1 nor 1 1 0 occurs.
Count withoutThose(int questions) {
  std::array<Count, 4> ends{1, 1, 1, 1};  // by the last two answers
  for (int q = 2; q < questions; ++q) {
    std::array<Count, 4> next{0, 0, 0, 0};
    for (std::size_t two = 0; two < 4; ++two) {
      for (std::size_t one = 0; one < 2; ++one) {
        const std::size_t three = two * 2 + one;
        if (three != 0b001 && three != 0b110) next[three % 4] += ends[two];
      }
    }
    ends = next;
  }
  Count all;
  for (const Count& count : ends) all += count;
  return all;
}

}  // namespace

TEST_CASE("a thousand rules over five hundred answers are proved and counted, with or without the longest interview") {
  Model model = manyQuestions();
  for (int q = 0; q + 2 < kManyQuestions; ++q) {
    addRule(model, {answerTo(q, 0), answerTo(q + 1, 0), answerTo(q + 2, 1)});
    addRule(model, {answerTo(q, 1), answerTo(q + 1, 1), answerTo(q + 2, 0)});
  }
  const Proof proof = prove(model);
  INFO(proof.milliseconds << " ms, " << proof.nodes << " nodes, longest: " << proof.longestStopped);
  CHECK(proof.stopped.empty());
  CHECK(proof.unmatched == withoutThose(kManyQuestions).text());
  CHECK(proof.rules.size() == 996);
  CHECK(proof.unreachable.empty());
  CHECK(proof.idleQuestions.empty());
  CHECK(proof.longest == (proof.longestStopped.empty() ? kManyQuestions : 0));
}

TEST_CASE("a thousand rules that share five hundred answers at random end at the budget and not in a hang") {
  Model model = manyQuestions();
  std::uint32_t state = 7;
  const auto answer = [&](int option) {
    state = state * 1664525 + 1013904223;
    return answerTo(static_cast<int>(state >> 8) % kManyQuestions, option);
  };
  for (int r = 0; r < 2 * kManyQuestions; ++r) addRule(model, {answer(0), answer(1), answer(r % 2)});
  const Proof proof = prove(model, {Budget{300'000, 10}});
  REQUIRE(proof.stopped.starts_with("the rules: "));
  REQUIRE(proof.milliseconds < 20'000);
}

namespace {

// One yes-or-no question for each name, and one rule over them.
Model yesOrNo(int questions, const Expression& rule) {
  Model model;
  model.id = "made_up";
  const Expression always{Op::kTrue, 0, 0, "", {}, {}};
  for (int q = 0; q < questions; ++q) {
    Question question;
    question.id = "q" + std::to_string(q);
    question.screen = question.id;
    question.options.resize(2);
    question.askWhen.tree = always;
    model.questions.push_back(question);
  }
  for (int o = 0; o < 2; ++o) {
    Outcome outcome;
    outcome.id = "o" + std::to_string(o);
    outcome.urgency.push_back({{"", {}, always}, static_cast<Urgency>(o)});
    outcome.start.push_back({{"", {}, always}, Start::no_race});
    model.outcomes.push_back(outcome);
    Rule one;
    one.id = "r" + std::to_string(o);
    one.when = {"made up", {}, o == 0 ? rule : always};
    one.outcome = static_cast<OutcomeId>(o);
    model.rules.push_back(one);
  }
  return model;
}

}  // namespace

TEST_CASE("26 pairs that must be equal are proved, with all first halves asked before all second halves") {
  constexpr int kPairs = 26;
  const auto yes = [](int question) {
    return Expression{Op::kPath, 0, 0, "", {Symbol::Kind::kOption, question, 0}, {}};
  };
  Expression rule{Op::kAnd, 0, 0, "", {}, {}};
  for (int i = 0; i < kPairs; ++i) {
    rule.args.push_back({Op::kEqual, 0, 0, "", {}, {yes(i), yes(kPairs + i)}});
  }
  const Proof proof = prove(yesOrNo(2 * kPairs, rule), {Budget{200'000, 10}});
  CHECK(proof.stopped.empty());
  CHECK(proof.outcomes[0].count == std::to_string(std::int64_t{1} << kPairs));
}

TEST_CASE("when the longest interview takes too long, that alone is not computed") {
  const Model model = kneePack();
  const Proof proof = prove(model, {Budget{4'000'000, 30, 0}});
  CHECK(proof.longestStopped == "0 s");
  CHECK(proof.stopped.empty());
  CHECK(proof.longest == 0);
  CHECK(proof.mean > 0);
  CHECK(findings(proof, model).empty());
}
