#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "models/compensation/tally.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// What becomes of a level whose turn falls on somebody who does not qualify.
enum class Compression : int {
  none,      ///< she uses it up, unpaid
  standard,  ///< the inactive are skipped; active ones not paid that deep use it up
  dynamic,   ///< whoever is not paid that deep is skipped, and the next above is offered the same level
  pass_up,   ///< an inactive one's level goes to the nearest active above of the same or a higher rate; levels are counted as stored
};

/// Rates by level, one row of `levels` for each rank, lowest first; the last row serves all higher ranks.
class LevelRates {
 public:
  /// \param levels 0: one row for everybody
  LevelRates(std::span<const BasisPoints> rates, std::int64_t levels);
  [[nodiscard]] std::size_t levels() const { return levels_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] BasisPoints of(std::size_t rank, std::size_t level) const {
    return rates_[(rank < rows_ ? rank : rows_ - 1) * levels_ + level];
  }
  [[nodiscard]] BasisPoints most(std::size_t level) const;

 private:
  std::span<const BasisPoints> rates_;
  std::size_t levels_ = 0, rows_ = 0;
};

/// Pays members on what lies 1, 2, ... levels below them: at level k each is paid share_of(amount k levels below, her rate k).
/// One reverse pass a level; the stored tree is left alone.
/// \param parent [n], parent[m] < m or nobody  \param base [n] amounts, changed on the way  \param active [n] 1: may be paid
/// \param pay [n] is added to  \param tally of `whole` parts a cent
void pay_levels(std::span<const MemberId> parent, Amounts& base, const PlanPeriod& period, std::span<const std::uint8_t> active,
                const LevelRates& rates, Compression compression, std::span<Cents> pay, Tally& tally);

/// 1 for those present with at least `active_sales` of points, and of rank `from_rank` or above.
/// In spare memory: each call overwrites what the one before returned.
[[nodiscard]] std::vector<std::uint8_t>& active_members(const PlanPeriod& period, Cents active_sales, std::size_t from_rank = 0);

/// A copy of the volume of the period, to be changed. In spare memory: each call overwrites what the one before returned.
[[nodiscard]] Amounts& copy_of_volume(const PlanPeriod& period);

/// The nearest one above for whom `chosen(m)` holds, or nobody; one forward pass. In spare memory: each call overwrites what the one
/// before returned. \param parent [n], parent[m] < m or nobody
template <class Chosen>
[[nodiscard]] std::span<const MemberId> nearest_above(Spare& spare, std::span<const MemberId> parent, Chosen&& chosen) {
  struct Nearest {};
  auto& above = spare.of<std::vector<MemberId>, Nearest>();
  above.resize(parent.size());
  for (std::size_t m = 0; m < above.size(); ++m) {
    const MemberId p = parent[m];
    above[m] = p == nobody || chosen(p) ? p : above[p];
  }
  return above;
}

}  // namespace downline
