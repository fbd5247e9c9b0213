#include <algorithm>
#include <utility>

#include "models/recruit_and_sell/world.hpp"
#include "sim/network/genealogy.hpp"

namespace downline::rs {

/// Customers stop, sellers quit; whoever was below one who quit moves up to her nearest sponsor present: recruits now, customers when
/// they order next.
void leave(World& world, Week week) {
  std::vector<Occasion>& stopping = world.due;
  world.churns.take(week, stopping);
  for (std::size_t i = 0; i < stopping.size(); ++i) {
    if (i + ahead < stopping.size()) __builtin_prefetch(&world.buyers[stopping[i + ahead].person], 1);
    const Occasion& o = stopping[i];
    Buyer& buyer = world.buyers[o.person];
    if (buyer.chapter != o.chapter) continue;
    world.set_standing(o.person, Standing::prospect);
    buyer.seller_plus_one = 0;
  }
  Sellers& sellers = world.sellers;
  std::vector<MemberId>& quitting = world.quitting;
  world.quits.take(week, quitting);
  for (const MemberId m : quitting) {
    sellers.present[m] = 0;
    sellers.left[m] = week;
    world.set_standing(sellers.person[m], Standing::prospect);
  }
  world[Series::quits] = static_cast<std::int64_t>(quitting.size());
  if (quitting.empty()) return;
  roll_up_orphans(sellers.sponsor, sellers.present);
  std::erase_if(sellers.here, [&](MemberId m) { return sellers.present[m] == 0; });
}

}  // namespace downline::rs
