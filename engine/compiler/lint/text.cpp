#include "engine/compiler/lint/text.h"

#include <cstdio>
#include <string>
#include <string_view>

#include "engine/compiler/lint/readability.h"
#include "engine/compiler/lint/words.h"
#include "engine/compiler/model/message.h"
#include "engine/compiler/model/texts.h"

namespace advisor::compiler {
namespace {

// Health services write for a reading age of 9 to 11 with sentences of at most 20 words; Spanish needs about a quarter
// more words for the same sentence.
constexpr int kSentenceWords = 20;
constexpr int kSentenceWordsSpanish = 25;

// A formula over a few words measures chance, so a text counts from here on.
constexpr int kMeasuredWords = 30;

// Flesch-Kincaid grade 6 is about age 11 to 12. The names of body parts and services lift a single text, hence its
// wider limit; the mean over the pack (all texts as one) keeps the pack as a whole where it should be.
constexpr double kGradeOfText = 8.0;
constexpr double kGradeOfPack = 6.0;

// INFLESZ: 55 to 65 is "normal" (general press), 65 to 80 "fairly easy".
constexpr double kEaseOfText = 55.0;
constexpr double kEaseOfPack = 65.0;

std::string oneDecimal(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

// What the reader says about themselves, and what the pack says in another's name.
bool saidByReader(const std::string& key) {
  return key.find(".option.") != std::string::npos || key.rfind("text.comment_", 0) == 0;
}

class TextLint {
 public:
  TextLint(std::string locale, Diagnostics& out)
      : locale_(std::move(locale)),
        spanish_(locale_.substr(0, 2) == "es"),
        measured_(spanish_ || locale_.substr(0, 2) == "en"),
        out_(out) {}

  void check(const Text& text) {
    if (full(out_)) return;
    const std::string plain = plainWords(text.value);
    const bool moved = plain != text.value;  // columns are no longer those of the file
    const int limit = spanish_ ? kSentenceWordsSpanish : kSentenceWords;
    for (const Sentence& sentence : sentencesOf(plain)) {
      const Place place{text.place.file, text.place.pointer, moved ? 0 : sentence.column};
      const int words = countWords(sentence.words);
      if (words > limit) {
        out_.push_back({"long-sentence", place, "this sentence has " + std::to_string(words) + " words",
                        "split it; a sentence has at most " + std::to_string(limit)});
      }
      if (const auto found = findForbidden(sentence.words, locale_, saidByReader(text.key))) {
        out_.push_back(
            {"forbidden-words", place, "readers must not be told \"" + found->words + "\"", std::string(found->hint)});
      }
    }
    const Readability counts = measure(plain, locale_);
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
  void checkLevel(const Readability& counts, const Place& place, const std::string& what, double grade, double ease) {
    const std::string hint = "use shorter sentences and shorter words";
    if (spanish_ && easeSpanish(counts) < ease) {
      out_.push_back({"hard-to-read", place,
                      what + " scores " + oneDecimal(easeSpanish(counts)) + " on the INFLESZ scale; at least " +
                          oneDecimal(ease) + " is wanted",
                      hint});
    } else if (!spanish_ && gradeEnglish(counts) > grade) {
      out_.push_back({"hard-to-read", place,
                      what + " reads at school grade " + oneDecimal(gradeEnglish(counts)) + "; at most " +
                          oneDecimal(grade) + " is wanted",
                      hint});
    }
  }

  std::string locale_;
  bool spanish_;
  bool measured_;
  Diagnostics& out_;
  Readability total_;
};

}  // namespace

void lintText(const Model& model, Diagnostics& out) {
  TextLint main(model.mainLocale, out);
  for (const Text* text : readerTexts(model)) main.check(*text);
  main.finish();
  for (const auto& [locale, texts] : model.translations) {
    TextLint translated(locale, out);
    for (const auto& [key, text] : texts) translated.check(text);
    translated.finish();
  }
}

}  // namespace advisor::compiler
