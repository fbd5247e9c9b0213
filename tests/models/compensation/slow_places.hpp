#pragma once
#include <deque>

#include "tests/models/compensation/slow_walks.hpp"

// The same for what is paid on places and for groups that break away.

namespace downline::test {

/// A matrix is a unilevel on its places.
inline Amounts walk_matrix(const Matrix& terms, const Network& n) {
  Network line = placed(n, static_cast<std::size_t>(terms.width), static_cast<PlacementRule>(terms.spill));
  line.sponsor = line.placement;
  return walk_unilevel({terms.rates, terms.active_sales, static_cast<int>(terms.compress ? Compression::standard : Compression::none)},
                       line);
}

/// Legs as lots of volume, oldest first, from which everything is taken one after the other.
class SlowBinary {
 public:
  SlowBinary(const Binary& terms, std::size_t members) : terms_(terms), legs_(members), paired_(members, false) {}

  Amounts pay(const Network& n) {
    Amounts paid(n.sales.size(), 0);
    for (MemberId m = 0; m < paid.size(); ++m) {
      const bool active = is_active(n, m);
      for (int side = 0; side < 2; ++side) {
        std::deque<Lot>& leg = legs_[m][side];
        const bool keeps = active || terms_.inactive == static_cast<int>(InactiveLegs::keep);
        if (!active && terms_.inactive == static_cast<int>(InactiveLegs::flush)) leg.clear();
        leg.push_back({period_, keeps ? below(n, m, side) : 0});
      }
      if (active && (!terms_.each_side || (recruited(n, m, 0) && recruited(n, m, 1)))) paid[m] = match(m);
      for (std::deque<Lot>& leg : legs_[m]) {
        if (terms_.carry_most > 0) take(leg, std::max<Cents>(0, volume(leg) - terms_.carry_most));
        while (terms_.expiry > 0 && !leg.empty() && leg.front().arrived <= period_ - terms_.expiry) leg.pop_front();
      }
    }
    ++period_;
    return paid;
  }

 private:
  struct Lot {
    std::int64_t arrived;
    Cents volume;
  };
  static Cents volume(const std::deque<Lot>& leg) {
    Cents sum = 0;
    for (const Lot& lot : leg) sum += lot.volume;
    return sum;
  }
  static void take(std::deque<Lot>& leg, Cents amount) {
    for (Lot& lot : leg) {
      const Cents taken = std::min(amount, lot.volume);
      lot.volume -= taken;
      amount -= taken;
    }
  }
  [[nodiscard]] bool is_active(const Network& n, MemberId m) const { return n.present[m] != 0 && n.sales[m] >= terms_.active_sales; }
  /// The leg of `top` in which `m` stands, or -1.
  static int side_of(const Network& n, MemberId top, MemberId m) {
    for (MemberId at = m; n.placement[at] != nobody; at = n.placement[at])
      if (n.placement[at] == top) return n.leg[at];
    return -1;
  }
  static Cents below(const Network& n, MemberId top, int side) {
    Cents sum = 0;
    for (MemberId m = 0; m < n.sales.size(); ++m)
      if (side_of(n, top, m) == side) sum += n.sales[m];
    return sum;
  }
  [[nodiscard]] bool recruited(const Network& n, MemberId top, int side) const {
    for (MemberId m = 0; m < n.sales.size(); ++m)
      if (n.enroller[m] == top && is_active(n, m) && side_of(n, top, m) == side) return true;
    return false;
  }

  Cents match(MemberId m) {
    std::deque<Lot>&left = legs_[m][0], &right = legs_[m][1];
    Cents pay = 0;
    if (terms_.unit == static_cast<int>(BinaryUnit::share)) {
      Cents matched = std::min(volume(left), volume(right));
      if (terms_.over_carried && terms_.most > 0 && terms_.rate > 0) matched = std::min(matched, terms_.most * whole / terms_.rate);
      take(left, matched);
      take(right, matched);
      pay = share_of(matched, terms_.rate);
    } else {
      while (cycle(m)) {
        if (terms_.over_carried && terms_.most > 0 && pay + terms_.cycle_pay > terms_.most) break;
        const bool left_is_larger = volume(left) >= volume(right);
        const bool first = terms_.first_pair_double && !paired_[m];
        take(left_is_larger ? left : right, first ? 2 * terms_.strong : terms_.strong);
        take(left_is_larger ? right : left, terms_.weak);
        paired_[m] = true;
        pay += terms_.cycle_pay;
      }
    }
    return terms_.most > 0 ? std::min(pay, terms_.most) : pay;
  }
  /// Whether the legs hold one more.
  [[nodiscard]] bool cycle(MemberId m) const {
    const Cents large = std::max(volume(legs_[m][0]), volume(legs_[m][1])), small = std::min(volume(legs_[m][0]), volume(legs_[m][1]));
    return large >= (terms_.first_pair_double && !paired_[m] ? 2 : 1) * terms_.strong && small >= terms_.weak;
  }

