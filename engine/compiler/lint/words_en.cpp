#include <array>

#include "engine/compiler/lint/words.h"

namespace advisor::compiler {
namespace {

constexpr std::string_view kState = "say what the answers fit: \"this fits …\", never what the reader has";
constexpr std::string_view kRuleOut = "no answers can rule this out; say when to be seen";
constexpr std::string_view kSafe = "say \"may start if the checks pass\"";
constexpr std::string_view kCalm = "say when to be seen instead of that it will be fine";
constexpr std::string_view kWell = "no answers can show that; say what the reader can try";
constexpr std::string_view kHelp = "no answers can show that; leave it to the reader and say when to be seen";
constexpr std::string_view kFuture = "nobody can know this; say what most people find, or when to be seen";

constexpr auto kPhrases = std::to_array<ForbiddenPhrase>({
    // Statements of what the reader has.
    {"you ~ have|had|got ~ @condition", kState, true, true},
    {"you've got? ~ @condition", kState, true, true},
    {"you are|you're suffering|dealing from|with ~ @condition", kState, true, true},
    {"you suffer from ~ @condition", kState, true, true},
    {"you are|were ~ @condition", kState, true, true},
    {"you're ~ @condition", kState, true, true},
    {"you ~ tore|pulled|strained|ruptured|sprained|broke|fractured|tweaked ~ @body|muscle|tendon|ligament|bone", kState,
     true, true},
    {"you ~ tore|pulled|strained|ruptured|sprained|broke|fractured|tweaked your|it", kState, true, true},
    {"you must have ~ @condition", kState, true, true},
    {"what you have is ~ @condition", kState, true, true},
    {"your ~ is|are|has|looks been? ~ @condition", kState, true, true},
    {"your ~ @condition will|should|needs|need|is|are|heals|heal|takes|take", kState, true, true},
    {"this|it|that|these|those|here is|was|are|were ~ @condition", kState, true, true},
    {"this's|it's|that's|here's ~ @condition", kState, true, true},
    {"this|it|that must|will|has to? be ~ @condition", kState, true, true},
    {"this|it|that can only be ~ @condition", kState, true, true},
    {"cause|reason|problem|trouble|injury|answer|diagnosis is|was ~ @condition", kState, true, true},
    {"pain|soreness|swelling|trouble comes|is|came|stems from ~ @condition", kState, true, true},
    {"clearly|certainly|definitely|surely|obviously|probably|likely|presumably|undoubtedly a|an|the ~ @condition",
     kState, true, true},
    {"this|it|that|pain|these|answers ~ looks|look|sounds|sound|seems|seem|feels like ~ @condition", kState, true,
     true},
    {"this|it|that|pain|these|answers ~ points|point|pointing to|towards ~ @condition", kState, true, true},
    {"this|it|that|pain|these|answers|signs ~ "
     "suggests|suggest|indicates|indicate|means|mean|confirms|confirm|shows|show|proves "
     "~ @condition",
     kState, true, true},
    {"typical|characteristic|classic|textbook of|for? ~ @condition", kState, true, true},
    {"you need ~ surgery|operation|injection|injections|scan|cast", "no answers can decide that; say when to be seen",
     true, true},
    // Statements of what the reader does not have.
    {"you don't have ~ @condition", kRuleOut, false, true},
    {"you do not have ~ @condition", kRuleOut, false, true},
    {"you have|haven't no|got|not ~ @condition", kRuleOut, false, true},
    {"this|it|that isn't|wasn't|cannot|can't be? ~ @condition", kRuleOut, false, true},
    {"there is|there's no ~ @condition", kRuleOut, false, true},
    {"nothing is|has been? ~ @condition", kRuleOut, false, true},
    {"not ~ but a|an|the ~ @condition", kState, false, true},
    {"rules|rule|ruled out ~ @condition", kRuleOut, true, true},
    {"@condition is|are|was|were|has|have ~ ruled out", kRuleOut, true, true},
    {"@condition is|are ~ excluded|impossible|unlikely", kRuleOut, true, true},
    {"this|it|that is|was ~ not|never|no ~ @condition", kRuleOut, false, true},
    {"it's|that's ~ not|never|no ~ @condition", kRuleOut, false, true},
    {"this|it|that is ~ unlikely to ~ @condition", kRuleOut, false, true},
    {"no|without ~ sign|signs|evidence|trace|chance|question of|for ~ @condition", kRuleOut, false, true},
    {"nothing to do with ~ @condition", kRuleOut, false, true},
    // Statements that the reader is well.
    {"you|@body ~ are|is|have|has ~ healed|recovered|healthy|intact|sound !to", kWell, true, true},
    {"your ~ are|is|have|has ~ healed|recovered|healthy|intact|sound !to", kWell, true, true},
    {"you're ~ healed|recovered|healthy", kWell, true, true},
    {"your ~ is|are ~ fine|okay|ok|alright|normal !to !for", kCalm, true, true},
    // Advice against help.
    {"you do? not|don't|needn't need|have? to? ~ see|visit|call|ask|go ~ "
     "doctor|clinician|physio|physiotherapist|anyone|anybody|professional|hospital",
     kHelp, false, true},
    {"you do? not|don't need|want|have ~ "
     "doctor|clinician|physio|physiotherapist|professional|hospital|help|scan|treatment",
     kHelp, false, true},
    {"no ~ doctor|clinician|visit|scan|help|treatment ~ is|are ~ needed|necessary|required", kHelp, false, true},
    {"no ~ need|reason to|for ~ see|visit|call|ask|doctor|clinician|physio|hospital|scan|help", kHelp, false, true},
    {"skip|avoid|cancel|postpone|delay ~ doctor|clinician|visit|scan|appointment|help", kHelp, true, true},
    // Reassurance.
    {"nothing is? ~ serious|bad|dangerous|severe|major|worrying|broken|torn|grave", kCalm, false, true},
    {"nothing to worry|fear|fret about?", kCalm, false, false},
    {"not|isn't|never ~ serious|dangerous|severe|harmful|worrying", kCalm, false, true},
    {"no|without|little|any ~ need|reason|cause|call|point|grounds to|for ~ "
     "worry|worrying|worried|panic|concern|concerned|alarm|alarmed|fear|afraid|scared",
     kCalm, false, false},
    {"nothing|not ~ to be ~ worried|concerned|alarmed|afraid|scared", kCalm, false, false},
    {"don't|not ~ worry|panic", kCalm, false, false},
    {"don't|not be|get ~ worried|concerned|alarmed|afraid|scared !to", kCalm, false, false},
    {"this|it|that is|was|will ~ nothing !but", kCalm, false, true},
    {"it's|that's ~ nothing !but", kCalm, false, true},
    {"all|everything is|looks|seems|are ~ well|good|fine|normal !to", kCalm, true, true},
    {"benign|trivial", kCalm, true, false},
    {"will|can|could|would not|never|hardly ~ harm|hurt|damage|injure|worsen you|it|your|this|anything|the", kCalm,
     false, true},
    {"won't|cannot|can't|couldn't|wouldn't ~ harm|hurt|damage|injure|worsen you|it|your|this|anything|the", kCalm,
     false, true},
    {"you|it|this|that|pain|injury will|can not|never ~ get|become|grow|be ~ worse", kCalm, false, true},
    {"you|it|this|that|pain|injury won't|cannot|can't ~ get|become|grow|be ~ worse", kCalm, false, true},
    {"definitely|completely|perfectly|absolutely|totally|entirely|100|quite safe", kCalm, true, true},
    {"this|it|that is|will ~ safe !to", kSafe, true, true},
    {"it's|that's ~ safe !to", kSafe, true, true},
    {"no big deal", kCalm, false, false},
    {"just|only a|an ~ strain|strains|pull|sprain|cramp|tweak|niggle|knot|bruise", kCalm, true, true},
    {"harmless", kCalm, true, false},
    {"no|without|zero real|serious|great? risk|danger", kCalm, true, true},
    {"you|it|this|that|all|everything will|should|is|are be? ~ fine|okay|ok|alright !to", kCalm, true, true},
    {"you'll|it'll|that'll|you're|it's|that's be? ~ fine|okay|ok|alright !to", kCalm, true, true},
    {"everything is|will|looks be? ~ fine|okay|ok|well|good|normal !to", kCalm, true, true},
    // Permission to run.
    {"safe|fine|okay|ok|alright|good|cleared|fit|ready|free for? you|anyone|everyone|all|most? runners|people? to "
     "run|race|start|train|jog|compete|continue|go",
     kSafe, true, true},
    {"you can|could safely? run|race|start|compete|train|jog", kSafe, true, true},
    {"you can|could ~ run|race|start|jog|do ~ race|marathon|start|normally|safely|again", kSafe, true, true},
    {"you|you're|you'll ~ able|allowed|fit|ready to ~ run|race|start|jog|compete", kSafe, true, true},
    {"running|racing|starting|jogging|training is|are ~ safe|fine|harmless|okay|ok", kSafe, true, true},
    {"safely run|race|start|train|compete", kSafe, true, true},
    // Forecasts.
    {"it|this|that|you|they|pain|soreness|swelling|injury will ~ "
     "heal|mend|recover|settle|pass|disappear|vanish|resolve|improve",
     kFuture, true, false},
    {"@body will ~ heal|mend|recover|settle|pass|disappear|vanish|resolve|improve", kFuture, true, false},
    {"it'll|this'll|that'll|you'll|they'll ~ heal|mend|recover|settle|pass|disappear|vanish|resolve|improve", kFuture,
     true, false},
    {"you will|shall ~ run|race|jog|compete|train|running again|soon", kFuture, true, false},
    {"you'll ~ run|race|jog|compete|train again|soon", kFuture, true, false},
    {"you will|shall ~ run|race|jog|compete|train|running|racing ~ in|within|by|after ~ @number "
     "days|weeks|months|day|week|month",
     kFuture, true, false},
    {"you'll ~ run|race|jog|compete|train|running|racing ~ in|within|by|after ~ @number "
     "days|weeks|months|day|week|month",
     kFuture, true, false},
    {"it|this|injury takes|lasts|needs ~ @number days|weeks|months|day|week|month ~ to|for ~ "
     "heal|mend|recover|settle|pass|healing|recovery",
     kFuture, true, false},
    {"recovery|healing|it takes|lasts|needs ~ @number days|weeks|months|day|week|month", kFuture, true, true},
    {"heals|mends|recovers|settles|resolves|disappears|passes|clears ~ on|by its|itself", kFuture, true, false},
    {"goes|go away ~ on|by its|itself", kFuture, true, false},
    {"will|'ll|you'll|it'll ~ be|feel|get ~ better|healed|gone|cured|recovered|normal|over|ready", kFuture, true,
     false},
    {"will|it'll ~ go away", kFuture, true, false},
    {"heals|mends|recovers|settles|resolves|disappears|clears in|within|by|after|up ~ @number", kFuture, true, false},
    {"healed|better|recovered|back|fine|ready|over|gone in|within|by|after ~ @number days|weeks|months|day|week|month",
     kFuture, true, true},
    {"guarantee*", kFuture, true, false},
    // Other words.
    {"diagnosis|diagnoses|diagnose|diagnosed|diagnosing|diagnostic", "this is no diagnosis and may only say so", true,
     false},
    {"cure|cures|cured", "nothing here cures; say what may help", true, false},
    {"push|run|work|play|train|battle through it|pain|this|discomfort|the|your", "say to stop when it hurts", true,
     false},
    {"push through", "say to stop when it hurts", true, false},
    {"all day every day", "say how often and how long", true, false},
});

constexpr auto kConditions = std::to_array<std::string_view>(
    {"strain",    "strains",  "strained",   "sprain",      "sprains",  "sprained",     "tear",      "tears",
     "torn",      "rupture",  "ruptures",   "ruptured",    "fracture", "fractures",    "fractured", "clot",
     "clots",     "dvt",      "infection",  "infections",  "infected", "inflammation", "inflamed",  "syndrome",
     "syndromes", "cyst",     "cysts",      "injury",      "injuries", "injured",      "overuse",   "overused",
     "disease",   "embolism", "embolus",    "hernia",      "abscess",  "bursa",        "splints",   "pull",
     "pulled",    "broken",   "dislocated", "dislocation", "bruise",   "bruised",      "sciatica",  "*itis",
     "*osis",     "*opathy",  "*algia",     "haematoma",   "hematoma", "spur",         "spurs",     "neuroma",
     "contusion"});
constexpr auto kNotConditions =
    std::to_array<std::string_view>({"diagnosis", "prognosis", "dosis", "hypnosis", "nostalgia"});
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"a", "one", "two", "three", "four", "five", "six", "ten", "seven", "eight", "nine", "few", "couple", "several"});
constexpr auto kStops = std::to_array<std::string_view>(
    {"from", "of",   "with",  "without", "before", "after",  "for",   "to",    "if",     "or",    "had",  "ever",
     "any",  "no",   "sign",  "signs",   "risk",   "not",    "may",   "might", "could",  "can",   "when", "whether",
     "fit",  "fits", "like",  "than",    "never",  "cannot", "about", "is",    "are",    "was",   "that", "which",
     "what", "how",  "where", "why",     "who",    "does",   "do",    "did",   "should", "would", "as"});
constexpr auto kNegations = std::to_array<std::string_view>(
    {"not", "no", "never", "cannot", "can't", "don't", "doesn't", "isn't", "aren't", "won't", "without", "nor",
     "neither", "nobody", "nothing", "rather than", "instead of"});
constexpr auto kSuppositions = std::to_array<std::string_view>(
    {"if", "when", "whether", "unless", "until", "once", "while", "where", "do", "did", "does", "whose", "who"});
constexpr auto kJoins = std::to_array<std::string_view>({"but", "so", "yet", "however", "because"});
constexpr auto kAnds = std::to_array<std::string_view>({"and", "or"});
constexpr auto kJoinsBefore =
    std::to_array<std::string_view>({"it", "it's", "this", "that", "that's", "you", "you're", "you've", "you'll",
                                     "they", "we", "he", "she", "there", "there's", "it'll", "your", "nothing"});

}  // namespace

const ForbiddenLanguage& forbiddenEnglish() {
  static constexpr ForbiddenLanguage kLanguage{
      {kConditions, kNotConditions, kNumbers, kStops, kNegations, kSuppositions, kJoins, kJoinsBefore, kAnds},
      kPhrases};
  return kLanguage;
}

}  // namespace advisor::compiler
