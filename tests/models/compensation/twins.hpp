#pragma once
#include "models/compensation/qualification.hpp"
#include "tests/models/compensation/slow_money.hpp"
#include "tests/models/compensation/slow_places.hpp"
#include "tests/models/compensation/slow_walks.hpp"

namespace downline::test {

/// In every other case with places given by any rule, of a width that is drawn: components on a tree of places are then to follow those.
inline Network placed_by_chance(Network n, Dice& dice) {
  return dice.flip() ? placed(std::move(n), 1 + dice.upto(3), static_cast<PlacementRule>(dice.upto(4))) : n;
}

/// Holds each family's fast pass to its slow walk, in `cases` generated cases.
inline void expect_fast_equals_slow(std::uint32_t cases) {
  for (std::uint32_t k = 0; k < cases; ++k) {
    Dice dice(k + 77'000);
    Network n = placed_by_chance(random_network(k), dice);
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
    PlanTree tree(ranks.tree);
    PlanPeriod period{network, spare, n.sales, n.sales};
    tree.look_at(period);
    ASSERT_EQ(achieved_ranks(ranks, period, tree), walk_ranks(ranks, n)) << k;
    n = placed(n, 2, static_cast<PlacementRule>(k % 5));
    Binary binary;
    binary.active_sales = dice.upto(20'000);
    ASSERT_EQ(n.paid(binary), walk_binary(binary, n)) << k;
    binary.placement = 1 + static_cast<int>(k % 5);
    ASSERT_EQ(n.paid(binary), walk_binary(binary, n)) << k;
  }
}

/// The next period of the same people: others sell.
inline void next_period(Network& n) {
  std::rotate(n.sales.begin(), n.sales.begin() + 1, n.sales.end());
  std::rotate(n.present.begin(), n.present.begin() + static_cast<std::ptrdiff_t>(n.present.size() / 2), n.present.end());
  for (std::size_t m = 0; m < n.sales.size(); ++m) n.customer_sales[m] = std::min(n.customer_sales[m], n.sales[m]);
}

/// Own sales, recruiters, newcomers, units, broken-away groups, matches and pools in `cases` generated cases.
inline void expect_money_equals_slow(std::uint32_t cases) {
  for (std::uint32_t k = 0; k < cases; ++k) {
    Dice dice(k + 177'000);
    const Network n = placed_by_chance(random_network(k), dice);
    const auto own = std::get<PersonalCommission>(random_terms(0, dice));
    ASSERT_EQ(n.paid(own), walk_own_sales(own, n)) << k;
    const auto referral = std::get<Referral>(random_terms(5, dice));
    ASSERT_EQ(n.paid(referral), walk_referral(referral, n)) << k;
    const auto units = std::get<TeamOverride>(random_terms(2, dice));
    ASSERT_EQ(n.paid(units), walk_units(units, n)) << k;
    const auto fast = std::get<FastStart>(random_terms(10, dice));
    const Unilevel line{{5'00, 3'00}, dice.upto(20'000), static_cast<int>(Compression::standard)};
    Network left = n;
    const PlanResult both = n.result({{"fast", fast}, {"line", line}});
    ASSERT_EQ(both.components[0].pay, walk_newcomers(fast, left)) << k;
    ASSERT_EQ(both.components[1].pay, left.paid(line)) << k;
    Differential steps = random_steps(dice);
    if (steps.by_rank) steps.rates = {0, 10'00}, steps.from = {0, dice.upto(60'000)};
    steps.by_rank = false;
    steps.breakaway = true;
    ASSERT_EQ(n.paid(steps), SlowBreakaway(steps, n).pay()) << k;
    auto generations = std::get<Generations>(random_terms(7, dice));
    generations.own_rank = true;
    ASSERT_EQ(n.paid(generations), walk_own_rank_generations(generations, n)) << k;
    const auto match = std::get<Matching>(random_terms(11, dice));
    const PlanResult matched = n.result({{"own", own}, {"match", match}});
    ASSERT_EQ(matched.components[1].pay, walk_matches(match, n, matched.components[0].pay)) << k;
    const auto pool = std::get<Pool>(random_terms(12, dice));
    expect_divided(pool, n, n.paid(pool));
    expect_host_gets(dice);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

/// Binaries, matrices and affiliates over four periods in `cases` generated cases.
inline void expect_periods_equal_slow(std::uint32_t cases) {
  for (std::uint32_t k = 0; k < cases; ++k) {
    Dice dice(k + 277'000);
    Network n = random_network(k);
    Binary binary = random_binary(dice);
    n = placed(n, 2, static_cast<PlacementRule>(binary.placement == 0 ? 0 : binary.placement - 1));
    const auto matrix = std::get<Matrix>(random_terms(9, dice));
    const auto affiliate = std::get<Affiliate>(random_terms(4, dice));
    Plan plan = make_plan({{"binary", binary}, {"matrix", matrix}, {"affiliate", affiliate}});
    SlowBinary slow_binary(binary, n.sales.size());
    SlowAffiliate slow_affiliate(affiliate, n.sales.size());
    for (int period = 0; period < 5; ++period, next_period(n)) {
      const PlanResult fast = pay_period(plan, n.period());
      ASSERT_EQ(fast.components[0].pay, slow_binary.pay(n)) << k << ", period " << period;
      ASSERT_EQ(fast.components[1].pay, walk_matrix(matrix, n)) << k << ", period " << period;
      ASSERT_EQ(fast.components[2].pay, slow_affiliate.pay(n)) << k << ", period " << period;
    }
  }
}

}  // namespace downline::test