  Binary terms_;
  std::vector<std::array<std::deque<Lot>, 2>> legs_;
  std::vector<bool> paired_;
  std::int64_t period_ = 0;
};

/// Groups that break away: of each member, those below her first, what comes up from whoever is directly below.
class SlowBreakaway {
 public:
  SlowBreakaway(const Differential& terms, const Network& n)
      : terms_(terms), n_(along(n, terms.tree)), group_(n_.sales), received_(n_.sales.size(), 0) {
    for (auto m = static_cast<MemberId>(group_.size()); m-- > 0;)
      for (MemberId c = m + 1; c < group_.size(); ++c) {
        if (n_.sponsor[c] != m) continue;
        if (!broke(c)) group_[m] += group_[c];
        received_[m] += sent(c);
      }
  }

  [[nodiscard]] Amounts pay() const {
    Amounts parts(n_.sales.size(), 0);
    for (MemberId m = 0; m < parts.size(); ++m) {
      BasisPoints paid = 0;
      for (MemberId up = m; up != nobody; up = broke(up) ? nobody : n_.sponsor[up]) {
        parts[up] += n_.sales[m] * std::max<BasisPoints>(0, rate(up) - paid);
        paid = std::max(paid, rate(up));
      }
    }
    for (MemberId m = 0; m < parts.size(); ++m) parts[m] = (parts[m] + kept(m) + whole / 2) / whole;
    return parts;
  }

 private:
  [[nodiscard]] bool active(MemberId m) const { return n_.present[m] != 0 && n_.sales[m] >= terms_.active_sales; }
  [[nodiscard]] BasisPoints rate(MemberId m) const {
    BasisPoints reached = 0;
    for (std::size_t s = 0; active(m) && s < terms_.from.size(); ++s)
      if (group_[m] >= terms_.from[s]) reached = terms_.rates[s];
    return reached;
  }
  [[nodiscard]] bool broke(MemberId m) const { return active(m) && terms_.rates.size() > 1 && rate(m) == terms_.rates.back(); }
  /// What a leader adds to the share of her own group to reach that of the guarantee, as far as she receives it.
  [[nodiscard]] std::int64_t topped_up(MemberId m) const {
    return std::min(received_[m], std::max<std::int64_t>(0, (terms_.guarantee - group_[m]) * terms_.leadership));
  }
  [[nodiscard]] std::int64_t sent(MemberId m) const {
    if (broke(m)) return group_[m] * terms_.leadership + topped_up(m);
    return received_[m] - kept(m);
  }
  [[nodiscard]] std::int64_t kept(MemberId m) const {
    if (broke(m)) return received_[m] - topped_up(m);
    return active(m) && group_[m] >= terms_.leader_from ? received_[m] : 0;
  }

  Differential terms_;
  Network n_;
  Amounts group_;                       ///< [n_members] her sales and those of the groups below that have not broken away
  std::vector<std::int64_t> received_;  ///< [n_members] leadership from those directly below
};

/// Every sale is in the unit of the first leader above its seller.
inline Amounts walk_units(const TeamOverride& terms, const Network& network) {
  const Network n = along(network, terms.tree);
  const auto count = static_cast<MemberId>(n.sales.size());
  std::vector<BasisPoints> rate(count, 0);
  Amounts unit(count, 0), pay(count, 0);
  for (MemberId m = count; m-- > 0;) {
    std::int64_t recruits = 0;
    for (MemberId seller = m + 1; seller < count; ++seller) {
      recruits += n.enroller[seller] == m && n.sales[seller] > 0;
      MemberId up = n.sponsor[seller];
      while (up != nobody && up != m && rate[up] == 0) up = n.sponsor[up];
      if (up == m) unit[m] += n.sales[seller];
    }
    for (std::size_t s = 0; n.present[m] != 0 && recruits >= terms.active_recruits && s < terms.from.size(); ++s)
      if (unit[m] >= terms.from[s]) rate[m] = terms.rates[s];
    pay[m] = share_of(unit[m], rate[m]);
  }
  return pay;
}

}  // namespace downline::test
