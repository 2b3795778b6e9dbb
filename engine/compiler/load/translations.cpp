#include "engine/compiler/load/translations.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "engine/compiler/load/kept_meaning.h"
#include "engine/compiler/load/object_reader.h"
#include "engine/compiler/load/plural_words.h"
#include "engine/compiler/load/roles.h"
#include "engine/compiler/model/message.h"
#include "engine/compiler/model/plural.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

// One or two words can be the same in two languages ("Ice", "Runner Therapy"); a sentence cannot.
constexpr int kSameWordsAllowed = 2;

int letterWords(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter =
        std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (letter && !inside) ++words;
    inside = letter;
  }
  return words;
}

std::multiset<std::string> placeholders(const std::string& text) {
  std::multiset<std::string> names;
  for (const MessagePiece& piece : readMessage(text).pieces) {
    if (piece.kind != MessagePiece::Kind::kWords) names.insert(piece.text);
  }
  return names;
}

std::string listed(const std::multiset<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "{" : ", {") + name + "}";
  return list.empty() ? "none" : list;
}

// The placeholders that the widget fills in at a text.
enum class Filling : std::uint8_t { kNothing, kRegion, kOwnNumber, kAll };

Filling fillingOf(const ReaderText& text, const Model& model) {
  switch (text.owner) {
    case TextOwner::kOutcome:
    case TextOwner::kRule:
    case TextOwner::kItem:
    case TextOwner::kVariant:
    case TextOwner::kCheckOutcome:
    case TextOwner::kCheckRule:
      return Filling::kAll;
    case TextOwner::kNamedText:
      return isAroundTheElement(model.texts[at(text.index)].first) ? Filling::kRegion : Filling::kNothing;
    case TextOwner::kReadBack:
      return Filling::kOwnNumber;
    case TextOwner::kPack:
    case TextOwner::kRegion:
    case TextOwner::kQuestion:
    case TextOwner::kOption:
    case TextOwner::kDrawing:
      return Filling::kNothing;
  }
  return Filling::kNothing;
}

std::vector<std::string> knownPlaceholders(const Model& model) {
  std::vector<std::string> known;
  // When only the role is missing, report that one mistake and not a further one at every text.
  const auto& questions = model.questions;
  if (model.questionWith(QuestionRole::race_date) || std::any_of(questions.begin(), questions.end(), wasRaceDate)) {
    known.emplace_back(kDaysToRace);
    known.emplace_back(kRaceDate);
  }
  if (!model.regions.empty()) {
    for (const auto& [name, text] : model.regions.front().values) known.push_back(name);
  }
  for (const Question& question : model.questions) {
    if (question.id != kDaysToRace) known.push_back(question.id);
  }
  return known;
}

// The question whose number stands for the name; a number can have plural forms. Null when no number does.
const Question* numberOf(const Model& model, std::string_view name) {
  const bool isRace = name == kDaysToRace;
  if (!isRace && isRacePlaceholder(name)) return nullptr;
  const std::optional<QuestionId> question =
      isRace ? model.questionWith(QuestionRole::race_date) : model.questionCalled(name);
  if (!question) return nullptr;
  const Question& found = model.questions[at(*question)];
  const bool isNumber = found.kind == QuestionKind::number || found.kind == QuestionKind::scale;
  return isRace || isNumber ? &found : nullptr;
}

// What fills in the placeholders of a text: `own` is the question whose number the text reads back.
struct Filled {
  Filling filling = Filling::kNothing;
  std::string own;
};

