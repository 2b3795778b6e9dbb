// The content of one pack in memory, as the author wrote it: the loader fills it in and every later step reads it.
//
// Plain values. A list keeps the author's order, and an index into it has a type of condition/ids.h. Every condition
// and text carries its place, so that a failed proof can point at the line.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/condition/expression.h"
#include "engine/compiler/model/enum_names.h"
#include "engine/compiler/source/diagnostic.h"

namespace advisor::compiler {

struct Condition {
  std::string source;  // as written; empty means always true
  Place place;
  Expression tree{.op = Op::kTrue};  // resolved; always true when the source is empty
};

struct Text {
  std::string key;    // key of its translations: "question.onset.option.pop.text"
  std::string value;  // in the main locale; empty means no text
  Place place;
  bool rich = false;  // may hold markup (markup.h); every other text is plain words
};

// What an item asks of the reader, whatever its section. Self-care is never shown beside an urgent result.
enum class Care : std::uint8_t { kInformation, kSelfCare, kService, kEmergency };
inline constexpr std::array<const char*, 4> kCareNames{"information", "self_care", "service", "emergency"};

enum class Stage : std::uint8_t { kTriage, kRaceCheck };

struct Group {  // neighbouring options under one heading
  std::string id;
  Text text;
};

struct Option {
  std::string id;
  std::optional<GroupId> group;
  Text text;
  Text brief;            // "short": the answer as the reasons quote it: "the skin is warmer"
  bool warning = false;  // a red flag: adding it must never lower the urgency or relax the start advice
  bool unsure = false;
  bool pictured = true;  // has a region in the picture of its question
};

struct Question {
  std::string id;
  QuestionKind kind = QuestionKind::one_of;
  QuestionRole role = QuestionRole::none;
  Stage stage = Stage::kTriage;
  std::string screen;             // neighbouring questions with the same screen share it; default: the id
  std::string picture;            // id of one of the model's pictures; empty: none
  Text brief;                     // "short" of a number or a scale: its answer in words, itself a placeholder
  Text text, hint, why, none;     // none: text of an empty any_of list or of null ("None of these", "No race")
  std::vector<Group> groups;      // headings of the options, in their order
  std::vector<Option> options;    // one_of, any_of
  std::int64_t min = 0, max = 0;  // number, date (days from today), scale (0..10)
  bool nullable = false;          // number and date: may be answered with null (`none` has a text)
  Condition askWhen;
  std::vector<std::string> sources;
  Place place;
};

struct Fact {
  std::string id;
  Condition when;
  std::string why;
  Place place;
};

template <typename T>
struct Choice {  // the first choice of a list whose condition is true gives the value; the last has no condition
  Condition when;
  T is{};
};

struct Outcome {
  std::string id;
  Text title;
  std::vector<Choice<Urgency>> urgency;
  std::vector<Choice<Start>> start;
  Place place;
};

struct Rule {
  std::string id;
  Condition when;
  OutcomeId outcome{};
  Text reason;      // for the reader, may be empty
  std::string why;  // for the clinician
  std::vector<std::string> sources;
  Place place;
};

struct Schedule {  // days count from today (0); race days count backwards from the race (0 is race day)
  int fromDay = 0;
  std::optional<int> untilDay;
  std::optional<int> raceFrom;   // not before this many days to the race
  std::optional<int> raceUntil;  // not after this many days to the race
  int everyDays = 1;
  int timesADay = 1;
  int minutes = 0;      // duration of one session; 0: none
  int sets = 0;         // holds or rounds in one session; 0: none
  int holdSeconds = 0;  // timer: duration of one hold
  int repetitions = 0;  // of a movement in each set; 0: none. Never beside holdSeconds
};

struct Variant {
  std::string id;
  Condition when;
  Status status = Status::do_;
  Text title, text;
  std::optional<Schedule> schedule;
  std::vector<std::string> sources;  // empty: the sources of the item
  Place place;
};

struct Item {
  std::string id;
  Section section = Section::headline;
  Care care = Care::kInformation;  // declared, or self-care by default; see loadAdvice
  bool fromColumn = false;         // "origin": "column"
  Condition when;                  // hidden unless true
  std::vector<Variant> variants;   // first those of "withheld", then "variants"; the first true one is shown
  Text reason;                     // reason of this line, for the reader
  int tip = 0;                     // number of the column tip; 0: none
  Timer timer = Timer::none;
  std::string drawing;                 // id of one of the model's drawings; empty: none
  std::vector<std::string> tags;       // used by claims; they have no other meaning
  std::vector<std::string> conflicts;  // items that may not be shown as "do" beside this one
  std::vector<std::string> sources;
  Place place;
};

struct Claim {
  std::string id;
  std::string text;  // the safety sentence, in words
  Condition given;   // "if"; when not written, the claim is about every reader
  Condition holds;   // "claim" or "then": must be true for every set of answers for which `given` is true
  std::string why;
  std::vector<std::string> sources;
  Place place;
};

struct Answer {                        // one answer, as in a case or in the input of `advisor run`
  std::vector<OptionId> options;       // one_of: one; any_of: any number
  std::optional<std::int64_t> number;  // number, date, scale; empty: null
};
using Answers = std::map<QuestionId, Answer>;

struct Case {
  std::string id, story;
  Answers answers;
  std::optional<std::string> outcome, urgency, start, rule, checks;
  std::vector<std::string> doItems, doNot, withheld, info, absent;  // item ids
  std::vector<std::string> lines;                                   // "item.variant"
  std::optional<int> asked;                                         // number of questions asked
  Place place;
};

struct Source {
  std::string id, title, publisher, address, evidence;
  std::optional<int> year;
};

struct Region {
  std::string id;
  Text label;
  std::map<std::string, Text> values;  // placeholder → text: "emergency" → "911"
};

struct LintWords {  // of one language: names that the lint must not find stated about a reader
  std::vector<std::string> conditions, bodyParts;
};

struct Checks {  // the race_check stage: rules over its questions, the triage answers and the results
  Condition availableWhen;
  std::vector<Outcome> outcomes;  // title and text only
  std::vector<Rule> rules;
  std::vector<Text> outcomeTexts;  // parallel to `outcomes`: what to do then
  std::vector<CheckRole> roles;    // parallel to `outcomes`
};

struct Drawing {
  std::string id;                 // "ice" for drawings/ice.svg
  std::string file;               // "drawings/ice.svg"
  std::string markup;             // its elements as JSON; see load/drawings.h
  Text title;                     // alternative text; a picture has none
  std::set<std::string> regions;  // option ids, each of which has a region in the picture
};

struct Model {
  std::string id, version, mainLocale;
  std::uint64_t contentHash = 0;  // of all files that the model was read from
  std::vector<std::string> locales;
  std::string reviewStatus, reviewBy;      // "draft" or "reviewed"; YYYY-MM-DD
  std::vector<std::string> openQuestions;  // what only a clinician can decide; for the review page, not for readers
  Text title, scope;
  std::vector<std::pair<std::string, Text>> texts;  // named texts: "disclaimer", "column_view", …
  std::vector<Region> regions;
  std::string call;                            // region value that is a telephone number to call; empty: none
  std::map<std::string, LintWords> lintWords;  // by locale
  std::vector<Question> questions;             // triage, then race_check
  std::vector<Fact> facts;                     // of both stages
  std::vector<Outcome> outcomes;
  std::vector<Rule> rules;
  std::vector<Item> items;
  Checks checks;
  std::vector<std::string> tags;  // all tags used, in first-use order
  std::vector<Claim> claims;
  std::vector<Case> cases;
  std::vector<Source> sources;
  std::vector<Drawing> pictures;  // of questions: a reader answers by picking a region
  std::vector<Drawing> drawings;  // of items: what to do
  std::map<std::string, std::map<std::string, Text>> translations;  // locale → key → text

  // The question with that role; empty when there is none.
  [[nodiscard]] std::optional<QuestionId> questionWith(QuestionRole role) const {
    for (const QuestionId question : eachId<QuestionId>(questions)) {
      if (questions[at(question)].role == role) return question;
    }
    return std::nullopt;
  }

  // The question with that id; empty when none has it.
  [[nodiscard]] std::optional<QuestionId> questionCalled(std::string_view name) const {
    for (const QuestionId question : eachId<QuestionId>(questions)) {
      if (questions[at(question)].id == name) return question;
    }
    return std::nullopt;
  }

  // Null when the item has no drawing. Borrowed from this model.
  [[nodiscard]] const Drawing* drawingOf(const Item& item) const { return find(drawings, item.drawing); }
  [[nodiscard]] const Drawing* pictureOf(const Question& question) const { return find(pictures, question.picture); }

 private:
  static const Drawing* find(const std::vector<Drawing>& among, const std::string& id) {
    for (const Drawing& drawing : among) {
      if (drawing.id == id) return &drawing;
    }
    return nullptr;
  }
};

}  // namespace advisor::compiler
