#include "engine/compiler/load/roles.h"

#include <algorithm>
#include <functional>
#include <set>

#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

// Names that had a meaning in packs of format 1. They have none now; they are listed only to tell the author of such a
// pack what to write instead.
constexpr std::string_view kOldRaceQuestion = "days_to_race";
constexpr std::string_view kOldColumnTag = "column_tip";

bool canBeEmergency(const Model& model) {
  return std::any_of(model.outcomes.begin(), model.outcomes.end(), [](const Outcome& outcome) {
    return std::any_of(outcome.urgency.begin(), outcome.urgency.end(),
                       [](const Choice<Urgency>& choice) { return choice.is == Urgency::emergency_now; });
  });
}

void checkCall(const Model& model, Diagnostics& out) {
  if (!model.call.empty() || model.regions.empty() || !canBeEmergency(model)) return;
  std::string named;
  for (const Region& region : model.regions) {
    for (const auto& [name, text] : region.values) {
      if (holdsNumber(text.value)) named = name;
    }
  }
  out.push_back({Code::kRoleMissing,
                 {"pack.json", "", 0},
                 "an outcome can be \"emergency_now\", and no number to call is named",
                 named.empty() ? "give the regions a value with the number to call, and name that value in \"call\""
                               : "add \"call\": \"" + named + "\", the region value with the number to call"});
}

void checkRaceDate(const Model& model, Diagnostics& out) {
  if (model.questionWith(QuestionRole::race_date)) return;
  for (const Question& question : model.questions) {
    if (!wasRaceDate(question)) continue;
    out.push_back({Code::kRoleMissing, question.place,
                   "the name \"" + question.id + "\" does not make this the race date any more",
                   question.kind == QuestionKind::date
                       ? "add \"role\": \"race_date\""
                       : "make it a question of kind \"date\" with \"role\": \"race_date\", or give it another name"});
    return;
  }
  for (const Item& item : model.items) {
    for (const Variant& variant : item.variants) {
      if (!variant.schedule || (!variant.schedule->raceFrom && !variant.schedule->raceUntil)) continue;
      Place place = variant.place;
      place.pointer += "/schedule";
      out.push_back({Code::kRoleMissing, place, "these days are counted to a race, and no question asks for its date",
                     "give the question for the race date \"role\": \"race_date\""});
    }
  }
}

// Whether a reader can leave a question of the checks open: by an option "not done yet", or by no number.
bool canStayOpen(const Model& model) {
  return std::any_of(model.questions.begin(), model.questions.end(), [](const Question& question) {
    const auto unsure = [](const Option& option) { return option.unsure; };
    return question.stage == Stage::kRaceCheck &&
           (question.nullable || std::any_of(question.options.begin(), question.options.end(), unsure));
  });
}

void checkChecks(const Model& model, Diagnostics& out) {
  const Checks& checks = model.checks;
  if (checks.outcomes.empty()) return;
  const auto count = [&](CheckRole role) { return std::count(checks.roles.begin(), checks.roles.end(), role); };
  const auto report = [&](Code code, std::string pointer, std::string message, std::string hint) {
    out.push_back({code, {"race-checks.json", std::move(pointer), 0}, std::move(message), std::move(hint)});
  };
  bool passed = false;
  for (std::size_t i = 0; i < checks.outcomes.size(); ++i) {
    if (checks.roles[i] != CheckRole::pass) continue;
    if (passed) {
      report(Code::kRoleTwice, "/outcomes/" + std::to_string(i) + "/role",
             "another outcome of the race checks is the pass",
             "one outcome says that all checks were passed; make the others \"fail\" or \"not_yet\"");
    }
    passed = true;
  }
  if (!passed) {
    report(Code::kRoleMissing, "/outcomes", "no outcome of the race checks is the pass",
           "give the outcome for all checks passed \"role\": \"pass\"");
  }
  if (count(CheckRole::fail) == 0) {
    report(Code::kRoleMissing, "/outcomes", "no outcome of the race checks is a fail",
           "give the outcome for a check that was not passed \"role\": \"fail\"");
  }
  if (count(CheckRole::not_yet) == 0 && canStayOpen(model)) {
    report(Code::kRoleMissing, "/outcomes", "a check can be left open, and no outcome of the race checks is for that",
           "give the outcome for checks that are still to be done \"role\": \"not_yet\"");
  }
}

void tagsIn(const Expression& tree, std::set<TagId>& tags) {
  if (tree.op == Op::kPath && tree.symbol.kind == Symbol::Kind::kTag) tags.insert(tree.symbol.tag());
  for (const Expression& arg : tree.args) tagsIn(arg, tags);
}

// A tag has a meaning only in claims. A tag that no claim uses is a typing error, or its author expects a meaning.
void checkTags(const Model& model, Diagnostics& out) {
  std::set<TagId> used;
  for (const Claim& claim : model.claims) {
    tagsIn(claim.given.tree, used);
    tagsIn(claim.holds.tree, used);
  }
  std::vector<std::string> claimed(kCareNames.begin(), kCareNames.end());
  for (const TagId tag : used) claimed.push_back(model.tags[at(tag)]);
  for (const Item& item : model.items) {
    for (std::size_t i = 0; i < item.tags.size(); ++i) {
      const std::string& tag = item.tags[i];
      const Place place{item.place.file, item.place.pointer + "/tags/" + std::to_string(i), 0};
      if (tag == kOldColumnTag && !item.fromColumn) {
        out.push_back({Code::kRoleMissing, place,
                       "the tag \"" + tag + "\" does not make this a tip of the column any more",
                       "add \"origin\": \"column\" to the item"});
        continue;
      }
      const auto known = std::find(model.tags.begin(), model.tags.end(), tag) - model.tags.begin();
      if (used.count(static_cast<TagId>(known)) > 0) continue;
      const std::string near = out.size() < kMostGuesses ? closest(tag, claimed) : "";
      const bool isCare = std::find(kCareNames.begin(), kCareNames.end(), near) != kCareNames.end();
      out.push_back({Code::kTagIdle, place, "no claim uses the tag \"" + tag + "\"",
                     near.empty() ? "use it in a claim as tag." + tag + ", or remove it"
                     : isCare     ? "tags mean nothing by themselves; did you mean \"care\": \"" + near + "\"?"
                                  : "did you mean \"" + near + "\"?"});
    }
  }
}

}  // namespace

bool wasRaceDate(const Question& question) { return question.id == kOldRaceQuestion; }

bool holdsNumber(const std::string& text) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  return std::adjacent_find(text.begin(), text.end(), [&](char a, char b) { return isDigit(a) && isDigit(b); }) !=
         text.end();
}

void checkRoles(const Model& model, Diagnostics& out) {
  for (const auto check : {checkCall, checkRaceDate, checkChecks, checkTags}) {
    if (!full(out)) check(model, out);
  }
}

}  // namespace advisor::compiler
