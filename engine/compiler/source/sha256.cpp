#include "engine/compiler/source/sha256.h"

#include <array>
#include <bit>
#include <cstddef>
#include <vector>

namespace advisor::compiler {
namespace {

using Words = std::array<std::uint32_t, 64>;

// The first 32 bits of the fractional part of a root, computed exactly: the largest n with n^power <= prime * 2^(32
// power).
constexpr std::uint32_t rootFraction(std::uint32_t prime, int power) {
  using Wide = unsigned __int128;
  std::uint64_t low = 0, high = std::uint64_t{1} << 37;
  while (high - low > 1) {
    const std::uint64_t middle = (low + high) / 2;
    Wide product = 1;
    for (int i = 0; i < power; ++i) product *= middle;
    (product <= Wide{prime} << (32 * power) ? low : high) = middle;
  }
  return static_cast<std::uint32_t>(low);
}

constexpr Words primes() {
  Words found{};
  std::size_t count = 0;
  for (std::uint32_t n = 2; count < found.size(); ++n) {
    bool prime = true;
    for (std::size_t i = 0; i < count && prime; ++i) prime = n % found[i] != 0;
    if (prime) found[count++] = n;
  }
  return found;
}

constexpr Words roundConstants() {
  Words constants = primes();
  for (std::uint32_t& value : constants) value = rootFraction(value, 3);
  return constants;
}

constexpr Words kPrimes = primes();
constexpr Words kRound = roundConstants();
static_assert(kRound[0] == 0x428a2f98 && kRound[63] == 0xc67178f2);

void addBlock(std::span<const std::uint8_t> block, std::array<std::uint32_t, 8>& state) {
  Words w{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t k = 0; k < 4; ++k) w[i] = w[i] << 8U | block[4 * i + k];
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t a = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3U;
    const std::uint32_t b = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10U;
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t first = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
    const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t second = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> padded(bytes.begin(), bytes.end());
  padded.push_back(0x80);
  while (padded.size() % 64 != 56) padded.push_back(0);
  const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  for (int shift = 56; shift >= 0; shift -= 8) padded.push_back(static_cast<std::uint8_t>(bits >> shift));
  std::array<std::uint32_t, 8> state{};
  for (std::size_t i = 0; i < 8; ++i) state[i] = rootFraction(kPrimes[i], 2);
  for (std::size_t from = 0; from < padded.size(); from += 64) addBlock(std::span(padded).subspan(from, 64), state);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) text += kHex[word >> static_cast<unsigned>(shift) & 15U];
  }
  return text;
}

std::string hashWords(std::uint64_t hash) {
  std::string words(16, '0');
  for (auto digit = words.rbegin(); digit != words.rend(); ++digit, hash >>= 4U) {
    *digit = "0123456789abcdef"[hash & 15U];
  }
  return words;
}

}  // namespace advisor::compiler
