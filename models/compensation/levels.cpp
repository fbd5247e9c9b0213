#include "models/compensation/levels.hpp"

#include <algorithm>
#include <functional>

namespace downline {
namespace {

/// Rows ahead whose parent is fetched into the cache: scattered writes are what a pass waits for.
constexpr std::size_t ahead = 24;

/// The flow of a period up the levels.
class Flow {
 public:
  Flow(const PlanPeriod& period, std::span<const std::uint8_t> active, const LevelRates& rates, std::span<Cents> pay, Tally& tally)
      : period_(period), active_(active), rates_(rates), pay_(pay), tally_(tally) {}

  /// Moves `volume` one level up along `parent`, paying each whom it reaches. `volume` is left all zero, `above` holds what
  /// arrived. \return the sum of what arrived
  template <class Earned>
  Cents lift(std::span<const MemberId> parent, std::vector<Cents>& volume, std::vector<Cents>& above, Earned&& earned) {
    Cents arrived = 0;
    for (std::size_t m = parent.size(); m-- > 0;) {
      if (m >= ahead && parent[m - ahead] != nobody) __builtin_prefetch(&above[parent[m - ahead]], 1);
      if (above[m] != 0) {
        arrived += above[m];
        earned(static_cast<MemberId>(m), above[m]);
      }
      if (volume[m] == 0) continue;
      if (parent[m] != nobody) above[parent[m]] += volume[m];
      volume[m] = 0;
    }
    return arrived;
  }

  /// Pays what reached a member at a level, or says why not.
  void earn(MemberId m, Cents amount, std::size_t level) {
    const BasisPoints rate = rates_.of(period_.rank_of(m), level);
    if (active_[m] == 0) {
      inactive_ += amount;
    } else {
      const Cents earned = share_of(amount, rate);
      pay_[m] += earned;
      paid_ += static_cast<Wide>(amount) * rate;
      active_sum_ += amount;
    }
  }

  /// Books a level whose whole base is `total`, of which `stored` has somebody above in the stored tree and `arrived` got somewhere.
  void close(std::size_t level, Cents total, Cents stored, Cents arrived) {
    const Wide most = rates_.most(level);
    tally_.owe(total * most);
    tally_.pay(paid_);
    tally_.lose(Breakage::unqualified, active_sum_ * most - paid_);
    tally_.lose(Breakage::inactive, inactive_ * most);
    tally_.lose(Breakage::no_upline, (total - stored) * most);
    tally_.lose(Breakage::compressed, (stored - arrived) * most);
    paid_ = 0;
    active_sum_ = inactive_ = 0;
  }

  /// Gives what inactive ones got at a level to the nearest active above of at least their rate. \return what found nobody
  Cents pass_up(std::span<const MemberId> parent, const std::vector<Cents>& above, std::size_t level) {
    const auto rate = [&](MemberId m) { return rates_.of(period_.rank_of(m), level); };
    std::vector<BasisPoints> thresholds;
    for (std::size_t row = 0; row < rates_.rows(); ++row) thresholds.push_back(rates_.of(row, level));
    std::sort(thresholds.begin(), thresholds.end());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    std::vector<Cents> passed(above.size(), 0);
    Cents beyond = 0;
    for (const BasisPoints least : thresholds) {
      const std::vector<MemberId> heir = nearest_above(parent, [&](MemberId p) { return active_[p] != 0 && rate(p) >= least; });
      for (std::size_t i = 0; i < above.size(); ++i) {
        const auto m = static_cast<MemberId>(i);
        if (above[m] == 0 || active_[m] != 0 || rate(m) != least) continue;
        (heir[m] == nobody ? beyond : passed[heir[m]]) += above[m];
      }
    }
    inactive_ = 0;
    for (std::size_t m = 0; m < passed.size(); ++m)
      if (passed[m] != 0) earn(static_cast<MemberId>(m), passed[m], level);
    return beyond;
  }

 private:
  const PlanPeriod& period_;
  std::span<const std::uint8_t> active_;
  const LevelRates& rates_;
  std::span<Cents> pay_;
  Tally& tally_;
  Wide paid_ = 0;
  Cents active_sum_ = 0, inactive_ = 0;
};

/// Amounts that have at least 1, 2, ... levels above them in the tree. \return [levels + 1], the first is the whole
std::vector<Cents> amounts_with_levels(std::span<const MemberId> parent, const std::vector<Cents>& base, std::size_t levels) {
  std::vector<Cents> sums(levels + 2, 0);
  std::vector<std::uint8_t> depth(parent.size(), 0);
  for (std::size_t m = 0; m < parent.size(); ++m) {
    if (parent[m] != nobody) depth[m] = static_cast<std::uint8_t>(std::min<std::size_t>(depth[parent[m]] + 1, levels));
    sums[depth[m]] += base[m];
  }
  for (std::size_t d = levels + 1; d-- > 0;) sums[d] += sums[d + 1];
  return sums;
}

}  // namespace

LevelRates::LevelRates(std::span<const BasisPoints> rates, std::int64_t levels)
    : rates_(rates), levels_(levels > 0 ? static_cast<std::size_t>(levels) : rates.size()) {
  rows_ = levels_ == 0 ? 0 : rates.size() / levels_;
  if (rows_ == 0) levels_ = 0;
}

BasisPoints LevelRates::most(std::size_t level) const {
  BasisPoints most = 0;
  for (std::size_t row = 0; row < rows_; ++row) most = std::max(most, of(row, level));
  return most;
}

void pay_levels(std::span<const MemberId> parent, std::vector<Cents>&& base, const PlanPeriod& period, std::span<const std::uint8_t> active,
                const LevelRates& rates, Compression compression, std::span<Cents> pay, Tally& tally) {
  if (rates.levels() == 0) return;
  const std::vector<Cents> stored = amounts_with_levels(parent, base, rates.levels());
  Flow flow(period, active, rates, pay, tally);
  std::vector<MemberId> compressed;
  std::span<const MemberId> path = parent;
  if (compression == Compression::standard) {
    compressed = nearest_above(parent, [&](MemberId p) { return active[p] != 0; });
    path = compressed;
  }
  std::vector<Cents> volume = std::move(base);
  std::vector<Cents> above(volume.size(), 0);
  for (std::size_t level = 0; level < rates.levels(); ++level) {
    if (compression == Compression::dynamic) {
      const auto reaches = [&](MemberId p) { return active[p] != 0 && rates.of(period.rank_of(p), level) > 0; };
      compressed = nearest_above(parent, reaches);
      path = compressed;
    }
    Cents arrived = flow.lift(path, volume, above, [&](MemberId m, Cents amount) { flow.earn(m, amount, level); });
    if (compression == Compression::pass_up) arrived -= flow.pass_up(parent, above, level);
    flow.close(level, stored[0], stored[level + 1], arrived);
    volume.swap(above);
  }
}

std::vector<std::uint8_t> active_members(const PlanPeriod& period, Cents active_sales, std::size_t from_rank) {
  std::vector<std::uint8_t> active(period.size());
  for (std::size_t m = 0; m < active.size(); ++m)
    active[m] = period.network.present[m] != 0 && period.points[m] >= active_sales && period.rank_of(static_cast<MemberId>(m)) >= from_rank;
  return active;
}

}  // namespace downline
