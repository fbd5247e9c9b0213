#include "sim/core/money.hpp"

#include <algorithm>
#include <numeric>

#include "sim/core/check.hpp"

namespace downline {
Cents share_of(Cents amount, BasisPoints rate) {
  // What fits a machine word is divided as one, many times faster.
  if (Cents product = 0;
      !__builtin_mul_overflow(amount, rate, &product) && !__builtin_add_overflow(product, product < 0 ? -whole / 2 : whole / 2, &product))
    return product / whole;
  const Wide product = static_cast<Wide>(amount) * rate;
  const Wide half = product < 0 ? -whole / 2 : whole / 2;
  return static_cast<Cents>((product + half) / whole);
}

Cents to_cents(double euros) {
  const double cents = euros * 100.0;
  return static_cast<Cents>(cents < 0 ? cents - 0.5 : cents + 0.5);  // the conversion cuts off towards zero
}

std::vector<Cents> split(Cents amount, std::span<const std::int64_t> weights) {
  check(amount >= 0, "only a non-negative amount can be split");
  std::vector<Cents> parts(weights.size(), 0);
  const Wide total = std::accumulate(weights.begin(), weights.end(), Wide{0});
  if (total == 0) return parts;
  std::vector<std::pair<Wide, std::size_t>> remainders(weights.size());
  Cents left = amount;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide exact = static_cast<Wide>(amount) * weights[i];
    parts[i] = static_cast<Cents>(exact / total);
    remainders[i] = {exact % total, i};
    left -= parts[i];
  }
  std::stable_sort(remainders.begin(), remainders.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t k = 0; k < static_cast<std::size_t>(left); ++k) ++parts[remainders[k].second];
  return parts;
}

}  // namespace downline
