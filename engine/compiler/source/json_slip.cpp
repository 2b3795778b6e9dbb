#include "engine/compiler/source/json_slip.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/compiler/source/blanks.h"

namespace advisor::compiler {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::size_t digitsAt(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && isDigit(text[end])) ++end;
  return end - from;
}

// Whether it is a number of JSON, apart from its sign: 60, 60.5, 6e1.
bool isNumber(std::string_view text) {
  std::size_t at = digitsAt(text, 0);
  if (at == 0) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digitsAt(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digitsAt(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

// Quotes of word processors, in UTF-8: “ ” „ « » ‘ ’ and the full-width ones.
bool isOtherQuote(std::string_view text) {
  static constexpr std::string_view kQuotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB",
                                                 "\xE2\x80\x98", "\xE2\x80\x99", "\xEF\xBC\x82", "'",        "`"};
  return std::any_of(std::begin(kQuotes), std::end(kQuotes),
                     [text](std::string_view quote) { return text.starts_with(quote); });
}

class SlipFinder {
 public:
  explicit SlipFinder(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::optional<JsonSlip> find() {
    while (!slip_) {
      skipBlanks();
      if (at_ >= text_.size()) {
        atEnd();
        break;
      }
      read();
    }
    return slip_;
  }

 private:
  // What may stand at a place.
  enum class Next : std::uint8_t { kValue, kValueOrEnd, kKey, kKeyOrEnd, kColon, kCommaOrEnd, kNothing };

  char here(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  std::string_view rest() const { return text_.substr(at_); }
  bool wantsKey() const { return next_ == Next::kKey || next_ == Next::kKeyOrEnd; }
  bool wantsValue() const { return next_ == Next::kValue || next_ == Next::kValueOrEnd; }

  void fail(std::string hint) { slip_ = JsonSlip{at_, std::move(hint)}; }

  void skipBlanks() {
    while (at_ < text_.size() && (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r')) ++at_;
  }

  std::string lineOf(std::size_t offset) const {
    return std::to_string(1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }

  void atEnd() {
    if (!open_.empty()) {
      const char bracket = text_[open_.back()];
      fail("the " + std::string(bracket == '{' ? "{" : "[") + " of line " + lineOf(open_.back()) +
           " is not closed: add " + (bracket == '{' ? "}" : "]"));
    } else if (next_ == Next::kValue) {
      fail("the file is empty: begin with {");
    }
  }

  // What is wrong wherever it stands.
  bool failAnywhere() {
    if (rest().starts_with("//") || rest().starts_with("/*") || here() == '#') {
      fail("JSON has no comments: remove it; notes belong into \"why\"");
    } else if (const std::string_view blank = wrongBlankIn(rest()); !blank.empty()) {
      fail("this is " + std::string(blank) + ": use an ordinary space, or none");
    } else if (isOtherQuote(rest())) {
      fail("write the straight quotes of the keyboard: \"");
    } else if (here() == ',' && next_ != Next::kCommaOrEnd) {
      fail(next_ == Next::kNothing ? "remove what stands behind the end"
                                   : "remove this comma: nothing stands before it");
    } else if (here() == ';') {
      fail("write a comma instead of ';'");
    } else {
      return false;
    }
    return true;
  }

  void read() {
    if (failAnywhere()) return;
    const char c = here();
    if (next_ == Next::kNothing) return fail("the file ends with the bracket before this: remove what follows");
    if (c == '}' || c == ']') return close(c);
    if (next_ == Next::kColon) {
      if (c == ':') return pass(Next::kValue);
      return fail("write ':' between a key and its value");
    }
    if (next_ == Next::kCommaOrEnd) {
      if (c == ',') return pass(inObject() ? Next::kKey : Next::kValue);
      return fail(c == ':' ? "a ':' stands only behind a key" : "put a comma before this");
    }
    if (wantsKey()) {
      if (c == '"') return readText(Next::kColon);
      if (isDigit(c) && isAfterNumber_) return fail("a number has no comma in it: write the digits alone");
      return fail(isLetter(c) ? "put the key into double quotes" : "a key in double quotes is missing here");
    }
    readValue(c);
  }

  void readValue(char c) {
    isAfterNumber_ = false;
    if (c == '"') return readText(Next::kCommaOrEnd);
    if (c == '{') return open(Next::kKeyOrEnd);
    if (c == '[') return open(Next::kValueOrEnd);
    if (isDigit(c) || c == '-' || c == '+' || c == '.') return readNumber();
    if (isLetter(c)) return readWord();
    fail("a value is missing here: a text in double quotes, a number, true, false, null, a list or an object");
  }

  bool inObject() const { return !open_.empty() && text_[open_.back()] == '{'; }

  void pass(Next next) {
    next_ = next;
    ++at_;
  }

  void open(Next next) {
    open_.push_back(at_);
    pass(next);
  }

  void close(char bracket) {
    if (open_.empty()) return fail("there is no opening bracket for this one");
    if (inObject() != (bracket == '}')) {
      return fail("the " + std::string(inObject() ? "{" : "[") + " of line " + lineOf(open_.back()) +
                  " is still open: close it first, or remove this bracket");
    }
    if (next_ == Next::kKey || next_ == Next::kValue) {
      return fail(text_[lastSign()] == ',' ? "remove the comma before this bracket"
                                           : "a value is missing before this bracket");
    }
    if (next_ == Next::kColon) return fail("the key before this bracket has no value: write ':' and the value");
    open_.pop_back();
    pass(open_.empty() ? Next::kNothing : Next::kCommaOrEnd);
  }

  // The byte before the blanks before this place.
  std::size_t lastSign() const {
    std::size_t before = at_;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t' || text_[before - 1] == '\n' ||
                          text_[before - 1] == '\r')) {
      --before;
    }
    return before > 0 ? before - 1 : 0;
  }

  void readText(Next next) {
    std::size_t length = 1;
    for (; here(length) != '"'; ++length) {
      const char c = here(length);
      if (at_ + length >= text_.size() || c == '\n' || c == '\r') {
        // A key or a value begins the next line: the closing quote was forgotten.
        at_ += length;
        return fail("close the text with \" before the line ends; write \\n for a new line in a text");
      }
      if (static_cast<unsigned char>(c) < 0x20) {
        at_ += length;
        return fail(c == '\t' ? "a text holds no tab: write a space" : "remove this character: it cannot be seen");
      }
      if (c != '\\') continue;
      const char escaped = here(length + 1);
      if (std::string_view("\"\\/bfnrtu").find(escaped) == std::string_view::npos) {
        at_ += length;
        return fail("write \\\\ for a backslash, or remove it");
      }
      ++length;
    }
    if (next == Next::kCommaOrEnd) failAtQuoteInside(length);
    if (slip_) return;
    at_ += length + 1;
    next_ = open_.empty() ? Next::kNothing : next;
  }

  // A text that goes on with a letter behind its quote holds a quotation: "Pick "all" that fit".
  void failAtQuoteInside(std::size_t length) {
    if (!isLetter(here(length + 1))) return;
    at_ += length;
    fail("a text holds a quotation as \\\"so\\\", or in typographic quotes");
  }

  void readNumber() {
    std::size_t end = at_;
    while (end < text_.size() && (isDigit(text_[end]) || isLetter(text_[end]) || text_[end] == '.' ||
                                  text_[end] == '+' || text_[end] == '-')) {
      ++end;
    }
    const std::string_view number = text_.substr(at_, end - at_);
    const std::string_view digits = number.substr(number.starts_with('-') ? 1 : 0);
    if (number.starts_with('+')) return fail("write a number without '+'");
    if (digits.starts_with('.')) return fail("write a digit before the point");
    if (digits.ends_with('.')) return fail("write a number without a point at its end");
    if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]))
      return fail("write a number without a 0 before it");
    if (!isNumber(digits)) return fail("write a number with digits alone");
    isAfterNumber_ = true;
    at_ = end;
    next_ = open_.empty() ? Next::kNothing : Next::kCommaOrEnd;
  }

  void readWord() {
    std::size_t end = at_;
    while (end < text_.size() && (isLetter(text_[end]) || isDigit(text_[end]))) ++end;
    std::string word(text_.substr(at_, end - at_));
    if (word == "true" || word == "false" || word == "null") {
      at_ = end;
      next_ = open_.empty() ? Next::kNothing : Next::kCommaOrEnd;
      return;
    }
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (word == "true" || word == "yes" || word == "on") return fail("write true, in small letters");
    if (word == "false" || word == "no" || word == "off") return fail("write false, in small letters");
    if (word == "null" || word == "none" || word == "nil" || word == "undefined" || word == "nan") {
      return fail("write null, or leave the key out");
    }
    fail("put a text into double quotes");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Next next_ = Next::kValue;
  std::vector<std::size_t> open_;  // bytes of the brackets that are open
  bool isAfterNumber_ = false;     // the value before a comma was a number
  std::optional<JsonSlip> slip_;
};

}  // namespace

std::optional<JsonSlip> findSlip(std::string_view text) { return SlipFinder(text).find(); }

}  // namespace advisor::compiler
