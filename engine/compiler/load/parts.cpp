#include "engine/compiler/load/parts.h"

#include <algorithm>

#include "engine/compiler/load/source_address.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/names.h"
#include "engine/format/limits.h"

namespace advisor::compiler {

namespace {

// A fact may depend on facts. Their number is limited so that walking all of them from each stays cheap in time and
// stack.
using format::kMostFacts;

// Reads "claim", or "if" with "then".
void loadStatement(ObjectReader& reader, Claim& claim) {
  const bool conditional = reader.has("if") || reader.has("then");
  if (!conditional) {
    claim.holds = reader.condition("claim", Need::kRequired);
    return;
  }
  claim.given = reader.condition("if", Need::kRequired);
  claim.holds = reader.condition("then", Need::kRequired);
  if (reader.has("claim")) {
    reader.report(Code::kBadValue, reader.placeOf("claim"), "a claim has either \"claim\" or \"if\" and \"then\"",
                  "keep one of the two forms");
  }
}

}  // namespace

void reportTwice(ObjectReader& reader, const std::string& id, const std::string& what) {
  reader.report(Code::kDuplicateId, reader.placeOf("id"), "another " + what + " is already called \"" + id + "\"",
                "give one of the two another id");
}

void refuseUnknown(ObjectReader& reader, const Place& place, const std::string& name,
                   const std::vector<std::string>& known, const std::string& what) {
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
  reader.report(Code::kUnknownName, place, "no " + what + " is called \"" + name + "\"",
                reader.mistakes() < kMostGuesses ? didYouMean(name, known) : "");
}

std::vector<std::string> readSources(ObjectReader& reader, const Model& model) {
  std::vector<std::string> ids = reader.strings("sources");
  const std::vector<std::string> known = idsOf(model.sources);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    refuseUnknown(reader, reader.placeOf("sources", i), ids[i], known, "source");
  }
  return ids;
}

void loadSources(ObjectReader& file, Model& model) {
  file.each("sources", Need::kRequired, [&](ObjectReader& reader) {
    Source source;
    source.id = reader.string("id", Need::kRequired);
    const bool good = std::all_of(source.id.begin(), source.id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!good)
      reader.report(Code::kBadId, reader.placeOf("id"), "\"" + source.id + "\" is not a good source id",
                    "letters, digits, - and _, such as \"S12\"");
    refuseTwice(reader, source.id, model.sources, "source");
    source.title = reader.words("title", Need::kRequired);
    source.publisher = reader.words("publisher", Need::kRequired);
    source.address = reader.string("address", Need::kOptional);
    const std::string fault = source.address.empty() ? "" : faultOfAddress(source.address);
    if (!fault.empty()) {
      reader.report(Code::kBadValue, reader.placeOf("address"), "\"" + source.address + "\" is not a web address",
                    fault);
    }
    source.evidence = reader.words("evidence", Need::kRequired);
    if (const auto year = reader.integer("year", Need::kOptional, format::kLeastYear, format::kMostYear))
      source.year = static_cast<int>(*year);
    model.sources.push_back(std::move(source));
  });
}

void loadFacts(ObjectReader& file, Model& model) {
  const Json* const list = file.find("facts", Need::kOptional);
  if (list != nullptr && list->items.size() > kMostFacts) {
    file.report(Code::kTooLarge, file.placeOf("facts"), "there are more than " + grouped(kMostFacts) + " facts",
                "split the pack; a pack of this size is no longer one topic");
    return;
  }
  file.each("facts", Need::kOptional, [&](ObjectReader& reader) {
    Fact fact;
    fact.id = reader.id();
    fact.place = reader.place();
    refuseTwice(reader, fact.id, model.facts, "fact");
    refuseTwice(reader, fact.id, model.questions, "question");
    if (isReservedHead(fact.id)) {
      reader.report(Code::kBadId, reader.placeOf("id"), "\"" + fact.id + "\" is a word that conditions use for results",
                    "give the fact another id");
    }
    fact.when = reader.condition("when", Need::kRequired);
    fact.why = reader.words("why", Need::kOptional);
    model.facts.push_back(std::move(fact));
  });
}

void loadClaims(ObjectReader& file, Model& model) {
  file.each("claims", Need::kRequired, [&](ObjectReader& reader) {
    Claim claim;
    claim.id = reader.id();
    claim.place = reader.place();
    refuseTwice(reader, claim.id, model.claims, "claim");
    claim.text = reader.words("text", Need::kRequired);
    loadStatement(reader, claim);
    claim.why = reader.words("why", Need::kOptional);
    claim.sources = readSources(reader, model);
    model.claims.push_back(std::move(claim));
  });
}

}  // namespace advisor::compiler
