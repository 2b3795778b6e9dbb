#include "engine/compiler/condition/lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/compiler/condition/wrong_signs.h"
#include "engine/compiler/condition/wrong_words.h"
#include "engine/compiler/source/blanks.h"
#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

constexpr std::array<std::string_view, 24> kSymbols{"..", "**", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/",
                                                    "(",  ")",  "[",  "]",  ",",  ".", "{", "}", ":", "@", "?", "%"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isNamePart(char c) { return isNameStart(c) || isDigit(c); }

class Lexer {
 public:
  Lexer(std::string_view source, Dialect dialect) : source_(source), dialect_(dialect) {}

  LexResult run() {
    while (!result_.error) {
      if (!skipBlanks()) break;
      if (position_ == source_.size()) break;
      readToken();
    }
    add(Token::Kind::kEnd, "", 0);
    return std::move(result_);
  }

 private:
  std::string_view blankAt(std::size_t position) const {
    return wrongBlankIn(source_.substr(std::min(position, source_.size())));
  }
  const WrongSign* signAt(std::size_t position) const {
    return wrongSignIn(source_.substr(std::min(position, source_.size())));
  }
  // Whether a name goes on after that many bytes: a sign or a blank of several bytes is no part of it.
  bool nameGoesOn(std::size_t length) const {
    if (!isNamePart(at(length))) return false;
    const bool isAscii = static_cast<unsigned char>(at(length)) < 0x80;
    if (isAscii) return true;
    const bool isSign = dialect_ == Dialect::kCondition && signAt(position_ + length) != nullptr;
    return !isSign && blankAt(position_ + length).empty();
  }
  bool startsWith(std::string_view text) const { return source_.substr(position_).starts_with(text); }
  char at(std::size_t offset) const { return position_ + offset < source_.size() ? source_[position_ + offset] : '\0'; }

  void advance(std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) {
      if (!continuesCharacter(source_[position_])) ++column_;
      ++position_;
    }
  }

  void add(Token::Kind kind, std::string text, std::size_t bytes) {
    result_.tokens.push_back({kind, column_, std::move(text)});
    advance(bytes);
  }

  void fail(Code code, std::string message, std::string hint) {
    result_.error = ConditionError{column_, code, std::move(message), std::move(hint)};
  }

  bool skipBlanks() {
    while (position_ < source_.size()) {
      const char c = source_[position_];
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        advance(1);
      } else if (startsWith("//")) {
        advance(std::min(source_.find('\n', position_), source_.size()) - position_);
      } else if (startsWith("/*")) {
        const std::size_t end = source_.find("*/", position_ + 2);
        if (end == std::string_view::npos) {
          fail(Code::kOpenComment, "this comment does not end", "close it with */");
          return false;
        }
        advance(end + 2 - position_);
      } else {
        break;
      }
    }
    return true;
  }

  void readToken() {
    if (isDigit(at(0)) || (at(0) == '.' && isDigit(at(1)))) return readNumber();
    if (at(0) == '"') return readString();
    for (const std::string_view symbol : kSymbols) {
      if (!startsWith(symbol)) continue;
      // Some wrong signs start with a valid symbol: `==`, `=<`, `<>`, `->`.
      const WrongSign* sign = signAt(position_);
      if (sign != nullptr && sign->written.size() > symbol.size()) break;
      return add(Token::Kind::kSymbol, std::string(symbol), symbol.size());
    }
    if (const WrongSign* sign = signAt(position_)) {
      return fail(Code::kUnknownOperator, std::string(sign->message), std::string(sign->hint));
    }
    if (!isNameStart(at(0))) {
      return fail(Code::kUnknownCharacter, "this character has no meaning in a condition", "remove it");
    }
    if (const std::string_view blank = blankAt(position_); !blank.empty()) {
      return fail(Code::kUnknownCharacter, "this is " + std::string(blank), "use an ordinary space, or none");
    }
    std::size_t length = 1;
    while (nameGoesOn(length)) ++length;
    add(Token::Kind::kName, std::string(source_.substr(position_, length)), length);
  }

  void readNumber() {
    std::size_t length = 0;
    while (isDigit(at(length))) ++length;
    // `1..3` is a range, `1.5` a decimal.
    const bool decimal = at(length) == '.' && isDigit(at(length + 1));
    if (decimal) {
      if (dialect_ == Dialect::kCondition) {
        return failDecimal(length);
      }
      ++length;
      while (isDigit(at(length))) ++length;
    }
    if (isNameStart(at(length)) && nameGoesOn(length)) {
      std::size_t end = length;
      while (nameGoesOn(end)) ++end;
      return fail(
          Code::kBadNumber, "a number is directly followed by a letter",
          insteadOfLetters(source_.substr(position_, length), source_.substr(position_ + length, end - length)));
    }
    add(Token::Kind::kNumber, std::string(source_.substr(position_, length)), length);
  }

  // `digits`: how many stand before the point.
  void failDecimal(std::size_t digits) {
    std::size_t end = digits + 1;
    while (at(end) == '0') ++end;
    const std::string whole(source_.substr(position_, digits));
    const bool isThousand = end == digits + 4;  // "1.000" is a thousand in many countries
    fail(Code::kDecimal, "decimals are not supported",
         isDigit(at(end)) ? "use a whole number, in a smaller unit if need be"
                          : "write " + whole + (isThousand ? " or " + whole + "000" : "") + ", without a point");
  }

  void readString() {
    if (dialect_ == Dialect::kCondition) {
      return fail(Code::kText, "texts in quotes are not supported",
                  "an option is a name without quotes and is true or false: onset.pop");
    }
    std::string value;
    std::size_t length = 1;
    while (position_ + length < source_.size() && at(length) != '"') {
      char c = at(length);
      if (c == '\\') {
        ++length;
        c = at(length);
        if (c == 'n')
          c = '\n';
        else if (c == 't')
          c = '\t';
        else if (c == 'r')
          c = '\r';
        else if (c != '"' && c != '\\' && c != '\'') {
          return fail(Code::kBadEscape, "this backslash escape is not supported", "use \\\", \\\\, \\n, \\r or \\t");
        }
      }
      value += c;
      ++length;
    }
    if (position_ + length >= source_.size())
      return fail(Code::kOpenText, "this text does not end", "close it with a quote");
    add(Token::Kind::kString, std::move(value), length + 1);
  }

  std::string_view source_;
  Dialect dialect_;
  std::size_t position_ = 0;
  int column_ = 1;
  LexResult result_;
};

}  // namespace

LexResult lex(std::string_view source, Dialect dialect) { return Lexer(source, dialect).run(); }

}  // namespace advisor::compiler
