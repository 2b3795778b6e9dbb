// Every built-in claim must be able to fail: for each one, at least one pack that breaks it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "engine/compiler/prove/proof.h"
#include "tests/compiler/prove_pack.h"

using namespace advisor::compiler;

namespace {

// A fault that `advisor check` would find: an edit of the content, or of the model where the loader refuses the edit.
struct Mutant {
  const char* claim;
  std::vector<Edit> edits;
  std::function<void(Model&)> change = [](Model&) {};
};

Expression answered(const Model& model, QuestionId question, Op op, std::int64_t number) {
  const Question& one = model.questions[at(question)];
  const Expression path{Op::kPath, 0, 0, one.id, {Symbol::Kind::kNumber, position(question), -1}, {}};
  return {op, 0, 0, "", {}, {path, {Op::kNumber, 0, number, "", {}, {}}}};
}

// Race checks of one question, which has a plain option, a warning and "not sure"; `passes` is the option that leads to
// the pass, the others fail. Offered to readers with that start advice.
void addChecks(Model& model, int passes, Start offered = Start::if_checks_pass) {
  Question hop;
  hop.id = "hop";
  hop.kind = QuestionKind::one_of;
  hop.stage = Stage::kRaceCheck;
  hop.text.value = "Hop ten times. How is it?";
  hop.askWhen.tree.op = Op::kTrue;
  for (const char* id : {"good", "sore", "unsure"}) {
    Option option;
    option.id = id;
    option.text.value = id;
    option.warning = option.id == "sore";
    option.unsure = option.id == "unsure";
    hop.options.push_back(option);
  }
  const auto question = static_cast<int>(model.questions.size());
  model.questions.push_back(hop);
  const Expression path{Op::kPath, 0, 0, "start", {Symbol::Kind::kStart, -1, static_cast<int>(offered)}, {}};
  model.checks.availableWhen.tree = path;
  model.checks.outcomes.resize(2);
  model.checks.outcomes[0].id = "passed";
  model.checks.outcomes[1].id = "failed";
  model.checks.outcomeTexts.resize(2);
  model.checks.roles = {CheckRole::pass, CheckRole::fail};
  Rule pass;
  pass.id = "well";
  pass.when.tree = {Op::kPath, 0, 0, "hop", {Symbol::Kind::kOption, question, passes}, {}};
  pass.outcome = OutcomeId{0};
  Rule fail;
  fail.id = "else";
  fail.when.tree.op = Op::kTrue;
  fail.outcome = OutcomeId{1};
  model.checks.rules = {pass, fail};
}

std::vector<Mutant> mutants() {
  return {
      {"every_result_acts",
       {{"{'id':'rest','title':'Rest it'}", "{'id':'rest','when':'onset.slow','title':'Rest it'}"}}},
      {"every_result_acts", {{"'section':'race','when'", "'section':'headline','when'"}}},
      {"no_self_care_when_urgent",
       {{"'when':'urgency.self_care','conflicts'", "'when':'not(outcome.help)','conflicts'"}}},
      {"no_conflicting_advice", {{"urgency.self_care and stairs < 3", "urgency.self_care and stairs <= 3"}}},
      {"numbers_are_known",
       {{"'when':'start.if_checks_pass','reason':'To know.'", "'when':'urgency.self_care','reason':'To know.'"}}},
      {"numbers_are_known", {{"'title':'Rest','urgency'", "'title':'Rest until {race_date}','urgency'"}}},
      // Not asked of a reader with chest pain; no sign picked; a reader without a race; a reader not asked about
      // stairs.
      {"numbers_are_known", {{"'title':'Call {emergency} now'", "'title':'Call {emergency} now: {onset}'"}}},
      {"numbers_are_known", {{"'title':'Ice over a cloth'", "'title':'Ice over a cloth: {now}'"}}},
      {"numbers_are_known", {{"'title':'A warm bath'", "'title':'A warm bath: {stairs} {days_to_race}'"}}},
      {"numbers_are_known", {{"'title':'Be seen','urgency'", "'title':'Be seen: {stairs}','urgency'"}}},
      // Without a last rule, a big knee that is added later matches no rule.
      {"second_look_goes_on",
       {{"'when':'now.swollen or tear'", "'when':'tear'"},
        {"'when':'stairs > 7'", "'when':'not(now.swollen)'"},
        {"[{'when':'now.swollen','is':'same_day'},{'is':'within_days'}]", "'within_days'"}},
       [](Model& model) { model.rules.pop_back(); }},
      // The loader refuses a question that depends on a later one, because its answer would count before it is asked.
      {"unasked_has_no_influence",
       {},
       [](Model& model) { model.questions[1].askWhen.tree = answered(model, QuestionId{3}, Op::kGreater, 4); }},
      {"a_rule_always_matches", {{"stairs > 7'", "onset.slow'"}}, [](Model& model) { model.rules.pop_back(); }},
      {"everything_can_matter", {{"'when':'stairs > 7'", "'when':'stairs > 7 and now.swollen'"}}},
      {"everything_can_matter", {{"onset.twist or onset.unsure and stairs >= 4", "onset.twist and onset.unsure"}}},
      {"no_idle_question",
       {{"'when':'days_to_race = null','is'", "'when':'onset.unsure','is'"},
        {", day {days_to_race} before", " before"}}},
      {"no_idle_question", {{"now.chest or now.unsure", "now.chest"}}},
      {"warnings_never_reassure",
       {{"onset.twist or onset.unsure and stairs >= 4", "not(onset.twist) and stairs >= 4"}}},
      {"warnings_never_reassure", {}, [](Model& model) { addChecks(model, 1); }},
      {"not_sure_is_careful", {}, [](Model& model) { addChecks(model, 2); }},
      {"start_fits_race", {{"[{'when':'days_to_race = null','is':'no_race'},{'is':'if_checks_pass'}]", "'no_race'"}}},
      {"start_fits_race",
       {{"[{'when':'days_to_race = null','is':'no_race'},{'is':'if_checks_pass'}]", "'if_checks_pass'"}}},
      {"start_fits_race",
       {{"[{'when':'days_to_race = null','is':'no_race'},{'is':'if_checks_pass'}]",
         "[{'when':'days_to_race > 3','is':'if_checks_pass'},{'is':'do_not_start'}]"}}},
      {"checks_fit_start", {}, [](Model& model) { addChecks(model, 0, Start::no_race); }},
      {"checks_fit_start",
       {},
       [](Model& model) {
         addChecks(model, 0);
         model.checks.availableWhen.tree.op = Op::kTrue;
       }},
      {"lines_agree",
       {{"'title':'A warm bath'", "'status':'do_not','title':'ICE over a cloth.'"},
        {"'section':'checklist','when':'urgency.self_care and stairs < 3'",
         "'section':'checklist','when':'urgency.self_care'"}}},
      {"not_sure_is_careful", {{"onset.twist or onset.unsure and stairs >= 4", "onset.twist or onset.slow"}}},
  };
}

}  // namespace

