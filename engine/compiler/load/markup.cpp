#include "engine/compiler/load/markup.h"

#include <algorithm>

#include "engine/compiler/load/parts.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

// The text for readers without script becomes paragraphs and lists of a page (web/embed/fallback.ts).
MarkupLevel levelOf(const Text& text) {
  if (text.rich) return MarkupLevel::kAll;
  return text.key == "text.fallback" ? MarkupLevel::kLines : MarkupLevel::kNone;
}

void checkText(const Text& text, const Model& model, Diagnostics& out) {
  if (full(out) || !readMessage(text.value).faults.empty()) return;
  const Markup markup = readMarkup(text.value, levelOf(text));
  for (const MessageFault& fault : markup.faults) {
    out.push_back({Code::kBadMarkup, inside(text.place, fault.column), fault.message, fault.hint});
  }
  for (const MarkupLink& link : markup.links) {
    const Place place = inside(text.place, link.column);
    const auto source = std::find_if(model.sources.begin(), model.sources.end(),
                                     [&](const Source& one) { return one.id == link.source; });
    if (source == model.sources.end()) {
      out.push_back({Code::kUnknownName, place, "no source is called \"" + link.source + "\"",
                     out.size() < kMostGuesses ? didYouMean(link.source, idsOf(model.sources)) : ""});
    } else if (source->address.empty()) {
      out.push_back({Code::kBadMarkup, place, "the source \"" + link.source + "\" has no address to lead to",
                     "give it an \"address\" in sources.json, or write its name as plain words"});
    }
  }
}

}  // namespace

void checkMarkup(const Model& model, Diagnostics& out) {
  for (const ReaderText& one : readerTexts(model)) checkText(*one.text, model, out);
  for (const auto& [locale, texts] : model.translations) {
    for (const auto& [key, text] : texts) checkText(text, model, out);
  }
}

}  // namespace advisor::compiler
