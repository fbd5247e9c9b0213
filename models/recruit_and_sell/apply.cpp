#include "models/recruit_and_sell/world.hpp"

namespace downline::rs {
namespace {

void win_customer(World& world, const Proposal& proposal, Week week) {
  world.set_standing(proposal.person, Standing::customer);
  Buyer& buyer = world.buyers[proposal.person];
  buyer.seller_plus_one = proposal.seller + 1;
  Draw draw(world.luck, Stream::wait, proposal.person, week);
  const Occasion occasion{proposal.person, buyer.chapter};
  world.orders.enter(week + world.wait(uniform(draw), world.log_no_order), occasion);
  world.churns.enter(week + world.wait(uniform(draw), world.log_no_churn), occasion);
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
  std::vector<Proposal> taken;
  world.proposals.each([&](const Proposal& proposal) {
    Buyer& buyer = world.buyers[proposal.person];
    if (buyer.asked_plus_one == 0) {
      taken.push_back(proposal);
      buyer.asked_plus_one = static_cast<std::uint32_t>(taken.size());
      return;
    }
    Proposal& best = taken[buyer.asked_plus_one - 1];
    if (world.sellers.person[proposal.seller] < world.sellers.person[best.seller]) best = proposal;
  });
  for (const Proposal& proposal : taken) {
    Buyer& buyer = world.buyers[proposal.person];
    buyer.asked_plus_one = 0;
    if (buyer.standing() == Standing::prospect)
      win_customer(world, proposal, week);
    else
      recruit(world, proposal, week);
  }
}

}  // namespace downline::rs
