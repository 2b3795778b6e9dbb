#include "engine/compiler/model/message.h"

#include <algorithm>
#include <array>

#include "engine/compiler/model/plural.h"
#include "engine/compiler/source/utf8.h"
#include "engine/format/constants.h"

namespace advisor::compiler {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }
constexpr std::size_t kMostDigits = 7;  // of an exact form including its "="; no number has more digits

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
    if (piece.text.empty()) return faultAtName();
    if (start_ > 0 && text_[start_ - 1] == '$') {
      return fault("a $ before a placeholder would be shown", "write {" + piece.text + "} without it");
    }
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

  // What stands after the brace is no name.
  void faultAtName() {
    std::string written(text_.substr(at_, text_.find_first_of(" }{,", at_) - at_));
    std::transform(written.begin(), written.end(), written.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? '_' : c;
    });
    if (at_ < text_.size() && text_[at_] == '{') return fault("two braces", "a placeholder has one: {race_date}");
    if (!written.empty() && std::all_of(written.begin(), written.end(), isNameCharacter)) {
      return fault("a name has small letters, digits and _", "write {" + written + "}");
    }
    fault("a placeholder without a name", "write {race_date}, for instance");
  }

  bool readForms(MessagePiece& piece) {
    static constexpr std::array<std::string_view, 6> kForms{"zero", "one", "two", "few", "many", "other"};
    while (!take('}')) {
      const std::string form = take('=') ? "=" + name() : name();
      const bool exact = form.size() > 1 && form.size() <= kMostDigits && form[0] == '=' &&
                         std::all_of(form.begin() + 1, form.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (!exact && std::find(kForms.begin(), kForms.end(), form) == kForms.end()) {
        fault(form.empty() ? "a plural is not well formed" : "\"" + form + "\" is not a plural form",
              "forms are =0 and the like, zero, one, two, few, many and other, each with its words in braces");
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
    return 1 + static_cast<int>(countCharacters(std::string_view(text_).substr(0, at)));
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

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

// `parts`: the name, then plural forms and their words in turn.
std::string placeholderWords(const std::vector<std::string_view>& parts, const MessageValues& values) {
  if (parts.size() == 1) return values.value(parts[0]);
  const std::optional<std::int64_t> number = values.number(parts[0]);
  if (!number) return "?";
  const std::string digits = std::to_string(*number);
  std::string_view words;
  for (const std::string& wanted :
       {"=" + digits, std::string(pluralForm(values.locale, *number)), std::string("other")}) {
    for (std::size_t i = 1; i + 1 < parts.size() && words.data() == nullptr; i += 2) {
      if (parts[i] == wanted) words = parts[i + 1];
    }
  }
  std::string out;
  for (const char c : words) out += c == format::kCountMark ? digits : std::string(1, c);
  return out;
}

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

std::string cutIntoPieces(std::string_view text) {
  std::string out;
  for (const MessagePiece& piece : readMessage(text).pieces) {
    if (piece.kind == MessagePiece::Kind::kWords) {
      out += piece.text;
      continue;
    }
    out += format::kPieceMark + piece.text;
    for (const auto& [form, words] : piece.forms) {
      out += format::kFormMark + form + format::kFormMark;
      for (const char c : words) out += c == '#' ? format::kCountMark : c;
    }
    out += format::kPieceMark;
  }
  return out;
}

std::string joinPieces(std::string_view shipped, const MessageValues& values) {
  std::string out;
  bool isWords = true;
  for (const std::string_view piece : split(shipped, format::kPieceMark)) {
    out += isWords ? std::string(piece) : placeholderWords(split(piece, format::kFormMark), values);
    isWords = !isWords;
  }
  return out;
}

}  // namespace advisor::compiler
