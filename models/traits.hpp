#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "models/world.hpp"
#include "sim/core/ids.hpp"
#include "sim/core/math.hpp"
#include "sim/random/batch.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/quantile.hpp"

namespace downline {

/// What a person is like: functions of coordinates, the same under every scenario of one (seed, replication); nothing is
/// stored, so whom nothing happens to costs nothing.
class Traits {
 public:
  /// \param people of the market: nobody is followed by more than its digital part
  Traits(const Luck& luck, const Market& market, std::int64_t people);
  /// Interest in the category, 0..1.
  [[nodiscard]] double interest(PersonId p) const { return (*interest_)(uniform(luck_, Stream::interest, p)); }
  /// ln(interest / mean interest).
  [[nodiscard]] double log_interest(PersonId p) const;
  /// The same of n people at once: `who(i)` says whom, `tell(i, x)` gets it.
  template <class Who, class Tell>
  void log_interest(std::size_t n, Who&& who, Tell&& tell) const;
  /// Drive, outside wage and, below, digital preference of many: `out[i]` is that of `people[i]`.
  void drives(std::span<const PersonId> people, std::span<double> out) const;
  void outside_wages(std::span<const PersonId> people, std::span<double> out) const;
  /// Preference for the digital way, 0..1.
  [[nodiscard]] double digital(PersonId p) const { return (*digital_)(uniform(luck_, Stream::digital, p)); }
  void digitals(std::span<const PersonId> people, std::span<double> out) const { quantiles(Stream::digital, *digital_, people, out); }
  /// Drive to earn: standard normal.
  [[nodiscard]] double drive(PersonId p) const { return (*normal_)(uniform(luck_, Stream::drive, p)); }
  /// Aptitude to sell: standard normal, correlated with drive.
  [[nodiscard]] double aptitude(PersonId p) const;
  /// Net earnings of an hour elsewhere [EUR].
  [[nodiscard]] double outside_wage(PersonId p) const;
  /// People who follow her online: median * e^(sigma z), z truncated where followers reach the most.
  [[nodiscard]] double followers(PersonId p) const;
  /// How far her own words lie from the company's: |z|, standard normal.
  [[nodiscard]] double drift(PersonId p) const;
  /// The largest value log_interest can take.
  [[nodiscard]] double most_log_interest() const { return most_log_interest_; }
  [[nodiscard]] const QuantileTable& normal() const { return *normal_; }

 private:
  /// Numbers of a stream by a law.
  void quantiles(Stream stream, const QuantileTable& law, std::span<const PersonId> people, std::span<double> out) const;

  Luck luck_;
  Market market_;
  const QuantileTable *interest_, *digital_, *normal_;
  double most_log_interest_;
  double most_followers_;
  double followers_upto_ = 1.0;  ///< share of the untruncated law of followers that lies below the most
};

template <class Who, class Tell>
void Traits::log_interest(std::size_t n, Who&& who, Tell&& tell) const {
  DrawBatch draws(luck_);
  std::array<double, DrawBatch::size> x;
  for (std::size_t from = 0; from < n; from += x.size()) {
    const std::size_t some = std::min(n - from, x.size());
    for (std::size_t i = 0; i < some; ++i) draws.set(i, {Stream::interest, who(from + i)});
    draws.draw(some);
    for (std::size_t i = 0; i < some; ++i) x[i] = (*interest_)(draws.first(i));
    math::log(std::span<double>(x).first(some));
    for (std::size_t i = 0; i < some; ++i) tell(from + i, x[i] + most_log_interest_);
  }
}

}  // namespace downline
