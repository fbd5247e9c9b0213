#pragma once
#include "tests/models/compensation/slow_walks.hpp"

// The same for own sales, recruiters, what others earn, and pools.

namespace downline::test {

inline Amounts walk_own_sales(const PersonalCommission& terms, const Network& n) {
  Amounts pay(n.sales.size(), 0);
  for (std::size_t m = 0; m < pay.size(); ++m) {
    const Cents sales = terms.customers_only ? std::min(n.sales[m], n.customer_sales[m]) : n.sales[m];
    if (n.present[m] == 0 || sales == 0) continue;
    for (std::size_t tier = 0; tier < terms.from.size(); ++tier) {
      const Cents end = tier + 1 < terms.from.size() ? terms.from[tier + 1] : sales + 1;
      const bool in_it = sales >= terms.from[tier] && sales < end;
      if (terms.sliced && sales >= terms.from[tier]) pay[m] += share_of(std::min(sales, end) - terms.from[tier], terms.rates[tier]);
      if (!terms.sliced && in_it) pay[m] = share_of(sales, terms.rates[tier]);
    }
  }
  return pay;
}

inline Amounts walk_referral(const Referral& terms, const Network& n) {
  const auto active = [&](MemberId m) { return n.present[m] != 0 && n.sales[m] >= terms.active_sales; };
  Walks walks(n.sales.size(), terms.rates.size());
  Amounts own(n.sales.size(), 0);
  for (MemberId m = 0; m < own.size(); ++m) {
    if (active(m)) own[m] = share_of(n.sales[m], terms.rates[0]);
    if (terms.periods > 0 && n.age[m] >= terms.periods) continue;
    Cents base = terms.on_commission ? own[m] : n.sales[m];
    const Cents most = terms.on_commission ? share_of(terms.most_sales, terms.rates[0]) : terms.most_sales;
    if (most > 0) base = std::min(base, most);
    MemberId up = n.enroller[m];
    for (std::size_t tier = 1; tier < terms.rates.size() && up != nobody; ++tier, up = n.enroller[up]) walks.at(up, tier) += base;
  }
  Amounts pay = walks.paid([&](MemberId m, std::size_t tier) { return active(m) ? terms.rates[tier] : 0; });
  for (std::size_t m = 0; m < pay.size(); ++m) pay[m] += own[m];
  return pay;
}

/// \param n whose newcomers' sales are afterwards reduced
inline Amounts walk_newcomers(const FastStart& terms, Network& n) {
  Amounts pay(n.sales.size(), 0);
  for (MemberId m = 0; m < pay.size(); ++m) {
    if (n.age[m] >= terms.periods) continue;
    MemberId up = n.enroller[m];
    for (std::size_t level = 0; level < terms.rates.size() && up != nobody; ++level, up = n.enroller[up]) {
      const Cents full = share_of(n.sales[m], terms.rates[level]);
      const bool capped = level < terms.most.size() && terms.most[level] > 0;
      if (n.present[up] != 0) pay[up] += capped ? std::min(full, terms.most[level]) : full;
    }
  }
  n.points = n.sales;
  for (MemberId m = 0; m < pay.size(); ++m)
    if (n.age[m] < terms.periods) n.sales[m] -= share_of(n.sales[m], terms.reduction);
  return pay;
}

/// What each earned walks up to those who match it; cascading, with all that was matched below.
inline Amounts walk_matches(const Matching& terms, const Network& network, const Amounts& earned) {
  const Network n = along(network, terms.tree);
  const LevelRates rates(terms.rates, terms.levels);
  const auto next = [&](MemberId m) {
    MemberId up = n.sponsor[m];
    while (up != nobody && terms.generation_rank > 0 && n.rank[up] < terms.generation_rank) up = n.sponsor[up];
    return up;
  };
  const auto rate = [&](MemberId m, std::size_t level) {
    return n.present[m] != 0 && n.sales[m] >= terms.active_sales ? rates.of(n.rank[m], level) : 0;
  };
  if (terms.cascading) {
    Amounts pay(earned.size(), 0);
    for (MemberId m = static_cast<MemberId>(pay.size()); m-- > 0;) {
      Cents below = 0;
      for (MemberId c = m + 1; c < pay.size(); ++c)
        if (next(c) == m) below += earned[c] + pay[c];
      pay[m] = share_of(below, rate(m, 0));
    }
    return pay;
  }
  Walks walks(earned.size(), rates.levels());
  for (MemberId m = 0; m < earned.size(); ++m) {
    MemberId up = next(m);
    for (std::size_t level = 0; level < rates.levels() && up != nobody; ++level, up = next(up)) walks.at(up, level) += earned[m];
  }
  return walks.paid(rate);
}

/// Each of the rank or above closes generations; those of exactly the rank are paid: one rank after the other.
inline Amounts walk_own_rank_generations(const Generations& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  Amounts pay(n.sales.size(), 0);
  for (MemberId her = 0; her < pay.size(); ++her) {
    const auto leads = [&](MemberId m) { return n.present[m] != 0 && n.sales[m] >= terms.active_sales && n.rank[m] >= n.rank[her]; };
    if (!leads(her) || n.rank[her] < terms.leader_rank) continue;
    Amounts generation(terms.rates.size(), 0);
    for (MemberId m = her + 1; m < pay.size(); ++m) {
      std::size_t met = 0;
      MemberId up = m;
      for (; up != nobody && up != her; up = n.sponsor[up]) met += leads(up);
      if (up == her && met > 0 && met <= generation.size()) generation[met - 1] += n.sales[m];
    }
    for (std::size_t g = 0; g < generation.size(); ++g) pay[her] += share_of(generation[g], terms.rates[g]);
  }
  return pay;
}

/// Orders wait their turn one by one until approved, then until there is enough of them.
class SlowAffiliate {
 public:
  SlowAffiliate(const Affiliate& terms, std::size_t members) : terms_(terms), orders_(members) {}
  Amounts pay(const Network& n) {
    Amounts pay(n.sales.size(), 0);
    for (std::size_t m = 0; m < pay.size(); ++m) {
      const Cents approved = share_of(std::min(n.sales[m], n.customer_sales[m]), terms_.approved);
      if (n.present[m] != 0) orders_[m].push_back({period_ + terms_.delay, share_of(approved, terms_.rate)});
      Cents ripe = 0;
      for (const auto& [due, amount] : orders_[m]) ripe += due <= period_ ? amount : 0;
      if (n.present[m] != 0 && (ripe == 0 || ripe < terms_.minimum)) continue;
      if (n.present[m] != 0) pay[m] = ripe;
      std::erase_if(orders_[m], [&](const auto& order) { return order.first <= period_; });
    }
    ++period_;
    return pay;
  }

