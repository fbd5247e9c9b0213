#pragma once
#include <gtest/gtest.h>

#include <functional>

#include "models/compensation/levels.hpp"
#include "tests/models/compensation/random_plans.hpp"

// The obvious way to pay: every sale walks up from its seller. Slow, and written only to hold the fast passes to it.

namespace downline::test {

/// The network as a component sees it along a tree: `sponsor` is who stands above, `enroller` whose own recruit she is.
/// \param tree a TreeName
inline Network along(Network n, int tree) {
  if (tree == static_cast<int>(TreeName::sponsors)) {
    n.enroller = n.sponsor;
    return n;
  }
  if (n.placement.empty()) n = placed(std::move(n), 2, PlacementRule::weak);
  n.sponsor = tree == static_cast<int>(TreeName::placement) ? n.placement : n.enroller;
  return n;
}

/// Amounts by (member, level) that walks bring together, then paid with one rounding each.
class Walks {
 public:
  Walks(std::size_t members, std::size_t levels) : levels_(levels), base_(members * levels, 0) {}
  Cents& at(MemberId m, std::size_t level) { return base_[m * levels_ + level]; }
  Amounts paid(const std::function<BasisPoints(MemberId, std::size_t)>& rate) {
    Amounts pay(base_.size() / levels_, 0);
    for (MemberId m = 0; m < pay.size(); ++m)
      for (std::size_t level = 0; level < levels_; ++level) pay[m] += share_of(at(m, level), rate(m, level));
    return pay;
  }

