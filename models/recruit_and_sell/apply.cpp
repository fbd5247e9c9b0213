#include "models/recruit_and_sell/world.hpp"

namespace downline::rs {
namespace {

void prefetch_buyer(World& world, const std::vector<Proposal>& list, std::size_t i) {
  if (i < list.size()) __builtin_prefetch(&world.buyers[list[i].person], 1);
}

void win_customer(World& world, const Proposal& proposal, Week week) {
  world.set_standing(proposal.person, Standing::customer);
  Buyer& buyer = world.buyers[proposal.person];
  buyer.seller_plus_one = proposal.seller + 1;
  Draw draw(world.luck, Stream::wait, proposal.person, week);
  const Occasion occasion{proposal.person, buyer.chapter};
  world.orders.enter(week + world.until_order(uniform(draw)), occasion);
  world.churns.enter(week + world.until_churn(uniform(draw)), occasion);
  ++world[Series::new_customers];
}

void recruit(World& world, const Proposal& proposal, Week week) {
  world.buyers[proposal.person].seller_plus_one = 0;
  world.enrol(proposal.person, proposal.seller, week);
  ++world[Series::joins];
}

}  // namespace

/// Of several proposals a person takes that of the seller with the lowest person id.
void apply(World& world, Week week) {
  std::vector<Proposal>&all = world.all_proposals, &taken = world.taken;
  all.clear();
  taken.clear();
  world.proposals.each([&](const Proposal& proposal) { all.push_back(proposal); });
  for (std::size_t i = 0; i < all.size(); ++i) {
    prefetch_buyer(world, all, i + ahead);
    Buyer& buyer = world.buyers[all[i].person];
    if (buyer.asked_plus_one == 0) {
      taken.push_back(all[i]);
      buyer.asked_plus_one = static_cast<std::uint32_t>(taken.size());
      continue;
    }
    Proposal& best = taken[buyer.asked_plus_one - 1];
    if (world.sellers.person[all[i].seller] < world.sellers.person[best.seller]) best = all[i];
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    prefetch_buyer(world, taken, i + ahead);
    const Proposal& proposal = taken[i];
    Buyer& buyer = world.buyers[proposal.person];
    buyer.asked_plus_one = 0;
    if (buyer.standing() == Standing::prospect)
      win_customer(world, proposal, week);
    else
      recruit(world, proposal, week);
  }
}

}  // namespace downline::rs
