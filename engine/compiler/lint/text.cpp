#include "engine/compiler/lint/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/lint/slips.h"
#include "engine/compiler/lint/unfinished.h"
#include "engine/compiler/lint/words.h"
#include "engine/compiler/model/markup.h"
#include "engine/compiler/model/texts.h"
#include "engine/compiler/source/normal_text.h"

namespace advisor::compiler {
namespace {

// Health services write for a reading age of 9 to 11 with sentences of at most 20 words; Spanish needs about a quarter
// more words for the same sentence.
constexpr int kSentenceWords = 20;
constexpr int kSentenceWordsSpanish = 25;

// A formula over a few words measures chance, so only texts of this length are measured.
constexpr int kMeasuredWords = 30;

// Flesch-Kincaid grade 6 is about age 11 to 12. Names of body parts and services raise the grade of a single text, so
// its limit is wider; the mean over the pack (all texts as one) limits the pack as a whole.
constexpr double kGradeOfText = 8.0;
constexpr double kGradeOfPack = 6.0;

// INFLESZ: 55 to 65 is "normal" (general press), 65 to 80 "fairly easy".
constexpr double kEaseOfText = 55.0;
constexpr double kEaseOfPack = 65.0;

// Most syllables per word in a sentence of at least kWeighedWords words, which the formulas do not measure. The
// heaviest sentences of the flagship pack have 2.3 in English and 3.2 in Spanish.
constexpr int kWeighedWords = 3;
constexpr double kSyllables = 2.5;
constexpr double kSyllablesSpanish = 3.4;

// The largest number of regions whose values are tried in a text's placeholders.
constexpr std::size_t kMostRegions = 20;

std::string oneDecimal(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

// Whether the text is spoken by the reader, or quoted from another person.
bool saidByReader(const std::string& key) {
  return key.find(".option.") != std::string::npos || key.ends_with(".short") || key.rfind("text.comment_", 0) == 0;
}

// What can stand for a piece of a text. For a placeholder "…" comes first: anything, a number or a day.
std::vector<std::string> valuesOf(const MessagePiece& piece, const Model& model, const std::string& locale) {
  std::vector<std::string> values;
  switch (piece.kind) {
    case MessagePiece::Kind::kWords:
      return {piece.text};
    case MessagePiece::Kind::kPlural:
      for (const auto& [form, words] : piece.forms) values.push_back(words);
      return values;
    case MessagePiece::Kind::kPlaceholder:
      values.emplace_back("…");
  }
  for (const Region& region : model.regions) {
    const auto value = region.values.find(piece.text);
    if (value == region.values.end() || values.size() > kMostRegions) break;
    values.push_back(translated(model, locale, value->second).value);
  }
  const std::optional<QuestionId> question = model.questionCalled(piece.text);
  if (question && !isRacePlaceholder(piece.text)) {
    for (const Option& option : model.questions[at(*question)].options) {
      values.push_back(translated(model, locale, option.brief.value.empty() ? option.text : option.brief).value);
    }
  }
  return values;
}

// The text as readers see it: one version for each plural form and, where it holds words of a region or of an answer,
// for each region or option; each also with its lines run together, since a phrase can go on from one line to the next.
// A text that cannot be read as a message is looked at as it stands.
std::vector<std::string> shownVersions(const std::string& text, const Model& model, const std::string& locale) {
  const Message message = readMessage(text);
  if (!message.faults.empty()) return {text};
  std::size_t most = 1;
  std::vector<std::vector<std::string>> values;  // of each piece, in turn
  for (const MessagePiece& piece : message.pieces) {
    values.push_back(valuesOf(piece, model, locale));
    most = std::max(most, values.back().size());
  }
  std::vector<std::string> versions;
  for (std::size_t version = 0; version < most; ++version) {
    std::string shown;
    for (const std::vector<std::string>& one : values) shown += one[version % one.size()];
    std::string together = shown;
    std::replace(together.begin(), together.end(), '\n', ' ');
    for (std::string& one : std::array{std::move(shown), std::move(together)}) {
      if (std::find(versions.begin(), versions.end(), one) == versions.end()) versions.push_back(std::move(one));
    }
  }
  return versions;
}

// Blanks that an author typed twice or at the end of a line: screens show them as one or not at all.
std::string withSingleBlanks(const std::string& text) {
  std::string single;
  for (const char c : text) {
    const bool isBlank = c == ' ' || c == '\n';
    if (isBlank && single.ends_with(' ')) single.pop_back();
    single += c;
  }
  if (single.ends_with(' ')) single.pop_back();
  return single;
}

class TextLint {
 public:
  TextLint(const Model& model, std::string locale, Diagnostics& out)
      : model_(model),
        locale_(std::move(locale)),
        spanish_(readingMeasureOf(locale_) == ReadingMeasure::kEase),
        measured_(readingMeasureOf(locale_) != ReadingMeasure::kNone),
        forbidden_(forbiddenIn(locale_)),
        out_(out) {
    const auto words = model.lintWords.find(locale_);
    if (words == model.lintWords.end()) return;
    for (const std::string& name : words->second.conditions) pack_.conditions.push_back(nameWords(name));
    for (const std::string& name : words->second.bodyParts) pack_.bodyParts.push_back(nameWords(name));
  }

  void check(const Text& text) {
    if (full(out_)) return;
    const std::string words = withoutMarkup(text);
    const std::string plain = plainWords(words);
    const NormalText normal = normalText(plain);
    const bool moved = plain != text.value;  // the columns differ from those of the file
    for (const Sentence& sentence : sentencesOf(normal.text)) {
      const bool isSentence = text.key.rfind("region.", 0) != 0;  // a region's words are parts of sentences
      checkLength(sentence.words, isSentence, inside(text.place, moved ? 0 : normal.columns[sentence.offset]));
    }
    if (const auto mark = unfinishedMarkIn(normal.text)) {
      out_.push_back({Code::kUnfinishedText, inside(text.place, moved ? 0 : normal.columns[mark->offset]),
                      "this text still says \"" + mark->words + "\"", "write what a reader is to read"});
    }
    for (const std::string& version : shownVersions(withSingleBlanks(words), model_, locale_)) {
      const std::string slip = slipIn(version, locale_);
      if (slip.empty()) continue;
      out_.push_back({Code::kTypingSlip, inside(text.place, 0), "this text has " + slip, "type it again"});
      break;
    }
    for (const std::string& version : shownVersions(words, model_, locale_)) {
      if (checkWords(version, text, version == text.value)) break;
    }
    const Readability counts = measure(normal.text, locale_);
    total_.sentences += counts.sentences;
    total_.words += counts.words;
    total_.syllables += counts.syllables;
    if (measured_ && counts.words >= kMeasuredWords)
      checkLevel(counts, text.place, "this text", kGradeOfText, kEaseOfText);
  }

  void finish() {
    if (!measured_ || total_.words < kMeasuredWords) return;
    checkLevel(total_, {"pack.json", "", 0}, "the pack in \"" + locale_ + "\" as a whole", kGradeOfPack, kEaseOfPack);
  }

 private:
  void checkLength(const std::string& sentence, bool weighed, const Place& place) {
    const int limit = spanish_ ? kSentenceWordsSpanish : kSentenceWords;
    const Readability counts = measure(sentence, locale_);
    if (counts.words > limit) {
      out_.push_back({Code::kLongSentence, place, "this sentence has " + std::to_string(counts.words) + " words",
                      "split it; a sentence has at most " + std::to_string(limit)});
    }
    if (!measured_ || !weighed || counts.words < kWeighedWords) return;
    const double syllables = static_cast<double>(counts.syllables) / counts.words;
    const double most = spanish_ ? kSyllablesSpanish : kSyllables;
    if (syllables <= most) return;
    out_.push_back({Code::kHardToRead, place,
                    "the words of this sentence have " + oneDecimal(syllables) + " syllables on average; at most " +
                        oneDecimal(most) + " are wanted",
                    "use the words of everyday speech"});
  }

  bool checkWords(const std::string& shown, const Text& text, bool asWritten) {
    if (forbidden_ == nullptr) return false;
    const NormalText normal = normalText(shown);
    bool any = false;
    for (const Sentence& sentence : sentencesOf(normal.text)) {
      const auto found = findForbidden(sentence.words, *forbidden_, pack_, saidByReader(text.key));
      if (!found) continue;
      const int column = asWritten ? normal.columns[sentence.offset] : 0;
      out_.push_back({Code::kForbiddenWords, inside(text.place, column),
                      "readers must not be told \"" + found->words + "\"", std::string(found->hint)});
      any = true;
    }
    return any;
  }

  void checkLevel(const Readability& counts, const Place& place, const std::string& what, double grade, double ease) {
    const std::string hint = "use shorter sentences and shorter words";
    if (spanish_ && easeSpanish(counts) < ease) {
      out_.push_back({Code::kHardToRead, place,
                      what + " scores " + oneDecimal(easeSpanish(counts)) + " on the INFLESZ scale; at least " +
                          oneDecimal(ease) + " is wanted",
                      hint});
    } else if (!spanish_ && gradeEnglish(counts) > grade) {
      out_.push_back({Code::kHardToRead, place,
                      what + " reads at school grade " + oneDecimal(gradeEnglish(counts)) + "; at most " +
                          oneDecimal(grade) + " is wanted",
                      hint});
    }
  }

  const Model& model_;
  std::string locale_;
  bool spanish_;
  bool measured_;
  const ForbiddenLanguage* forbidden_;
  PackWords pack_;
  Diagnostics& out_;
  Readability total_;
};

}  // namespace

void lintText(const Model& model, Diagnostics& out) {
  TextLint main(model, model.mainLocale, out);
  for (const ReaderText& one : readerTexts(model)) main.check(*one.text);
  main.finish();
  for (const auto& [locale, texts] : model.translations) {
    TextLint other(model, locale, out);
    for (const auto& [key, text] : texts) other.check(text);
    other.finish();
  }
}

std::vector<std::string> uncheckedLanguages(const Model& model) {
  std::vector<std::string> languages;
  std::copy_if(model.locales.begin(), model.locales.end(), std::back_inserter(languages),
               [](const std::string& locale) { return forbiddenIn(locale) == nullptr; });
  return languages;
}

}  // namespace advisor::compiler
