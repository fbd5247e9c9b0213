#pragma once
#include "models/compensation/qualification.hpp"
#include "sim/network/placement.hpp"
#include "tests/models/compensation/slow_walks.hpp"

namespace downline::test {

/// Holds each family's fast pass to its slow walk, in `cases` generated cases.
inline void expect_fast_equals_slow(std::uint32_t cases) {
  for (std::uint32_t k = 0; k < cases; ++k) {
    Dice dice(k + 77'000);
    Network n = random_network(k);
    const auto levels = std::get<Unilevel>(random_terms(1, dice));
    const bool twice_rounded = levels.compression == static_cast<int>(Compression::pass_up);
    const Amounts fast = n.paid(levels), slow = walk_unilevel(levels, n);
    for (std::size_t m = 0; m < fast.size(); ++m) ASSERT_LE(std::abs(fast[m] - slow[m]), twice_rounded ? 6 : 0) << k;
    Differential steps = random_steps(dice);
    steps.breakaway = false;
    ASSERT_EQ(n.paid(steps), walk_differential(steps, n)) << k;
    auto generations = std::get<Generations>(random_terms(7, dice));
    generations.own_rank = false;
    ASSERT_EQ(n.paid(generations), walk_generations(generations, n)) << k;
    const Ranks ranks = random_ranks(dice);
    const PayPeriod network = n.period();
    Spare spare;
    ASSERT_EQ(achieved_ranks(ranks, {network, spare, n.sales, n.sales}), walk_ranks(ranks, n)) << k;
    PlacementTree tree(2, static_cast<PlacementRule>(k % 5));
    for (const MemberId enroller : n.enroller) tree.add(enroller);
    n.placement.assign(tree.parent().begin(), tree.parent().end());
    n.leg.assign(tree.leg().begin(), tree.leg().end());
    Binary binary;
    binary.active_sales = dice.upto(20'000);
    ASSERT_EQ(n.paid(binary), walk_binary(binary, n)) << k;
    binary.placement = 1 + static_cast<int>(k % 5);
    ASSERT_EQ(n.paid(binary), walk_binary(binary, n)) << k;
  }
}

}  // namespace downline::test
