#include "tests/compiler/prove_pack.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/compiler/load/load.h"

namespace advisor::compiler {
namespace {

SourceFiles knee() {
  SourceFiles files;
  files["pack.json"] = R"({'id':'knee','version':'0.1.0','locales':['en'],'title':'A sore knee','scope':'For adults.',
    'review':{'status':'draft','review_by':'2027-05-31'},'texts':{'disclaimer':'General.','draft':'A draft.'},
    'regions':[{'id':'other','label':'Anywhere','values':{'emergency':'112'}}],'call':'emergency'})";
  files["sources.json"] = R"({'sources':[]})";
  files["questions.json"] = R"({'questions':[
    {'id':'now','kind':'any_of','text':'Any of these now?','why':'They need help.','none':'None of these','options':[
      {'id':'chest','text':'Chest pain','short':'you have chest pain','warning':true},
      {'id':'swollen','text':'A big knee','short':'the knee is big','warning':true},
      {'id':'unsure','text':'Not sure','short':'you are not sure','unsure':true}]},
    {'id':'onset','kind':'one_of','text':'How did it start?','why':'A tear starts at once.','options':[
      {'id':'slow','text':'Slowly','short':'it came slowly'},
      {'id':'twist','text':'With a twist','short':'it came with a twist','warning':true},
      {'id':'unsure','text':'Not sure','short':'you are not sure how it came','unsure':true}]},
    {'id':'stairs','kind':'scale','text':'How sore are stairs?','why':'It shows the load.','ask_when':'not(onset.twist)'},
    {'id':'days_to_race','kind':'date','role':'race_date','text':'Days to the race?','why':'It sets the plan.','none':'No race','min':0,'max':30}]})";
  files["outcomes.json"] = R"({'facts':[
      {'id':'tear','when':'onset.twist or onset.unsure and stairs >= 4','why':'Both fit a tear.'}],
    'outcomes':[
      {'id':'help','title':'Get help','urgency':'emergency_now','start':'not_until_cleared'},
      {'id':'check','title':'Be seen','urgency':[{'when':'now.swollen','is':'same_day'},{'is':'within_days'}],'start':'not_until_seen'},
      {'id':'rest','title':'Rest','urgency':'self_care','start':[{'when':'days_to_race = null','is':'no_race'},{'is':'if_checks_pass'}]}],
    'rules':[
      {'id':'chest_pain','when':'now.chest or now.unsure','outcome':'help','why':'It may be the heart.'},
      {'id':'big_or_torn','when':'now.swollen or tear','outcome':'check','why':'It may be torn.'},
      {'id':'very_sore','when':'stairs > 7','outcome':'check','why':'Too sore to leave.'},
      {'id':'else','outcome':'rest','why':'Nothing else fits.'}]})";
  files["advice.json"] = R"({'items':[
    {'id':'first','section':'headline','variants':[
      {'id':'call','when':'outcome.help','title':'Call {emergency} now'},
      {'id':'seen','when':'outcome.check','title':'Have it seen'},
      {'id':'rest','title':'Rest it'}]},
    {'id':'ice','section':'checklist','when':'urgency.self_care','conflicts':['heat'],'reason':'It soothes.',
      'variants':[{'id':'cloth','when':'stairs >= 3','title':'Ice over a cloth'}]},
    {'id':'heat','section':'checklist','when':'urgency.self_care and stairs < 3','reason':'It soothes.',
      'variants':[{'id':'warm','title':'A warm bath'}]},
    {'id':'jog','section':'race','when':'start.if_checks_pass','reason':'To know.',
      'variants':[{'id':'test','status':'info','title':'A short jog, day {days_to_race} before the race'}]}]})";
  files["claims.json"] = R"({'claims':[
    {'id':'swollen_is_seen','text':'A big knee is never left alone.','claim':'not(now.swollen and urgency.self_care)','why':'It may bleed.'}]})";
  files["cases.json"] = R"({'cases':[{'id':'sore','story':'Sore after a run.',
    'answers':{'now':[],'onset':'slow','stairs':2,'days_to_race':5},'expect':{'outcome':'rest','asked':4}}]})";
  return files;
}

void apply(SourceFiles& files, const Edit& change) {
  int found = 0;
  for (auto& [name, text] : files) {
    const std::size_t at = text.find(change.from);
    if (at == std::string::npos) continue;
    found += text.find(change.from, at + 1) == std::string::npos ? 1 : 2;
    text.replace(at, change.from.size(), change.to);
  }
  INFO(change.from);
  REQUIRE(found == 1);
}

}  // namespace

Model kneePack(const std::vector<Edit>& changes) {
  SourceFiles files = knee();
  for (const Edit& change : changes) apply(files, change);
  for (auto& [name, text] : files) std::replace(text.begin(), text.end(), '\'', '"');
  Loaded loaded = load(files);
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    FAIL_CHECK(diagnostic.code << " " << diagnostic.place.file << diagnostic.place.pointer << ": "
                               << diagnostic.message);
  }
  return std::move(loaded.model);
}

const Problem* problem(const Proof& proof, const std::string& code) {
  for (const Problem& one : proof.problems) {
    if (one.code == code) return &one;
  }
  return nullptr;
}

const ClaimProof& claim(const Proof& proof, const std::string& id) {
  const auto found =
      std::find_if(proof.claims.begin(), proof.claims.end(), [&](const ClaimProof& one) { return one.id == id; });
  REQUIRE(found != proof.claims.end());
  return *found;
}

}  // namespace advisor::compiler
