#pragma once
#include <cstdint>
#include <memory>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Goods for the host of a party, by its sales.
struct HostReward {
  BasisPoints rate = 10'00;  ///< from `minimum_sales` on
  Cents minimum_sales = 200'00;
  std::vector<Cents> from{};         ///< sales from which a higher rate holds, ascending
  std::vector<BasisPoints> rates{};  ///< those rates
  Cents most = 0;                    ///< free goods for one party; 0: no cap
  std::int64_t minimum_orders = 0;
  std::int64_t half_price_items = 0;  ///< she may buy at half price
  Cents item_price = 30'00;           ///< of such an item
  Cents booking_gift = 0;             ///< for each party booked at hers
  BasisPoints cost_ratio = 100'00;    ///< what goods of a euro cost whoever bears them
  BasisPoints borne_by_seller = 0;    ///< share of that cost
};

/// What a party brought.
struct PartyTakings {
  Cents sales = 0;
  std::int64_t orders = 0, bookings = 0;
};
/// What its host gets, and what that costs. [cents]
struct HostBenefit {
  Cents free_goods = 0, half_price = 0, gifts = 0;
  Cents company_cost = 0, seller_cost = 0;
};

/// Free goods by the rate reached, items at half price and a gift a booking; nothing below the least sales or orders. Costs are
/// cost_ratio * (free goods + gifts) + max(0, cost_ratio - 1/2) * price of the half-price items.
[[nodiscard]] HostBenefit host_benefit(const HostReward& terms, const PartyTakings& party);

void declare_terms(Declare& add, HostReward& terms);
/// None: host rewards post with the party, not with the period.
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const HostReward& terms, const Earlier& earlier = {});

}  // namespace downline
