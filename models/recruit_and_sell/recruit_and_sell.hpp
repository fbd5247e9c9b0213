#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/core/money.hpp"
#include "sim/param/field.hpp"

namespace downline {

struct Parameters;
struct Grain;
class Behaviour;

/// The other set of rules: a bare company of sellers and customers, with constant chances, that simulators are timed on. Its size,
/// its first sellers and the length of a run are `people`, `start.members_per_100k` and `weeks`.
struct RecruitAndSell {
  std::int64_t ties = 10;
  std::int64_t contacts = 2;  ///< a seller and week
  double first_order = 0.20;  ///< chance that a prospect who is contacted becomes a customer
  double recruit = 0.10;      ///< chance that a customer who is contacted becomes a seller
  double order = 0.20;        ///< chance that a customer orders in a week
  double quit = 0.03;         ///< chance that a seller quits in a week
  double churn = 0.02;        ///< chance that a customer stops in a week
  Cents mean_order = 30'00;
  std::vector<BasisPoints> rates{25'00, 5'00, 3'00, 1'00};  ///< the seller's own, then her sponsors' upwards
};

/// Levels that `rates` may have, the seller's own included.
inline constexpr std::size_t paid_levels = 4;

void declare(Fields& fields, RecruitAndSell& rules);

/// The rules as something the engine drives.
[[nodiscard]] std::unique_ptr<Behaviour> recruit_and_sell(const Parameters& parameters, const Grain& grain);

/// Bytes that a run needs at its peak, estimated from above.
[[nodiscard]] std::uint64_t recruit_and_sell_memory(const Parameters& parameters);

}  // namespace downline