void checkPieces(const Text& text, const Filled& filled, const std::string& locale, const Model& model,
                 const std::vector<std::string>& known, Diagnostics& out) {
  const Filling filling = filled.filling;
  if (full(out)) return;
  const auto at = [&](int column) { return inside(text.place, column); };
  const Message message = readMessage(text.value);
  for (const MessageFault& fault : message.faults) {
    out.push_back({Code::kBadPlaceholder, at(fault.column), fault.message, fault.hint});
  }
  const std::vector<std::string_view> forms = pluralForms(locale);
  for (std::size_t i = 0; i < message.pieces.size(); ++i) {
    const MessagePiece& piece = message.pieces[i];
    if (piece.kind == MessagePiece::Kind::kWords) continue;
    const std::size_t before = out.size();
    if (filling == Filling::kNothing) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), "nothing is filled in here, where no result is known",
                     "say it without {" + piece.text + "}, or say it in a line of the result"});
    } else if (filling == Filling::kRegion && isRacePlaceholder(piece.text)) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), "no race is known where this text stands",
                     "say it without {" + piece.text + "}"});
    } else if (filling == Filling::kRegion && model.questionCalled(piece.text)) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), "no answer is known where this text stands",
                     "say it without {" + piece.text + "}"});
    } else if (filling == Filling::kOwnNumber && piece.text != filled.own) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), "an answer is read back with its own number only",
                     "write {" + filled.own + "} or {" + filled.own + ", plural, one {…} other {…}}"});
    } else if (std::find(known.begin(), known.end(), piece.text) == known.end()) {
      out.push_back({Code::kUnknownPlaceholder, at(piece.column), "nothing fills in {" + piece.text + "}",
                     isRacePlaceholder(piece.text) ? "give the question for the race date \"role\": \"race_date\""
                     : out.size() < kMostGuesses   ? didYouMean(piece.text, known)
                                                   : ""});
    } else if (piece.kind == MessagePiece::Kind::kPlural && piece.text != kDaysToRace &&
               numberOf(model, piece.text) == nullptr) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), "{" + piece.text + "} is not a number",
                     "{days_to_race} and answers that are a number or a scale have plural forms"});
    }
    if (piece.kind == MessagePiece::Kind::kPlural && forms.empty()) {
      out.push_back({Code::kBadPlaceholder, at(piece.column),
                     "the plural forms of \"" + locale + "\" are not known here", "say it without a plural"});
    }
    for (const std::string_view form : forms) {
      const auto has = [&](const auto& entry) { return entry.first == form; };
      if (piece.kind != MessagePiece::Kind::kPlural || std::any_of(piece.forms.begin(), piece.forms.end(), has))
        continue;
      out.push_back({Code::kBadPlaceholder, at(piece.column), "the plural has no form \"" + std::string(form) + "\"",
                     "the language \"" + locale + "\" needs it"});
    }
    const Question* const question = numberOf(model, piece.text);
    if (question == nullptr || forms.empty() || out.size() > before) continue;
    for (NumberFault& fault : faultsOfNumber({*question, message.pieces, i, locale})) {
      out.push_back({Code::kBadPlaceholder, at(piece.column), std::move(fault.message), std::move(fault.hint)});
    }
  }
}

// The text of one entry: plain text, or an object that also holds the original, as `advisor translate` writes it.
Text translatedText(const Json& json, const Place& place, const std::string& key, const std::string& source,
                    Diagnostics& out) {
  if (!json.is(Json::Kind::kObject)) return readText(json, place, key, out);
  ObjectReader reader(json, place, out);
  const std::string from = reader.string("from", Need::kRequired);
  const std::string was = reader.has("was") ? reader.string("was", Need::kOptional) : "";
  Text text;
  if (const Json* words = reader.find("text", Need::kRequired)) {
    const bool isOpen = words->is(Json::Kind::kString) && words->text.empty();
    if (isOpen) {
      out.push_back({Code::kMissingText, reader.placeOf("text"), "the text \"" + key + "\" is not translated",
                     "its words are beside it, in \"from\""});
      text = Text{key, "", reader.placeOf("text")};
    } else {
      text = readText(*words, reader.placeOf("text"), key, out);
    }
    if (!isOpen && !was.empty()) {
      out.push_back({Code::kStaleTranslation, reader.placeOf("was"),
                     "the original has changed since this was translated: see \"was\" and \"from\"",
                     "mend the translation, then remove \"was\""});
    } else if (!isOpen && !from.empty() && from != source) {
      out.push_back({Code::kStaleTranslation, reader.placeOf("from"), "the original is no longer what was translated",
                     "run advisor translate, which writes the new original beside it"});
    }
  }
  reader.refuseUnknownKeys();
  return text;
}

}  // namespace