 private:
  std::size_t levels_;
  Amounts base_;
};

inline Amounts walk_unilevel(const Unilevel& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  const LevelRates rates(terms.rates, terms.levels);
  const auto active = [&](MemberId m) { return n.present[m] != 0 && n.sales[m] >= terms.active_sales; };
  const auto rate = [&](MemberId m, std::size_t level) { return active(m) ? rates.of(n.rank[m], level) : 0; };
  const auto mode = static_cast<Compression>(terms.compression);
  Walks walks(n.sponsor.size(), rates.levels());
  for (MemberId m = 0; m < n.sponsor.size(); ++m) {
    std::size_t level = 0;
    for (MemberId up = n.sponsor[m]; up != nobody && level < rates.levels(); up = n.sponsor[up]) {
      if (mode == Compression::standard && !active(up)) continue;
      if (mode == Compression::dynamic && rate(up, level) == 0) continue;
      MemberId to = up;
      if (mode == Compression::pass_up && !active(up))
        while (to != nobody && !(active(to) && rates.of(n.rank[to], level) >= rates.of(n.rank[up], level))) to = n.sponsor[to];
      if (to != nobody) walks.at(to, level) += n.sales[m];
      ++level;
    }
  }
  return walks.paid(rate);
}

/// Every sale walks up and pays each the difference of rates, in parts of a cent rounded at the end.
inline Amounts walk_differential(const Differential& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  Amounts group(n.sales);
  for (std::size_t m = group.size(); m-- > 0;)
    if (n.sponsor[m] != nobody) group[n.sponsor[m]] += group[m];
  const auto rate = [&](MemberId m) -> BasisPoints {
    if (n.present[m] == 0 || n.sales[m] < terms.active_sales) return 0;
    if (terms.by_rank) return terms.rates[std::min<std::size_t>(n.rank[m], terms.rates.size() - 1)];
    BasisPoints reached = 0;
    for (std::size_t s = 0; s < terms.from.size(); ++s)
      if (group[m] >= terms.from[s]) reached = terms.rates[s];
    return reached;
  };
  Amounts parts(n.sales.size(), 0);
  for (MemberId m = 0; m < parts.size(); ++m) {
    BasisPoints paid = 0;
    for (MemberId up = m; up != nobody; up = n.sponsor[up]) {
      parts[up] += n.sales[m] * std::max<BasisPoints>(0, rate(up) - paid);
      paid = std::max(paid, rate(up));
    }
  }
  for (Cents& part : parts) part = (part + whole / 2) / whole;
  return parts;
}

/// Each sale walks up the tree of places and lands in every leg it passes.
inline Amounts walk_binary(const Binary& terms, const Network& n) {
  Amounts left(n.sales.size(), 0), right(left), pay(left);
  for (MemberId m = 0; m < left.size(); ++m)
    for (MemberId at = m; n.placement[at] != nobody; at = n.placement[at]) (n.leg[at] == 0 ? left : right)[n.placement[at]] += n.sales[m];
  for (std::size_t m = 0; m < pay.size(); ++m)
    if (n.present[m] != 0 && n.sales[m] >= terms.active_sales) pay[m] = share_of(std::min(left[m], right[m]), terms.rate);
  return pay;
}

/// Every sale walks up, is in one generation after each leader it meets, and pays that leader.
inline Amounts walk_generations(const Generations& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  Walks walks(n.sponsor.size(), terms.rates.size());
  const auto leads = [&](MemberId m) {
    return n.present[m] != 0 && n.sales[m] >= terms.active_sales && n.rank[m] >= static_cast<std::size_t>(terms.leader_rank);
  };
  for (MemberId m = 0; m < n.sponsor.size(); ++m) {
    std::size_t met = 0;
    // Without a leader above the seller's own group, its sales reach the first leader as her own group, which does not pay.
    for (MemberId up = m; up != nobody && met <= terms.rates.size(); up = n.sponsor[up]) {
      if (!leads(up)) continue;
      if (met > 0) walks.at(up, met - 1) += n.sales[m];
      ++met;
    }
  }
  return walks.paid([&](MemberId, std::size_t g) { return terms.rates[g]; });
}

/// The rank of each by trying every condition from the lowest rank on, with legs found by walking down.
inline std::vector<std::uint8_t> walk_ranks(const Ranks& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  const auto count = static_cast<MemberId>(n.sponsor.size());
  std::vector<std::uint8_t> rank(count, 0);
  const auto below = [&](MemberId top, MemberId m) {
    while (m != nobody && m != top) m = n.sponsor[m];
    return m == top;
  };
  const auto group = [&](MemberId top) {
    Cents sum = 0;
    for (MemberId m = 0; m < count; ++m) sum += below(top, m) ? n.sales[m] : 0;
    return sum;
  };
  const auto asked = [](const std::vector<Cents>& list, std::size_t r) { return r <= list.size() ? list[r - 1] : 0; };
  for (std::size_t r = 1; r <= 4; ++r)
    for (MemberId m = count; m-- > 0;) {
      Cents counted = n.sales[m], legs = 0, front = 0;
      for (MemberId c = 0; c < count; ++c) {
        front += n.enroller[c] == m && n.present[c] != 0 && n.sales[c] >= terms.active_sales;
        if (n.sponsor[c] != m) continue;
        counted += std::min(group(c), share_of(terms.leg_cap_of_actual ? group(m) : asked(terms.group, r), terms.leg_cap));
        bool holds = false;
        for (MemberId d = 0; d < count; ++d) holds = holds || (below(c, d) && rank[d] >= terms.leg_rank[r - 1] / 100);
        legs += holds;
      }
      const bool plain = terms.leg_cap >= whole && asked(terms.legs, r) == 0;
      const bool trained = terms.trained_from == 0 || r < static_cast<std::size_t>(terms.trained_from) || n.trained[m] != 0;
      if (n.present[m] != 0 && rank[m] + 1U == r && n.sales[m] >= asked(terms.personal, r) && 100 * front >= asked(terms.front, r) &&
          100 * legs >= asked(terms.legs, r) && (plain ? group(m) : counted) >= asked(terms.group, r) &&
          100 * static_cast<Cents>(n.customers[m]) >= asked(terms.customers, r) && trained)
        rank[m] = static_cast<std::uint8_t>(r);
    }
  return rank;
}

}  // namespace downline::test