 private:
  Affiliate terms_;
  std::vector<std::vector<std::pair<std::int64_t, Cents>>> orders_;
  std::int64_t period_ = 0;
};

/// Within a cent of the exact share, and all of it given out where no cap holds it back.
inline void expect_divided(const Pool& terms, const Network& n, const Amounts& pay) {
  const auto shares = [&](std::size_t m) -> Cents {
    if (n.present[m] == 0 || n.rank[m] < terms.from_rank) return 0;
    if (terms.shares == static_cast<int>(PoolShares::equal)) return 1;
    if (terms.shares == static_cast<int>(PoolShares::sales)) return n.sales[m];
    return terms.points[std::min<std::size_t>(n.rank[m] - static_cast<std::size_t>(terms.from_rank), terms.points.size() - 1)];
  };
  Cents sales = 0, all = 0, given = 0, most = 0;
  for (std::size_t m = 0; m < pay.size(); ++m) {
    sales += n.sales[m];
    all += shares(m);
  }
  const Cents fund = share_of(sales, terms.rate);
  for (std::size_t m = 0; m < pay.size(); ++m) {
    const double exact = all == 0 ? 0.0 : static_cast<double>(fund) * static_cast<double>(shares(m)) / static_cast<double>(all);
    const auto limit = static_cast<double>(share_of(fund, terms.most));
    ASSERT_LE(std::abs(static_cast<double>(pay[m]) - std::min(exact, limit)), 1.0);
    given += pay[m];
    most = std::max(most, pay[m]);
  }
  if (all > 0 && terms.most == whole) {
    ASSERT_EQ(given, fund);
  }
}

/// A party's host gets what the table says, step by step, and what that costs is borne by the company and the seller together.
inline void expect_host_gets(Dice& dice) {
  HostReward terms;
  terms.rate = dice.upto(30'00);
  terms.minimum_sales = dice.upto(30'000);
  terms.rates = dice.rates(0, 4, 30'00);
  terms.from = dice.steps(terms.rates.size(), 30'000);
  terms.most = dice.flip() ? 0 : dice.upto(20'000);
  terms.minimum_orders = dice.upto(4);
  terms.half_price_items = dice.upto(3);
  terms.item_price = 2 * static_cast<Cents>(dice.upto(3'000));
  terms.booking_gift = dice.upto(2'000);
  terms.cost_ratio = dice.upto(100'00);
  terms.borne_by_seller = dice.upto(100'00);
  const PartyTakings party{dice.upto(100'000), dice.upto(8), dice.upto(4)};
  const HostBenefit got = host_benefit(terms, party);
  if (party.sales < terms.minimum_sales || party.orders < terms.minimum_orders) {
    ASSERT_EQ(got.free_goods + got.half_price + got.gifts + got.company_cost + got.seller_cost, 0);
    return;
  }
  BasisPoints rate = terms.rate;
  for (std::size_t step = 0; step < terms.from.size(); ++step)
    if (party.sales >= terms.from[step]) rate = terms.rates[step];
  const Cents free = share_of(party.sales, rate);
  ASSERT_EQ(got.free_goods, terms.most > 0 ? std::min(free, terms.most) : free);
  ASSERT_EQ(2 * got.half_price, terms.half_price_items * terms.item_price);
  ASSERT_EQ(got.gifts, party.bookings * terms.booking_gift);
  // An item costs its ratio of the full price, of which the host pays half.
  const Wide items = Wide{terms.half_price_items} * terms.item_price * std::max<BasisPoints>(0, terms.cost_ratio - whole / 2);
  const Wide cost = Wide{got.free_goods + got.gifts} * terms.cost_ratio + items;
  const Wide borne = Wide{got.company_cost + got.seller_cost} * whole;
  ASSERT_TRUE(borne - cost <= whole && cost - borne <= whole);
  ASSERT_EQ(got.seller_cost, share_of(got.company_cost + got.seller_cost, terms.borne_by_seller));
}

}  // namespace downline::test
