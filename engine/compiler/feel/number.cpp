#include "engine/compiler/feel/number.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace advisor::compiler {
namespace {

constexpr int kMaxDigits = 36;
constexpr int kMaxScale = 36;
constexpr int kQuotientDigits = 34;  // FEEL's numbers are decimal128

}  // namespace

Number Number::make(Digits digits, int scale) {
  while (scale > 0 && digits % 10 == 0) {
    digits /= 10;
    --scale;
  }
  Number number;
  number.digits_ = digits;
  number.scale_ = scale;
  return number;
}

std::optional<Number> Number::bounded(Digits digits, int scale) {
  Digits limit = 1;
  for (int i = 0; i < kMaxDigits; ++i) limit *= 10;
  const Number number = make(digits, scale);
  if (number.digits_ <= -limit || number.digits_ >= limit || number.scale_ > kMaxScale) return {};
  return number;
}

std::optional<Number> Number::fromText(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  int exponent = 0;
  if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
    std::string_view power = text.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (error != std::errc() || end != power.data() + power.size() || exponent > 1000 || exponent < -1000) return {};
    text = text.substr(0, e);
  }
  Digits digits = 0;
  int count = 0;
  int scale = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return {};
    digits = digits * 10 + (c - '0');
    if (digits != 0) ++count;
    if (point) ++scale;
    if (count > kMaxDigits) return {};
  }
  if (text.empty() || text == ".") return {};
  scale -= exponent;
  for (; scale < 0; ++scale) {
    if (digits == 0) continue;
    if (++count > kMaxDigits) return {};
    digits *= 10;
  }
  Number number = make(negative ? -digits : digits, scale);
  if (number.scale_ > kMaxScale) return {};
  return number;
}

std::optional<std::int64_t> Number::whole() const {
  if (scale_ != 0 || digits_ < std::numeric_limits<std::int64_t>::min() ||
      digits_ > std::numeric_limits<std::int64_t>::max()) {
    return {};
  }
  return static_cast<std::int64_t>(digits_);
}

std::string Number::text() const {
  std::string reversed;
  Digits rest = digits_ < 0 ? -digits_ : digits_;
  for (int place = 0; rest != 0 || place <= scale_; ++place) {
    if (place == scale_ && scale_ != 0) reversed += '.';
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (digits_ < 0) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

std::optional<Number> add(const Number& a, const Number& b) {
  Number::Digits left = a.digits_;
  Number::Digits right = b.digits_;
  for (int scale = a.scale_; scale < b.scale_; ++scale) {
    if (__builtin_mul_overflow(left, 10, &left)) return {};
  }
  for (int scale = b.scale_; scale < a.scale_; ++scale) {
    if (__builtin_mul_overflow(right, 10, &right)) return {};
  }
  if (__builtin_add_overflow(left, right, &left)) return {};
  return Number::bounded(left, std::max(a.scale_, b.scale_));
}

std::optional<Number> multiply(const Number& a, const Number& b) {
  Number::Digits product = 0;
  if (__builtin_mul_overflow(a.digits_, b.digits_, &product)) return {};
  return Number::bounded(product, a.scale_ + b.scale_);
}

// Long division. Both operands are below 10^36 in magnitude, so a remainder times 10 fits.
std::optional<Number> divide(const Number& a, const Number& b) {
  if (b.digits_ == 0) return {};
  const bool negative = (a.digits_ < 0) != (b.digits_ < 0);
  const Number::Digits divided = a.digits_ < 0 ? -a.digits_ : a.digits_;
  const Number::Digits divisor = b.digits_ < 0 ? -b.digits_ : b.digits_;
  Number::Digits least34 = 1;  // the smallest number of 34 digits
  for (int i = 1; i < kQuotientDigits; ++i) least34 *= 10;
  Number::Digits quotient = divided / divisor;
  Number::Digits rest = divided % divisor;
  int scale = a.scale_ - b.scale_;
  while ((rest != 0 && quotient < least34 && scale < kMaxScale) || scale < 0) {
    if (quotient >= least34 * 10) return {};
    rest *= 10;
    quotient = quotient * 10 + rest / divisor;
    rest %= divisor;
    ++scale;
  }
  const bool up = rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 != 0);
  if (up) ++quotient;
  return Number::bounded(negative ? -quotient : quotient, scale);
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  const auto sign = [](Number::Digits digits) { return digits < 0 ? -1 : digits > 0 ? 1 : 0; };
  if (sign(a.digits_) != sign(b.digits_)) return sign(a.digits_) <=> sign(b.digits_);
  Number::Digits left = a.digits_;
  Number::Digits right = b.digits_;
  // If scaling one side overflows 128 bits, the comparison is decided: the other side has the smaller magnitude.
  for (int scale = a.scale_; scale < b.scale_; ++scale) {
    if (__builtin_mul_overflow(left, 10, &left)) return sign(a.digits_) <=> 0;
  }
  for (int scale = b.scale_; scale < a.scale_; ++scale) {
    if (__builtin_mul_overflow(right, 10, &right)) return 0 <=> sign(b.digits_);
  }
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace advisor::compiler
