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

void split(Cents amount, std::span<const std::int64_t> weights, std::span<Cents> parts) {
  check(amount >= 0, "only a non-negative amount can be split");
  const Wide total = std::accumulate(weights.begin(), weights.end(), Wide{0});
  std::fill(parts.begin(), parts.end(), 0);
  if (total == 0) return;
  const auto exact = [&](std::size_t i) { return static_cast<Wide>(amount) * weights[i]; };
  Cents left = amount;
  for (std::size_t i = 0; i < weights.size(); ++i) left -= parts[i] = static_cast<Cents>(exact(i) / total);
  for (; left > 0; --left) {
    std::size_t best = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i)
      if (parts[i] == exact(i) / total && (best == weights.size() || exact(i) % total > exact(best) % total)) best = i;
    ++parts[best];
  }
}

}  // namespace downline
