#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "sim/random/draw.hpp"

namespace downline {

/// Where a draw stands: what the constructor of `Draw` takes.
struct Coordinates {
  Stream stream;
  std::uint32_t subject;
  Week week = 0;
  std::uint32_t index = 0;
};

/// The first two numbers of up to `size` draws at once: the same as `Draw` gives one at a time, several times faster.
class DrawBatch {
 public:
  static constexpr std::size_t size = 64;
  explicit DrawBatch(const Luck& luck) : luck_(luck) {}
  void set(std::size_t i, const Coordinates& at) {
    counters_[0][i] = at.subject;
    counters_[1][i] = static_cast<std::uint32_t>(at.stream) << 24 | (static_cast<std::uint32_t>(at.week) & week_bits);
    counters_[2][i] = at.index;
  }
  /// Draws the first n places.
  void draw(std::size_t n = size);
  /// Uniform on [0, 1).
  [[nodiscard]] double first(std::size_t i) const {
    const double u = unit_interval(words_[1][i], words_[0][i]);
    return u < 1.0 ? u : one_at_a_time(i)[0];
  }
  [[nodiscard]] double second(std::size_t i) const {
    const double u = unit_interval(words_[1][i], words_[0][i]), v = unit_interval(words_[3][i], words_[2][i]);
    return u < 1.0 && v < 1.0 ? v : one_at_a_time(i)[1];
  }
  /// The first four numbers of each of the first places, which is drawn for.
  void four(std::span<std::array<double, 4>> out);
  /// Uniform on 0..n-1, from the first number: what `below` gives of such a draw. n >= 1
  [[nodiscard]] std::uint32_t below(std::size_t i, std::uint32_t n) const {
    if (n == 1) return 0;
    // Equal parts of all 64-bit numbers; what is left over, less than a part, is drawn again.
    const std::uint64_t part = ~std::uint64_t{0} / n + (std::has_single_bit(n) ? 1 : 0);
    const std::uint64_t k = (std::uint64_t{words_[1][i]} << 32 | words_[0][i]) / part;
    return k < n ? static_cast<std::uint32_t>(k) : below_one_at_a_time(i, n);
  }
  /// Four words a place.
  using Words = std::array<std::array<std::uint32_t, size>, 4>;

 private:
  static constexpr std::uint32_t week_bits = 0xFF'FFFFU;
  /// A number that rounds to 1, one in 2^54, is drawn again.
  [[nodiscard]] std::array<double, 2> one_at_a_time(std::size_t i) const;
  [[nodiscard]] std::uint32_t below_one_at_a_time(std::size_t i, std::uint32_t n) const;
  [[nodiscard]] Draw again(std::size_t i) const;

  Luck luck_;
  alignas(64) Words counters_{};  ///< the last word is 0: the first block of a draw
  alignas(64) Words words_;
};

}  // namespace downline
