#include "engine/compiler/prove/count.h"

#include <algorithm>
#include <cmath>

namespace advisor::compiler {

Count::Count(std::uint64_t value) {
  for (; value != 0; value >>= 32) digits_.push_back(static_cast<std::uint32_t>(value));
}

Count& Count::operator+=(const Count& other) {
  digits_.resize(std::max(digits_.size(), other.digits_.size()) + 1);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    carry += std::uint64_t{digits_[i]} + (i < other.digits_.size() ? other.digits_[i] : 0);
    digits_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  trim();
  return *this;
}

Count& Count::operator-=(const Count& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    const std::uint64_t take = borrow + (i < other.digits_.size() ? other.digits_[i] : 0);
    borrow = take > digits_[i] ? 1 : 0;
    digits_[i] = static_cast<std::uint32_t>((borrow << 32) + digits_[i] - take);
  }
  trim();
  return *this;
}

Count Count::operator*(const Count& other) const {
  Count product;
  product.digits_.resize(digits_.size() + other.digits_.size());
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < other.digits_.size(); ++j) {
      carry += std::uint64_t{digits_[i]} * other.digits_[j] + product.digits_[i + j];
      product.digits_[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    product.digits_[i + other.digits_.size()] = static_cast<std::uint32_t>(carry);
  }
  product.trim();
  return product;
}

std::string Count::text() const {
  std::string text;
  for (std::vector<std::uint32_t> rest = digits_; !rest.empty();) {
    std::uint64_t remainder = 0;
    for (std::size_t i = rest.size(); i-- > 0;) {
      remainder = (remainder << 32) + rest[i];
      rest[i] = static_cast<std::uint32_t>(remainder / 10);
      remainder %= 10;
    }
    text.push_back(static_cast<char>('0' + remainder));
    while (!rest.empty() && rest.back() == 0) rest.pop_back();
  }
  std::reverse(text.begin(), text.end());
  return text.empty() ? "0" : text;
}

std::strong_ordering Count::operator<=>(const Count& other) const {
  if (digits_.size() != other.digits_.size()) return digits_.size() <=> other.digits_.size();
  for (std::size_t i = digits_.size(); i-- > 0;) {
    if (digits_[i] != other.digits_[i]) return digits_[i] <=> other.digits_[i];
  }
  return std::strong_ordering::equal;
}

double share(const Count& part, const Count& whole) {
  if (whole.isZero()) return 0;
  int up = 0;
  int down = 0;
  const double quotient = part.scaled(up) / whole.scaled(down);
  return std::ldexp(quotient, up - down);
}

double Count::scaled(int& exponent) const {
  double value = 0;
  const std::size_t low = digits_.size() > 3 ? digits_.size() - 3 : 0;
  for (std::size_t i = digits_.size(); i-- > low;) value = value * 4294967296.0 + digits_[i];
  exponent = static_cast<int>(low * 32);
  return value;
}

void Count::trim() {
  while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
}

}  // namespace advisor::compiler
