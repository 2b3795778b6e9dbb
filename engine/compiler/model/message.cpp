#include "engine/compiler/model/message.h"

#include <algorithm>
#include <array>

namespace advisor::compiler {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool isNameCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

class MessageReader {
 public:
  explicit MessageReader(std::string_view text) : text_(text) {}

  Message read() {
    while (at_ < text_.size() && message_.faults.empty()) {
      const std::size_t brace = std::min(text_.find_first_of("{}", at_), text_.size());
      if (brace > at_) {
        message_.pieces.push_back(
            {MessagePiece::Kind::kWords, std::string(text_.substr(at_, brace - at_)), {}, column()});
      }
      at_ = brace;
      if (at_ < text_.size()) readBrace();
    }
    return std::move(message_);
  }

 private:
  void readBrace() {
    start_ = at_;
    MessagePiece piece;
    piece.column = column();
    if (text_[at_] == '}') return fault("a closing brace without an opening one", "braces stand for placeholders only");
    ++at_;
    piece.text = name();
    if (piece.text.empty()) return fault("a placeholder without a name", "write {race_date}, for instance");
    if (take('}')) {
      piece.kind = MessagePiece::Kind::kPlaceholder;
      message_.pieces.push_back(std::move(piece));
      return;
    }
    piece.kind = MessagePiece::Kind::kPlural;
    if (!take(',') || name() != "plural" || !take(',')) {
      return fault("this placeholder is not well formed",
                   "write {days_to_race} or {days_to_race, plural, one {…} other {…}}");
    }
    if (readForms(piece)) message_.pieces.push_back(std::move(piece));
  }

  bool readForms(MessagePiece& piece) {
    static constexpr std::array<std::string_view, 6> kForms{"zero", "one", "two", "few", "many", "other"};
    while (!take('}')) {
      const std::string form = name();
      if (std::find(kForms.begin(), kForms.end(), form) == kForms.end()) {
        fault(form.empty() ? "a plural is not well formed" : "\"" + form + "\" is not a plural form",
              "forms are zero, one, two, few, many, other, each with its words in braces");
        return false;
      }
      for (const auto& [earlier, words] : piece.forms) {
        if (earlier == form) return fault("the plural form \"" + form + "\" is written twice", "keep one"), false;
      }
      if (!take('{')) return fault("the words of \"" + form + "\" are missing", "write " + form + " {…}"), false;
      const std::size_t end = text_.find_first_of("{}", at_);
      if (end == std::string_view::npos || text_[end] == '{') {
        fault("the words of \"" + form + "\" do not end", "close them with }; placeholders inside are not possible");
        return false;
      }
      piece.forms.emplace_back(form, std::string(text_.substr(at_, end - at_)));
      at_ = end + 1;
    }
    const bool hasOther =
        std::any_of(piece.forms.begin(), piece.forms.end(), [](const auto& f) { return f.first == "other"; });
    if (!hasOther) fault("the plural has no form \"other\"", "add other {# days}");
    return hasOther;
  }

  void skipSpace() {
    while (at_ < text_.size() && isSpace(text_[at_])) ++at_;
  }

  std::string name() {
    skipSpace();
    const std::size_t from = at_;
    while (at_ < text_.size() && isNameCharacter(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  bool take(char wanted) {
    skipSpace();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  [[nodiscard]] int column(std::size_t at) const {
    return 1 + static_cast<int>(std::count_if(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  }
  [[nodiscard]] int column() const { return column(at_); }

  void fault(std::string message, std::string hint) {
    message_.faults.push_back({std::move(message), std::move(hint), column(start_)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  Message message_;
};

}  // namespace

Message readMessage(std::string_view text) { return MessageReader(text).read(); }

std::string plainWords(std::string_view text) {
  const Message message = readMessage(text);
  std::string words;
  for (const MessagePiece& piece : message.pieces) {
    switch (piece.kind) {
      case MessagePiece::Kind::kWords:
        words += piece.text;
        break;
      case MessagePiece::Kind::kPlaceholder:
        words += "…";
        break;
      case MessagePiece::Kind::kPlural:
        words += piece.forms.back().second;
        break;
    }
  }
  return message.faults.empty() ? words : std::string(text);
}

std::vector<std::string> pluralForms(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  // Spanish "many" (one million and more) cannot occur with days to a race; other covers it.
  if (language == "en" || language == "es" || language == "de" || language == "it" || language == "nl" ||
      language == "pt" || language == "fr") {
    return {"one", "other"};
  }
  return {};
}

std::string pluralForm(std::string_view locale, std::int64_t number) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  const bool zeroIsOne = language == "fr" || language == "pt";
  return number == 1 || (zeroIsOne && number == 0) ? "one" : "other";
}

}  // namespace advisor::compiler
