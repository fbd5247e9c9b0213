#pragma once
#include <Random123/philox.h>

#include <boost/random/uniform_int_distribution.hpp>
#include <cstdint>

#include "sim/core/ids.hpp"
#include "sim/random/stream.hpp"

namespace downline {

/// The luck of one world: a Philox key made from seed and replication. No engine object is stored or passed around.
class Luck {
 public:
  Luck(std::uint64_t seed, std::uint32_t replication) {
    const r123::Philox4x32::ctr_type block =
        r123::Philox4x32()({{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32), replication, 0u}}, {{0u, 0u}});
    key_ = {{block[0], block[1]}};
  }
  [[nodiscard]] const r123::Philox4x32::key_type& key() const { return key_; }

 private:
  r123::Philox4x32::key_type key_{};
};

/// A generator at one coordinate (stream, subject, week, index), for Boost.Random's distributions; it starts there every
/// time, so threads, order and the draws of others change nothing. Philox4x32-10 of Random123, two 64-bit words a block.
class Draw {
 public:
  using result_type = std::uint64_t;
  Draw(const Luck& luck, Stream stream, std::uint32_t subject, Week week = 0, std::uint32_t index = 0)
      : key_(luck.key()),
        counter_{{subject, static_cast<std::uint32_t>(stream) << 24 | (static_cast<std::uint32_t>(week) & 0xFF'FFFFu), index, 0u}} {}
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return ~result_type{0}; }
  result_type operator()() {
    if (left_ == 0) {
      block_ = r123::Philox4x32()(counter_, key_);
      ++counter_.v[3];
      left_ = 2;
    }
    --left_;
    return left_ == 1 ? word(1, 0) : word(3, 2);
  }

 private:
  [[nodiscard]] result_type word(unsigned high, unsigned low) const { return std::uint64_t{block_.v[high]} << 32 | block_.v[low]; }
  r123::Philox4x32::key_type key_;
  r123::Philox4x32::ctr_type counter_;
  r123::Philox4x32::ctr_type block_{};
  int left_ = 0;
};

/// 64 bits as a number from 0 to 1, rounded once: the same as converting the whole, without its jump on the highest bit.
[[nodiscard]] inline double unit_interval(std::uint32_t high, std::uint32_t low) {
  return static_cast<double>(high) * 0x1p-32 + static_cast<double>(low) * 0x1p-64;
}
/// Uniform on [0, 1), 53 bits used; as Boost's uniform_01, what rounds to 1 is drawn again.
inline double uniform(Draw& draw) {
  for (;;) {
    const Draw::result_type bits = draw();
    if (const double u = unit_interval(static_cast<std::uint32_t>(bits >> 32), static_cast<std::uint32_t>(bits)); u < 1.0) return u;
  }
}
inline double uniform(const Luck& luck, Stream stream, std::uint32_t subject, Week week = 0, std::uint32_t index = 0) {
  Draw draw(luck, stream, subject, week, index);
  return uniform(draw);
}
/// A whole number of the given mean: the part below it, plus one if u is under the rest. Mean at least 0, below 2^32.
[[nodiscard]] inline std::uint32_t whole_number(double mean, double u) {
  const auto below_it = static_cast<std::uint32_t>(mean);
  return below_it + (u < mean - below_it ? 1U : 0U);
}
/// Uniform on 0..n-1; n >= 1.
inline std::uint32_t below(Draw& draw, std::uint32_t n) { return boost::random::uniform_int_distribution<std::uint32_t>(0, n - 1)(draw); }

}  // namespace downline
