// An exact decimal number of up to about 34 digits, as in FEEL, so that 0.1 + 0.2 = 0.3.
//
// Conditions of a pack need whole numbers only; decimals come from `advisor eval`. A result that does not fit is empty
// and never rounded. Division is the exception: it rounds half to even at 34 digits, as FEEL does.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace advisor::compiler {

class Number {
 public:
  Number() = default;
  Number(std::int64_t whole) : digits_(whole) {}  // implicit: a whole number is a Number

  static std::optional<Number> fromText(std::string_view text);  // "-12.50", "1e-3"
  std::optional<std::int64_t> whole() const;                     // empty unless whole and 64 bits are enough
  std::string text() const;

  friend std::optional<Number> add(const Number& a, const Number& b);
  friend std::optional<Number> multiply(const Number& a, const Number& b);
  friend std::optional<Number> divide(const Number& a, const Number& b);
  friend std::strong_ordering operator<=>(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }
  Number operator-() const { return make(-digits_, scale_); }

 private:
  __extension__ using Digits = __int128;
  static Number make(Digits digits, int scale);  // removes trailing zeros, so that every value has one representation
  static std::optional<Number> bounded(Digits digits, int scale);  // empty when it needs too many digits

  Digits digits_ = 0;  // below 10^36 in magnitude
  int scale_ = 0;      // the value is digits_ / 10^scale_, scale_ >= 0
};

std::optional<Number> add(const Number& a, const Number& b);
std::optional<Number> multiply(const Number& a, const Number& b);
std::optional<Number> divide(const Number& a, const Number& b);  // empty for a zero divisor

}  // namespace advisor::compiler
