#pragma once
#include <gtest/gtest.h>

#include "models/compensation/plan_check.hpp"
#include "models/compensation/plan_tree.hpp"
#include "tests/models/compensation/network.hpp"

// Plans drawn at random on networks drawn at random: what must hold of every component in every one of them.

namespace downline::test {

/// Draws for one generated case.
class Dice {
 public:
  explicit Dice(std::uint32_t k) : draw_(Luck(20270301, k), Stream::graph, k) {}
  std::uint32_t upto(std::uint32_t n) { return below(draw_, n + 1); }
  bool flip() { return upto(1) == 1; }
  int tree() { return static_cast<int>(upto(2)); }  ///< a TreeName
  std::vector<BasisPoints> rates(std::uint32_t least, std::uint32_t most, std::uint32_t highest) {
    std::vector<BasisPoints> list(least + upto(most - least));
    for (BasisPoints& rate : list) rate = upto(highest);
    return list;
  }
  std::vector<Cents> steps(std::size_t n, std::uint32_t gap) {
    std::vector<Cents> list(n);
    Cents from = 0;
    for (Cents& step : list) step = std::exchange(from, from + 1 + upto(gap));
    return list;
  }
  std::vector<Cents> numbers(std::size_t n, std::uint32_t most) {
    std::vector<Cents> list(n);
    for (Cents& number : list) number = 100 * static_cast<Cents>(upto(most));
    return list;
  }