void loadTranslation(const std::string& locale, const Json& json, Model& model, Diagnostics& out) {
  const Place file{locale + ".json", "", 0};
  std::map<std::string, Text>& translated = model.translations[locale];
  if (!json.is(Json::Kind::kObject)) {
    out.push_back({Code::kWrongType, file, "a translation is an object of texts", "write {\"pack.title\": \"…\", …}"});
    return;
  }
  std::map<std::string, const Text*> wanted;
  for (const ReaderText& one : readerTexts(model)) wanted[one.text->key] = one.text;
  std::vector<std::string> open;  // keys without a translation; suggestions for a mistyped key
  for (const auto& [key, text] : wanted) {
    if (json.find(key) == nullptr) open.push_back(key);
  }
  for (const auto& [key, value] : json.members) {
    if (full(out)) return;
    if (key == "$schema") continue;
    const Place place{file.file, pointerStep(key), 0};
    const auto original = wanted.find(key);
    if (original == wanted.end()) {
      const std::string near = out.size() < kMostGuesses ? closest(key, open) : "";
      out.push_back({Code::kExtraText, place, "there is no text \"" + key + "\" to translate",
                     near.empty() ? "remove it; the text it belonged to is gone" : "did you mean \"" + near + "\"?"});
      continue;
    }
    const std::string& source = original->second->value;
    Text text = translatedText(value, place, key, source, out);
    if (text.value == source && letterWords(source) > kSameWordsAllowed) {
      out.push_back(
          {Code::kUntranslatedText, place, "this is still the text of \"" + model.mainLocale + "\"", "translate it"});
    }
    if (!text.value.empty() && readMessage(text.value).faults.empty() && readMessage(source).faults.empty() &&
        placeholders(text.value) != placeholders(source)) {
      out.push_back({Code::kPlaceholderMismatch, place,
                     "the placeholders differ from those of \"" + model.mainLocale + "\"",
                     "there: " + listed(placeholders(source)) + "; here: " + listed(placeholders(text.value))});
    }
    // regions.cpp compares the numbers to call, whose order counts.
    const bool isCall = !model.call.empty() && key.starts_with("region.") && key.ends_with("." + model.call);
    const std::string apart =
        text.value.empty() || isCall ? "" : numberApart({source, model.mainLocale}, {text.value, locale});
    if (!apart.empty()) {
      out.push_back({Code::kPlaceholderMismatch, place, "only one of the two languages says the number " + apart,
                     "say the same numbers in both"});
    }
    if (!text.value.empty() && prohibitionLost({source, model.mainLocale}, {text.value, locale})) {
      out.push_back({Code::kPlaceholderMismatch, place, "the original says not to do something, and this does not",
                     "there: " + source});
    }
    text.rich = original->second->rich;
    translated[key] = std::move(text);
  }
  for (const std::string& key : open) {
    if (full(out)) return;
    const Text& original = *wanted[key];
    out.push_back({Code::kMissingText, file, "the text \"" + key + "\" is not translated",
                   "its words are in " + original.place.file + " at " + original.place.pointer});
  }
}

void checkPlaceholders(const Model& model, Diagnostics& out) {
  for (const Question& question : model.questions) {
    if (model.regions.empty() || !model.regions.front().values.contains(question.id)) continue;
    out.push_back({Code::kDuplicateId, question.place,
                   "\"" + question.id + "\" is a region value too, so {" + question.id + "} would mean both",
                   "give one of the two another name"});
  }
  const std::vector<std::string> known = knownPlaceholders(model);
  std::map<std::string, Filled> fillings;
  for (const ReaderText& one : readerTexts(model)) {
    const bool readBack = one.owner == TextOwner::kReadBack;
    const Filled filled{fillingOf(one, model), readBack ? model.questions[at(one.question())].id : ""};
    fillings[one.text->key] = filled;
    checkPieces(*one.text, filled, model.mainLocale, model, known, out);
  }
  for (const auto& [locale, texts] : model.translations) {
    for (const auto& [key, text] : texts) {
      const auto filled = fillings.find(key);
      if (filled != fillings.end()) checkPieces(text, filled->second, locale, model, known, out);
    }
  }
}

}  // namespace advisor::compiler
