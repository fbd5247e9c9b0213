#include "models/recruit_and_sell/world.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/kernel/roll_up.hpp"

namespace downline::rs {
namespace {

/// A seller is paid on the week's sales of her own and of those up to three levels below; what has nobody above is paid to nobody.
struct PaySeller {
  World& world;
  void operator()(MemberId m, std::vector<Cents>& paid) const {
    auto& volume = world.sellers.volume[m];
    if ((volume[0] | volume[1] | volume[2] | volume[3]) == 0) return;
    Cents pay = 0;
    for (std::size_t level = 0; level < world.rules.rates.size(); ++level) pay += share_of(volume[level], world.rules.rates[level]);
    volume = {};
    world.sellers.earned[m] += pay;
    paid.push_back(pay);
  }
};

}  // namespace

void pay(World& world) {
  Sellers& sellers = world.sellers;
  roll_up(
      std::span<const MemberId>(sellers.here), std::span<const MemberId>(sellers.sponsor),
      [&](MemberId child, MemberId parent) {
        for (std::size_t level = 1; level < paid_levels; ++level) sellers.volume[parent][level] += sellers.volume[child][level - 1];
      },
      [&](MemberId parent) { __builtin_prefetch(&sellers.volume[parent], 1); });
  each_active(std::span<const MemberId>(sellers.here), PaySeller{world}, world.paid, world.grain.members);
  Cents sum = 0;
  world.paid.each([&](Cents amount) { sum += amount; });
  world[Series::commissions] = sum;
  world.ledger.post(Account::commissions, Account::members, sum);
}

}  // namespace downline::rs
