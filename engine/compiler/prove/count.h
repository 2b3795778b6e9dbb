// A number of answer sets: a whole number of any size. A pack of forty questions exceeds 64 bits, and a double rounds.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace advisor::compiler {

class Count {
 public:
  Count(std::uint64_t value = 0);  // NOLINT: implicit, because a plain number is a count
  Count& operator+=(const Count& other);
  Count& operator-=(const Count& other);  // precondition: other <= *this
  Count operator*(const Count& other) const;
  bool isZero() const { return digits_.empty(); }
  std::string text() const;  // decimal
  friend bool operator==(const Count&, const Count&) = default;
  std::strong_ordering operator<=>(const Count& other) const;
  friend double share(const Count& part, const Count& whole);  // 0 when `whole` is 0

 private:
  double scaled(int& exponent) const;  // value = result × 2^exponent, correct to 53 bits
  void trim();
  std::vector<std::uint32_t> digits_;  // base 2^32, lowest first, no leading zeros
};

}  // namespace advisor::compiler
