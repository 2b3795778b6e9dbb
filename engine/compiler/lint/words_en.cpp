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
constexpr std::string_view kDose = "no answers can decide a medicine; say to ask a doctor or a pharmacist";
constexpr std::string_view kPromise = "nothing helps everyone; say what helps most people";
constexpr std::string_view kFuture = "nobody can know this; say what most people find, or when to be seen";

constexpr auto kPhrases = std::to_array<ForbiddenPhrase>({
    // Statements of what the reader has.
    {"you ~ have|had|got ~ @condition !before", kState, true, true},
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
    {"there is|there's ~ tear|tears|strain|sprain|rupture|fracture|break|clot|infection|inflammation|cyst|hernia !risk",
     kState, true, true},
    {"there is|there's ~ damage|bleeding|crack in|to", kState, true, true},
    {"the|your|this|that|a|one muscle|tendon|ligament|bone|fibre|fiber|@body ~ is|was|has ~ "
     "torn|snapped|gone|burst|@condition",
     kState, true, true},
    {"you|you've ~ done your|a ~ @body|hamstring|muscle|ankle", kState, true, true},
    {"what you feel|felt|describe is|was ~ @condition", kState, true, true},
    {"pop|snap|lump|swelling|pain|ache|bruise|warmth|redness is|was|means|shows|proves ~ @condition", kState, true,
     true},
    {"pop|lump|swelling|pain|ache|soreness|symptoms|trouble is|are|was|were caused|due by|to ~ @condition", kState,
     true, true},
    {"call|calls it|this|that ~ @condition", kState, true, true},
    {"case of ~ @condition", kState, true, true},
    {"grade|stage @number ~ @condition", kState, true, true},
    {"@condition ~ grade|stage @number", kState, true, true},
    {"with|given|treat|nurse|ice|despite|for your !old !past !earlier !last !first ~ @condition", kState, true, true},
    {"because of your !old !past !earlier ~ @condition", kState, true, true},
    {"rest|treat|ice|let the ~ @condition", kState, true, true},
    {"@condition that? you have|got", kState, true, true},
    {"you seem|appear to have|be ~ @condition", kState, true, true},
    {"looks|sounds|seems|feels like ~ @condition", kState, true, true},
    {"must be ~ @condition", kState, true, true},
    {"turns out to be ~ @condition", kState, true, true},
    {"what|how ~ @condition feels|looks like", kState, true, true},
    {"that|this is what you have", kState, true, true},
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
    {"no way ~ this|it|that is ~ @condition", kRuleOut, false, true},
    {"@condition never ~ feel|look|hurt|start|begin|come", kRuleOut, false, true},
    {"no bone|bones|muscle|tendon|ligament is|are ~ broken|torn", kRuleOut, false, true},
    {"no @condition here", kRuleOut, false, true},
    {"@condition can|could|may be ~ ruled out|excluded", kRuleOut, true, true},
    {"@condition do|does not ~ feel|look|hurt", kRuleOut, false, true},
    {"far|nowhere near? from? ~ @condition", kRuleOut, true, true},
    {"forget ~ about? ~ @condition", kRuleOut, true, true},
    {"don't|not have|need to think of|about ~ @condition", kRuleOut, false, true},
    {"your ~ is|are|has|have not|never been? ~ @condition", kRuleOut, false, true},
    {"your ~ isn't|aren't|hasn't|haven't been? ~ @condition", kRuleOut, false, true},
    {"nothing is|has been? ~ snapped|gone|burst|cracked", kRuleOut, false, true},
    {"nothing to do with ~ @condition", kRuleOut, false, true},
    // Statements that the reader is well.
    {"you|@body ~ are|is|have|has ~ healed|recovered|healthy|intact|sound !to", kWell, true, true},
    {"your ~ are|is|have|has ~ healed|recovered|healthy|intact|sound !to", kWell, true, true},
    {"you're ~ healed|recovered|healthy", kWell, true, true},
    {"your ~ is|are ~ fine|okay|ok|alright|normal !to !for", kCalm, true, true},
    {"muscle|tendon|bone|ligament|fibres|fibers|@body is|are ~ intact|whole|healthy|sound !to", kWell, true, true},
    {"your ~ bone|bones|leg|foot|muscle|tendon|@body is|are all right|fine", kWell, true, true},
    {"nothing is? wrong !if", kWell, false, true},
    {"there is|there's nothing wrong", kWell, false, true},
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
    {"do? not|don't|never see|visit|call|ring|ask|bother ~ "
     "doctor|gp|clinician|physio|ambulance|hospital|nurse|911|999|112|professional",
     kHelp, false, true},
    {"do? not|don't|never go to ~ doctor|gp|clinician|physio|hospital|clinic|emergency|pharmacist", kHelp, false, true},
    {"doctor|gp|clinician|physio|hospital can't|cannot|won't ~ help|do", kHelp, false, true},
    {"doctor|gp|clinician|physio will|would|can only|just ~ tell|say|send|give", kHelp, true, true},
    {"seeing|asking|calling|visiting ~ doctor|gp|clinician|physio|nurse is ~ pointless|useless|unnecessary", kHelp,
     true, true},
    {"do? not|don't|never call|ring|tell|ask anyone|anybody", kHelp, false, true},
    {"leave the|your doctor|clinician|physio out", kHelp, true, true},
    {"ignore the|your|this|these ~ pain|swelling|signs|lump|numbness|warning|warnings", kHelp, true, true},
    {"waste of ~ time|money", kHelp, true, true},
    {"can|could|should treat|handle|manage ~ yourself|alone", kHelp, true, true},
    {"you don't|not|needn't need|have? to? be seen|checked|examined", kHelp, false, true},
    {"no point|use|sense in|of ~ being|seeing|going|calling|doctor|asking", kHelp, false, true},
    {"wait before you|calling|seeing|asking ~ call|see|visit|ask|doctor|clinician|physio|help", kHelp, true, true},
    {"stay|keep away from ~ doctor|doctors|hospital|hospitals|clinic|physio", kHelp, true, true},
    {"seen|doctor|clinician|visit|check is not|never|hardly ~ needed|necessary|required", kHelp, false, true},
    {"save|spare ~ trip|visit|call", kHelp, true, true},
    // Medicines.
    {"@number mg|mcg|milligram|milligrams|microgram|micrograms", kDose, false, false},
    {"*mg", kDose, false, false},
    {"take|swallow|use|have an|another|@number ~ "
     "aspirin|ibuprofen|paracetamol|acetaminophen|naproxen|diclofenac|painkiller|painkillers|tablet|tablets|pill|pills",
     kDose, true, true},
    {"take|swallow|use ~ aspirin|ibuprofen|paracetamol|acetaminophen|naproxen|diclofenac "
     "@number|every|before|at|each|twice|daily",
     kDose, true, true},
    {"up to @number g|grams|mg|tablets|pills", kDose, true, true},
    {"less|more of your medicine|medicines|medication|tablets|pills", kDose, true, true},
    {"@number tablet|tablets|pill|pills|capsule|capsules ~ a|each|every|per|more|times", kDose, true, true},
    {"double|halve|raise|increase|lower|reduce ~ dose|tablets|pills", kDose, true, true},
    {"stop|quit|skip|pause|drop|miss taking? ~ "
     "thinner|thinners|tablet|tablets|pill|pills|medicine|medicines|medication",
     kDose, true, true},
    {"do? not|don't|never take your ~ thinner|thinners|tablet|tablets|pill|pills|medicine|medicines|medication", kDose,
     false, true},
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
    {"no worries", kCalm, false, false},
    {"is|it's only|just ~ minor|mild|slight", kCalm, true, true},
    {"it|this|that is minor", kCalm, true, true},
    {"minor thing|matter|issue|problem|injury", kCalm, true, true},
    {"not|isn't|hardly ~ big deal", kCalm, false, true},
    {"stop worrying|fretting", kCalm, true, false},
    {"mind at rest|ease", kCalm, true, false},
    {"rest assured", kPromise, true, false},
    // Permission to run.
    {"safe|fine|okay|ok|alright|good|cleared|fit|ready|free for? you|anyone|everyone|all|most? runners|people? to "
     "run|race|start|train|jog|compete|continue|go",
     kSafe, true, true},
    {"you can|could safely? run|race|start|compete|train|jog !with", kSafe, true, true},
    {"you can|could ~ run|race|start|jog|do ~ race|marathon|start|normally|safely|again", kSafe, true, true},
    {"you|you're|you'll ~ able|allowed|fit|ready to ~ run|race|start|jog|compete", kSafe, true, true},
    {"running|racing|starting|jogging|training is|are ~ safe|fine|harmless|okay|ok", kSafe, true, true},
    {"safely run|race|start|train|compete", kSafe, true, true},
    {"clear to run|race|start|compete", kSafe, true, true},
    {"enjoy your|the race|run|marathon", kSafe, true, true},
    {"nothing stops|keeps|prevents you from", kSafe, false, true},
    {"running|racing|jogging ~ is fine|safe|okay|ok", kSafe, true, true},
    {"all set to|for ~ run|race|start|jog", kSafe, true, true},
    {"in good shape to|for ~ run|race|start|jog", kSafe, true, true},
    {"go ahead and run|race|start|jog", kSafe, true, true},
    {"run|race|train as|all|whatever|however you like|want|please", kSafe, true, true},
    {"run|running|race|racing|start|starting|jog|jogging ~ won't|can't|cannot|doesn't ~ harm|hurt|worse", kSafe, false,
     true},
    {"run|running|race|racing|jogging ~ will|can|does not|never|no ~ harm|hurt|worse", kSafe, false, true},
    {"does|do no harm", kCalm, false, true},
    {"won't|cannot|can't do any? ~ harm", kCalm, false, true},
    {"run|running|race|racing|jogging is no problem|trouble|issue", kSafe, false, true},
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
    {"healed|better|recovered|fine|ready|over|gone in|within|by|after ~ @number days|weeks|months|day|week|month !or",
     kFuture, true, true},
    {"you'll|will ~ make|finish|reach|see ~ start|finish line", kFuture, true, false},
    {"you'll|will ~ finish|make ~ race|marathon", kFuture, true, false},
    {"you'll|will be ~ back|running|racing ~ soon|again|to|at|in", kFuture, true, false},
    {"you'll|will be on|at ~ line", kFuture, true, false},
    {"you will|shall never ~ run|race|jog", kFuture, false, false},
    {"should|ought|will ~ clear|settle|heal|go|ease|pass ~ in|within|by ~ @number ~ days|weeks|months|day|week|month",
     kFuture, true, false},
    {"pain free|painless|symptom in|within|by|after ~ @number ~ days|weeks|months|day|week|month", kFuture, true,
     false},
    {"give it ~ @number day|days|week|weeks|month ~ and it|it's", kFuture, true, false},
    {"will|can|should fix|stop|end|remove|heal ~ it|pain|problem|soreness|injury", kFuture, true, true},
    {"fixes|stops|ends|removes|heals ~ it|pain|problem|soreness|injury", kFuture, true, true},
    {"get|gets rid of ~ it|pain|problem|soreness", kFuture, true, true},
    {"pain|it|soreness|swelling|stiffness will|it'll ~ ease|fade|stop|lessen", kFuture, true, true},
    {"gets better on|by|in|within|if? ~ itself|own|time|@number", kFuture, true, true},
    {"always|never gets|lasts|heals|works|goes|fails", kFuture, true, true},
    {"works|helps for|every everyone|everybody|all|anyone|time", kPromise, true, true},
    {"we|i promise", kPromise, true, true},
    {"you can|may be sure|certain|confident", kPromise, true, true},
    {"100 percent|per|cent", kPromise, true, true},
    {"you'll|will be ~ fit|ready|fine !to", kFuture, true, false},
    {"in @number days|weeks|months|day|week|month it|you|it's|you're ~ over|gone|back|healed|fine", kFuture, true,
     false},
    {"@number days|weeks|months|week|month and ~ back|over|gone|healed", kFuture, true, false},
    {"will|it'll not|never|won't come back|return", kFuture, false, true},
    {"won't|never come|comes back", kFuture, false, true},
    {"will|won't not? need ~ surgery|operation|scan|injection", "no answers can decide that; say when to be seen",
     false, true},
    {"heals|cures|repairs|fixes the|your ~ tendon|muscle|bone|calf|injury|@body|@condition", kFuture, true, true},
    {"make|makes it|pain go away", kFuture, true, true},
    {"success|recovery|result is certain|sure", kPromise, true, true},
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
  static const ForbiddenLanguage kLanguage{
      {kConditions, kNotConditions, kNumbers, kStops, kNegations, kSuppositions, kJoins, kJoinsBefore, kAnds},
      kPhrases};
  return kLanguage;
}

}  // namespace advisor::compiler
