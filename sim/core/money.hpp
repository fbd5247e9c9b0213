#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace downline {

/// Money in integer cents, so that sums are exact in any order.
using Cents = std::int64_t;
/// A rate on money in basis points: 10 000 is the whole.
using BasisPoints = std::int64_t;
inline constexpr BasisPoints whole = 10'000;
/// Wide enough for a product of two sums of money.
__extension__ using Wide = __int128;

/// The one rounding of money: half away from zero.
/// \param amount [cents]  \param rate [basis points]  \return [cents]
[[nodiscard]] Cents share_of(Cents amount, BasisPoints rate);

/// The one rounding of a computed amount: half away from zero. \param euros may be negative, finite.
[[nodiscard]] Cents to_cents(double euros);

/// Splits `amount` in proportion to `weights` so that the parts add up exactly (largest remainder, ties to the first).
/// \param weights [n], non-negative. If all are zero nothing is given.  \param parts [n] cents
void split(Cents amount, std::span<const std::int64_t> weights, std::span<Cents> parts);

}  // namespace downline