 private:
  Draw draw_;
};

inline Differential random_steps(Dice& dice) {
  Differential terms;
  terms.rates = dice.rates(1, 5, 30'00);
  terms.by_rank = dice.flip();
  if (!terms.by_rank) std::sort(terms.rates.begin(), terms.rates.end());
  terms.from = dice.steps(terms.rates.size(), 60'000);
  terms.breakaway = !terms.by_rank && dice.flip();
  terms.active_sales = dice.upto(20'000);
  terms.leader_from = dice.upto(50'000);
  terms.guarantee = dice.flip() ? 0 : dice.upto(200'000);
  terms.tree = dice.tree();
  return terms;
}

inline Binary random_binary(Dice& dice) {
  Binary terms;
  terms.placement = static_cast<int>(dice.upto(5));
  terms.unit = static_cast<int>(dice.upto(1));
  terms.rate = dice.upto(20'00);
  terms.weak = 1 + dice.upto(9'000);
  terms.strong = terms.weak + dice.upto(9'000);
  terms.cycle_pay = dice.upto(4'000);
  terms.first_pair_double = dice.flip();
  terms.active_sales = dice.upto(20'000);
  terms.each_side = dice.flip();
  terms.most = dice.flip() ? 0 : dice.upto(9'000);
  terms.over_carried = dice.flip();
  terms.carry_most = dice.flip() ? 0 : dice.upto(90'000);
  terms.expiry = dice.upto(3);
  terms.inactive = static_cast<int>(dice.upto(2));
  return terms;
}

inline Ranks random_ranks(Dice& dice) {
  Ranks terms;
  terms.personal = dice.steps(4, 10'000);
  terms.group = dice.steps(dice.upto(4), 90'000);
  terms.front = dice.numbers(dice.upto(4), 3);
  terms.legs = dice.numbers(dice.upto(4), 2);
  terms.leg_rank = {1'00, 1'00, 2'00, 3'00};
  terms.customers = dice.numbers(dice.upto(2), 4);
  terms.active_sales = dice.upto(20'000);
  terms.leg_cap = 30'00 + dice.upto(70'00);
  terms.leg_cap_of_actual = dice.flip();
  terms.trained_from = dice.upto(4);
  terms.grace = dice.upto(2);
  terms.demotion = dice.upto(2);
  terms.by_title = dice.flip();
  terms.tree = dice.tree();
  return terms;
}

/// Terms of the kind of that index, each drawn within sensible bounds; `of` names no component, so that all before count.
inline ComponentTerms random_terms(std::size_t kind, Dice& dice) {
  const auto cents = [&](std::uint32_t most) { return static_cast<Cents>(dice.upto(most)); };
  const auto rate = [&](std::uint32_t most) { return static_cast<BasisPoints>(dice.upto(most)); };
  switch (kind) {
    case 0: {
      PersonalCommission terms{{}, dice.rates(1, 4, 40'00), dice.flip(), dice.flip()};
      terms.from = dice.steps(terms.rates.size(), 20'000);
      return terms;
    }
    case 1: return Unilevel{dice.rates(6, 6, 9'00), cents(30'000), static_cast<int>(dice.upto(3)), dice.flip() ? 2 : 0, dice.tree()};
    case 2: {
      TeamOverride terms{{}, dice.rates(1, 4, 9'00), dice.upto(2), dice.tree()};
      terms.from = dice.steps(terms.rates.size(), 90'000);
      return terms;
    }
    case 4: return Affiliate{rate(20'00), rate(100'00), dice.upto(2), cents(9'000)};
    case 5: return Referral{dice.rates(1, 4, 20'00), dice.flip(), cents(20'000), cents(30'000), dice.upto(4)};
    case 6: return random_steps(dice);
    case 7: return Generations{dice.rates(1, 4, 9'00), 1 + dice.upto(2), dice.flip(), cents(20'000), dice.tree()};
    case 8: return random_binary(dice);
    case 9: return Matrix{1 + dice.upto(3), dice.rates(1, 5, 9'00), static_cast<int>(dice.upto(4)), cents(20'000), dice.flip()};
    case 10: return FastStart{dice.rates(1, 3, 25'00), {cents(3'000)}, dice.upto(5), rate(100'00)};
    case 11: {
      Matching terms{"", dice.rates(2, 2, 30'00), 1, dice.flip()};
      terms.tree = dice.tree();
      if (!terms.cascading && dice.flip()) terms.levels = 0;
      terms.generation_rank = dice.upto(2);
      return terms;
    }
    case 12: return Pool{rate(10'00), dice.upto(3), static_cast<int>(dice.upto(2)), {1'00, 3'00}, rate(100'00), dice.flip()};
    case 13: return random_ranks(dice);
    case 14: return Returns{rate(100'00)};
    case 15: return PersonalCap{"", {cents(3'000), cents(9'000)}};
    case 16: return CompanyCap{rate(40'00), static_cast<int>(dice.upto(1))};
    case 17: return KitRepayment{"", rate(50'00), cents(5'000)};
    case 18: return PointsReward{rate(9'00), cents(3'000), dice.upto(3), rate(100'00)};
    case 19: return Trip{cents(90'000), 1 + dice.upto(2), cents(90'000), rate(100'00), rate(100'00)};
    case 20: return RecruitBonus{cents(9'000), 0};
    default: return HostReward{};
  }
}

/// What holds of one component in any period.
inline void expect_sound(const ComponentPay& part, const Network& network, std::uint32_t k) {
  Cents sum = 0;
  for (const Cents lost : part.breakage) sum += lost;
  ASSERT_EQ(part.paid() + sum, part.maximum) << part.name << ", case " << k;
  for (std::size_t m = 0; m < part.pay.size(); ++m) {
    ASSERT_GE(part.pay[m], 0) << part.name << ", member " << m << ", case " << k;
    ASSERT_TRUE(network.present[m] != 0 || part.pay[m] == 0) << part.name << ", member " << m << ", case " << k;
  }
  // At most half a cent for each payment of each level and for each cause.
  ASSERT_LE(std::abs(part.lost(Breakage::rounding)), static_cast<Cents>(part.pay.size()) * 4 + 10) << part.name << ", case " << k;
  for (std::size_t cause = 0; cause < breakage_count; ++cause)
    ASSERT_TRUE(part.breakage[cause] >= 0 || cause == static_cast<std::size_t>(Breakage::carried) ||
                cause == static_cast<std::size_t>(Breakage::rounding))
        << part.name << " " << breakages()[cause].name << ", case " << k;
}

/// Case `k`: a plan with ranks, something to match and cap, and one component of each kind in between, over four periods.
inline void expect_random_plan_balances(std::size_t kind, std::uint32_t k) {
  Dice dice(k * 31 + static_cast<std::uint32_t>(kind));
  std::vector<ComponentSpec> components;
  if (dice.flip()) components.push_back({"returned", random_terms(14, dice)});
  if (dice.flip()) components.push_back({"ranked", random_terms(13, dice)});
  components.push_back({"own", random_terms(0, dice)});
  components.push_back({"it", random_terms(kind, dice)});
  if (dice.flip()) components.push_back({"line", random_terms(1, dice)});
  if (dice.flip()) components.push_back({"matched", random_terms(11, dice)});
  if (dice.flip()) components.push_back({"limit", random_terms(15, dice)});
  if (dice.flip()) components.push_back({"ceiling", random_terms(16, dice)});
  Plan plan = make_plan(components);
  Network network = random_network(k);
  if (dice.flip()) network = placed(network, 2, static_cast<PlacementRule>(dice.upto(4)));
  const std::vector<MemberId> stored = network.sponsor;
  for (int period = 0; period < 4; ++period) {
    Network now = network;
    if (period > 0) std::rotate(now.sales.begin(), now.sales.begin() + period % static_cast<int>(now.sales.size()), now.sales.end());
    for (std::size_t m = 0; m < now.sales.size(); ++m) now.customer_sales[m] = std::min(now.customer_sales[m], now.sales[m]);
    for (const ComponentPay& part : pay_period(plan, now.period()).components) expect_sound(part, now, k);
  }
  ASSERT_EQ(network.sponsor, stored);
}

inline void expect_random_plans_balance(std::uint32_t cases) {
  for (std::size_t kind = 0; kind < component_kinds().size(); ++kind)
    for (std::uint32_t k = 0; k < cases; ++k) {
      expect_random_plan_balances(kind, k);
      if (::testing::Test::HasFatalFailure()) return;
    }
}

}  // namespace downline::test