TEST_CASE("every built-in claim holds for a sound pack and fails for its mutants") {
  const Proof sound = prove(kneePack());
  for (const ClaimProof& one : sound.claims) {
    if (!one.builtIn) continue;
    INFO(one.id);
    CHECK(one.holds);
    const std::vector<Mutant> known = mutants();
    CHECK(std::any_of(known.begin(), known.end(), [&](const Mutant& mutant) { return mutant.claim == one.id; }));
  }
  for (const Mutant& mutant : mutants()) {
    Model model = kneePack(mutant.edits);
    mutant.change(model);
    const Proof proof = prove(model);
    INFO(mutant.claim << (mutant.edits.empty() ? "" : ": " + mutant.edits.front().to));
    CHECK_FALSE(claim(proof, mutant.claim).holds);
    CHECK(proof.stopped.empty());
  }
}

TEST_CASE("an answer is repeated to readers who gave it, and the hint names the condition that asks for it") {
  CHECK(prove(kneePack({{"'title':'Ice over a cloth'", "'title':'Ice: {stairs}, and {onset}'"},
                        {"'id':'seen','when':'outcome.check','title':'Have it seen'",
                         "'id':'seen','when':'outcome.check and now.swollen','title':'Have it seen: {now}'},"
                         "{'id':'soon','when':'outcome.check','title':'Have it seen'"}}))
            .problems.empty());
  const auto hint = [](const char* from, const char* to) {
    const Proof proof = prove(kneePack({{from, to}}));
    const Problem* found = problem(proof, "number-missing");
    REQUIRE(found != nullptr);
    return found->hint;
  };
  CHECK(hint("'title':'Call {emergency} now'", "'title':'Call {emergency} now: {onset}'").find("\"asked.onset\"") !=
        std::string::npos);
  CHECK(hint("'title':'Ice over a cloth'", "'title':'Ice: {now}'").find("now.chest or now.swollen or now.unsure") !=
        std::string::npos);
}

TEST_CASE("a warning added to a finished visit that no rule takes is shown with the visit before and after") {
  Model model = kneePack({{"'when':'now.swollen or tear'", "'when':'tear'"},
                          {"'when':'stairs > 7'", "'when':'not(now.swollen)'"},
                          {"[{'when':'now.swollen','is':'same_day'},{'is':'within_days'}]", "'within_days'"}});
  model.rules.pop_back();
  const Proof proof = prove(model);
  const Problem* found = problem(proof, "second-look-refused");
  REQUIRE(found != nullptr);
  CHECK(found->subject == "now.swollen");
  CHECK(found->example->outcome == "check");
  CHECK(found->milder->outcome.empty());
}

TEST_CASE("sound race checks pass every built-in claim") {
  Model model = kneePack();
  addChecks(model, 0);
  for (const ClaimProof& one : prove(model).claims) {
    INFO(one.id);
    CHECK(one.holds);
  }
}

TEST_CASE("a claim that cannot fail is refused, because it proves nothing") {
  const auto place = [](const char* written) {
    const Proof proof = prove(kneePack({{"'claim':'not(now.swollen and urgency.self_care)'", written}}));
    const Problem* found = problem(proof, "condition-constant");
    return found == nullptr ? "" : found->place.pointer;
  };
  CHECK(place("'claim':'true'") == "/claims/0/claim");
  CHECK(place("'claim':'1 < 2'") == "/claims/0/claim");
  CHECK(place("'if':'now.swollen','then':'not(false)'") == "/claims/0/then");
  CHECK(place("'if':'false','then':'urgency.same_day'") == "/claims/0/if");
  CHECK(place("'if':'onset.slow and onset.twist','then':'urgency.same_day'") == "/claims/0/if");
  CHECK(place("'if':'days_to_race > 30','then':'urgency.same_day'") == "/claims/0/if");
  CHECK(place("'if':'now.swollen and now.chest != true and now.unsure != true','then':'urgency.same_day'") == "");
}
