#include "models/compensation/levels.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "sim/population/zeroed.hpp"

namespace downline {
namespace {

/// Rows ahead whose parent is fetched into the cache: scattered writes are what a pass waits for.
constexpr std::size_t ahead = 24;

/// The flow of a period up the levels.
class Flow {
 public:
  static constexpr std::size_t levels_at_once = 2;  ///< that one pass lifts: what arrives at each lies side by side

  Flow(const PlanPeriod& period, std::span<const std::uint8_t> active, const LevelRates& rates, std::span<Cents> pay, Tally& tally)
      : period_(period), active_(active), rates_(rates), pay_(pay), tally_(tally) {
    sums_.resize(rates.levels());
    if (above_.size() < period.size()) above_ = Zeroed<Block>(period.size() + period.size() / 8);
    above_.fetch(period.size());
  }

  /// Moves `volume` up along `parent` by `count` levels, paying each whom it reaches at the levels from `first` on. Afterwards `volume`
  /// holds what arrived at the last of them.
  void lift(std::span<const MemberId> parent, Amounts& volume, std::size_t first, std::size_t count) {
    for (std::size_t m = parent.size(); m-- > 0;) {
      if (m >= ahead && parent[m - ahead] != nobody) __builtin_prefetch(&above_[parent[m - ahead]], 1);
      const Block here = std::exchange(above_[m], {});
      for (std::size_t k = 0; k < count; ++k)
        if (here[k] != 0) earn(static_cast<MemberId>(m), here[k], first + k);
      if (parent[m] != nobody) {
        Block& above = above_[parent[m]];
        above[0] += volume[m];
        for (std::size_t k = 1; k < count; ++k) above[k] += here[k - 1];
      }
      volume[m] = here[count - 1];
    }
  }

  /// Pays what reached a member at a level, or says why not.
  void earn(MemberId m, Cents amount, std::size_t level) {
    const BasisPoints rate = rates_.of(period_.rank_of(m), level);
    Sums& sums = sums_[level];
    if (active_[m] == 0) {
      sums.inactive += amount;
    } else {
      pay_[m] += share_of(amount, rate);
      sums.paid += static_cast<Wide>(amount) * rate;
      sums.active += amount;
    }
  }

  /// Books a level whose whole base is `total`, of which `stored` has somebody above in the stored tree.
  void close(std::size_t level, Cents total, Cents stored) {
    const Wide most = rates_.most(level);
    const Sums& sums = sums_[level];
    tally_.owe(total * most);
    tally_.pay(sums.paid);
    tally_.lose(Breakage::unqualified, sums.active * most - sums.paid);
    tally_.lose(Breakage::inactive, sums.inactive * most);
    tally_.lose(Breakage::no_upline, (total - stored) * most);
    tally_.lose(Breakage::compressed, (stored - sums.active - sums.inactive) * most);
  }

  /// Gives what inactive ones got at a level to the nearest active above of at least their rate.
  void pass_up(std::span<const MemberId> parent, const Amounts& above, std::size_t level) {
    const auto rate = [&](MemberId m) { return rates_.of(period_.rank_of(m), level); };
    std::vector<BasisPoints> thresholds;
    for (std::size_t row = 0; row < rates_.rows(); ++row) thresholds.push_back(rates_.of(row, level));
    std::sort(thresholds.begin(), thresholds.end());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    std::vector<Cents> passed(above.size(), 0);
    for (const BasisPoints least : thresholds) {
      const std::span<const MemberId> heir =
          nearest_above(period_.spare, parent, [&](MemberId p) { return active_[p] != 0 && rate(p) >= least; });
      for (std::size_t i = 0; i < above.size(); ++i) {
        const auto m = static_cast<MemberId>(i);
        if (above[m] == 0 || active_[m] != 0 || rate(m) != least) continue;
        if (heir[m] != nobody) passed[heir[m]] += above[m];
      }
    }
    sums_[level].inactive = 0;
    for (std::size_t m = 0; m < passed.size(); ++m)
      if (passed[m] != 0) earn(static_cast<MemberId>(m), passed[m], level);
  }

 private:
  using Block = std::array<Cents, levels_at_once>;
  /// Of what arrived at a level.
  struct Sums {
    Wide paid = 0;
    Cents active = 0, inactive = 0;
  };

  const PlanPeriod& period_;
  std::span<const std::uint8_t> active_;
  const LevelRates& rates_;
  std::span<Cents> pay_;
  Tally& tally_;
  std::vector<Sums>& sums_ = period_.spare.cleared<std::vector<Sums>>();  ///< [n_levels]
  Zeroed<Block>& above_ = period_.spare.of<Zeroed<Block>>();              ///< [n_members or more] all zero between passes
};

/// Amounts that have at least 1, 2, ... levels above them in the tree. \return [levels + 1], the first is the whole
const std::vector<Cents>& amounts_with_levels(std::span<const MemberId> parent, const Amounts& base, std::size_t levels, Spare& spare) {
  struct Stored {};
  struct Depth {};
  auto& sums = spare.of<std::vector<Cents>, Stored>();
  auto& depth = spare.of<std::vector<std::uint8_t>, Depth>();
  sums.assign(levels + 2, 0);
  depth.resize(parent.size());
  for (std::size_t m = 0; m < parent.size(); ++m) {
    depth[m] = parent[m] == nobody ? 0 : static_cast<std::uint8_t>(std::min<std::size_t>(depth[parent[m]] + 1U, levels));
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

void pay_levels(std::span<const MemberId> parent, Amounts& base, const PlanPeriod& period, std::span<const std::uint8_t> active,
                const LevelRates& rates, Compression compression, std::span<Cents> pay, Tally& tally) {
  if (rates.levels() == 0) return;
  const std::vector<Cents>& stored = amounts_with_levels(parent, base, rates.levels(), period.spare);
  Flow flow(period, active, rates, pay, tally);
  std::span<const MemberId> path = parent;
  if (compression == Compression::standard) {
    path = nearest_above(period.spare, parent, [&](MemberId p) { return active[p] != 0; });
  }
  const bool one_path = compression == Compression::none || compression == Compression::standard;
  const std::size_t at_once = one_path ? Flow::levels_at_once : 1;
  for (std::size_t level = 0; level < rates.levels(); level += at_once) {
    if (compression == Compression::dynamic) {
      const auto reaches = [&](MemberId p) { return active[p] != 0 && rates.of(period.rank_of(p), level) > 0; };
      path = nearest_above(period.spare, parent, reaches);
    }
    flow.lift(path, base, level, std::min(at_once, rates.levels() - level));
    if (compression == Compression::pass_up) flow.pass_up(parent, base, level);
  }
  for (std::size_t level = 0; level < rates.levels(); ++level) flow.close(level, stored[0], stored[level + 1]);
}

std::vector<std::uint8_t>& active_members(const PlanPeriod& period, Cents active_sales, std::size_t from_rank) {
  struct Active {};
  auto& active = period.spare.of<std::vector<std::uint8_t>, Active>();
  active.resize(period.size());
  for (std::size_t m = 0; m < active.size(); ++m)
    active[m] = period.network.present[m] != 0 && period.points[m] >= active_sales && period.rank_of(static_cast<MemberId>(m)) >= from_rank;
  return active;
}

Amounts& copy_of_volume(const PlanPeriod& period) {
  struct Copy {};
  auto& copy = period.spare.of<Amounts, Copy>();
  assign_fetched(copy, period.volume);
  return copy;
}

}  // namespace downline
