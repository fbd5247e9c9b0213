#include "results/io/packed.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "sim/core/check.hpp"

namespace downline {
namespace {

std::vector<std::byte> shuffled(std::span<const std::byte> values, std::size_t width) {
  const std::size_t n = values.size() / width;
  std::vector<std::byte> out(values.size());
  for (std::size_t b = 0; b < width; ++b)
    for (std::size_t i = 0; i < n; ++i) out[b * n + i] = values[i * width + b];
  return out;
}

/// As libhdf5 computes it: of big-endian words of 16 bits, the last one filled up with zero.
std::uint32_t fletcher32(std::span<const std::byte> bytes) {
  constexpr std::size_t words_at_once = 360;  // whose sums do not pass 32 bits
  std::uint32_t low = 0, high = 0;
  const auto fold = [](std::uint32_t sum) { return (sum & 0xffff) + (sum >> 16); };
  const auto at = [&](std::size_t i) { return i < bytes.size() ? std::to_integer<std::uint32_t>(bytes[i]) : 0; };
  const std::size_t words = (bytes.size() + 1) / 2;
  for (std::size_t from = 0; from < words; from += words_at_once) {
    for (std::size_t w = from; w < std::min(words, from + words_at_once); ++w) high += low += at(2 * w) << 8 | at(2 * w + 1);
    low = fold(low);
    high = fold(high);
  }
  return fold(high) << 16 | fold(low);
}

}  // namespace

std::vector<std::byte> packed(std::span<const std::byte> values, std::size_t width) {
  const std::vector<std::byte> plain = shuffled(values, width);
  uLongf size = compressBound(plain.size());
  std::vector<std::byte> out(size + sizeof(std::uint32_t));
  const int done = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(plain.data()), plain.size(), 1);
  check(done == Z_OK, "a chunk deflates into what zlib says is enough");
  out.resize(size);
  const std::uint32_t sum = fletcher32(out);
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>(sum >> shift));
  return out;
}

}  // namespace downline
