#include "models/recruit_and_sell/world.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_due.hpp"
#include "sim/network/genealogy.hpp"

namespace downline::rs {
namespace {

/// A customer orders, for 1 + floor(-mean ln u) cents, and it is drawn when she does so again.
struct Order {
  World& world;
  Week week;

  void prefetch(const Occasion& o) const { __builtin_prefetch(&world.buyers[o.person], 1); }
  [[nodiscard]] const Luck& luck() const { return world.luck; }
  [[nodiscard]] Coordinates coordinates(const Occasion& o) const { return {Stream::basket, o.person, week}; }
  /// What orders are worth.
  void weigh(std::span<double> u) const {
    for (double& x : u) x = 1.0 - x;
    math::log(u);
    for (double& x : u) x *= -static_cast<double>(world.rules.mean_order);
  }
  void operator()(const Occasion& o, double worth, double v, std::vector<Sale>& out) const {
    Buyer& buyer = world.buyers[o.person];
    if (buyer.chapter != o.chapter) return;
    const auto amount = 1 + static_cast<std::uint32_t>(worth);
    buyer.spent += amount;
    const Week next = week + 1 + world.until_order(v);
    out.push_back({served_by(buyer), amount, o, next});
  }
  /// The seller of record or, if she left, her nearest sponsor present, whom the customer is handed to.
  [[nodiscard]] MemberId served_by(Buyer& buyer) const {
    const MemberId seller = present_owner(buyer.seller_plus_one - 1, world.sellers.sponsor, world.sellers.present);
    buyer.seller_plus_one = seller + 1;
    return seller;
  }
};

}  // namespace

void order(World& world, Week week) {
  world.orders.take(week, world.due);
  each_due(std::span<const Occasion>(world.due), Order{world, week}, world.sales, world.grain.due);
  std::int64_t count = 0;
  Cents sum = 0;
  world.sales.each_ahead(
      [&](const Sale& sale) {
        if (sale.seller != nobody) __builtin_prefetch(&world.sellers.volume[sale.seller], 1);
      },
      [&](const Sale& sale) {
        ++count;
        sum += sale.amount;
        if (sale.seller != nobody) world.sellers.volume[sale.seller][0] += sale.amount;
        world.orders.enter(sale.when, sale.next);
      });
  world[Series::orders] = count;
  world[Series::sales] = sum;
  world.ledger.post(Account::customers, Account::sales, sum);
}

}  // namespace downline::rs
