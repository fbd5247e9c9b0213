#include "models/compensation/qualification.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace downline {
namespace {

/// What a condition asks of rank `rank`, if anything.
Cents asked(const std::vector<Cents>& list, std::size_t rank) { return rank <= list.size() ? list[rank - 1] : 0; }
/// The same of a list of numbers, written in hundredths.
Cents number_asked(const std::vector<Cents>& list, std::size_t rank) { return asked(list, rank) / 100; }

class Qualification {
 public:
  Qualification(const Ranks& terms, const PlanPeriod& period)
      : terms_(terms), period_(period), sponsor_(period.network.sponsor), rank_(period.size(), 0) {
    const bool any_group = std::any_of(terms.group.begin(), terms.group.end(), [](Cents c) { return c > 0; });
    if (any_group || !terms.lines.empty()) sum_groups();
    if (!terms.front.empty()) count_front();
    if (!terms.lines.empty()) count_lines();
  }

  std::vector<std::uint8_t> settle() {
    for (std::size_t rank = 1; rank <= rank_count(terms_); ++rank) {
      if (number_asked(terms_.legs, rank) > 0 || (asked(terms_.group, rank) > 0 && terms_.leg_cap < whole))
        settle_with_legs(rank);
      else
        for (std::size_t m = 0; m < rank_.size(); ++m)
          if (meets(m, rank) && (group_.empty() || group_[m] >= asked(terms_.group, rank))) rank_[m] = static_cast<std::uint8_t>(rank);
    }
    return std::move(rank_);
  }

 private:
  struct Below {
    Cents counted = 0;          ///< points of the legs as far as the cap lets them count
    std::uint32_t legs = 0;     ///< that contain the rank asked for
    std::uint8_t contains = 0;  ///< whether she or somebody below holds it
  };

  void settle_with_legs(std::size_t rank) {
    const Cents group = asked(terms_.group, rank);
    const Cents legs = number_asked(terms_.legs, rank);
    const auto leg_rank = static_cast<std::uint8_t>(std::max<Cents>(1, number_asked(terms_.leg_rank, rank)));
    std::vector<Below> below(rank_.size());
    for (std::size_t m = rank_.size(); m-- > 0;) {
      Below& b = below[m];
      if (meets(m, rank) && b.legs >= legs && b.counted + period_.points[m] >= group) rank_[m] = static_cast<std::uint8_t>(rank);
      b.contains |= rank_[m] >= leg_rank;
      if (sponsor_[m] == nobody) continue;
      Below& above = below[sponsor_[m]];
      above.legs += b.contains;
      above.contains |= b.contains;
      if (group == 0) continue;
      const Cents most = share_of(terms_.leg_cap_of_actual ? group_[sponsor_[m]] : group, terms_.leg_cap);
      above.counted += std::min(group_[m], most);
    }
  }

  /// All that is asked but of the group and the legs.
  [[nodiscard]] bool meets(std::size_t m, std::size_t rank) const {
    const PayPeriod& network = period_.network;
    if (network.present[m] == 0 || rank_[m] + 1U != rank || period_.points[m] < asked(terms_.personal, rank)) return false;
    if (!front_.empty() && front_[m] < number_asked(terms_.front, rank)) return false;
    if (const Cents customers = number_asked(terms_.customers, rank); customers > 0)
      if (network.customers.empty() || network.customers[m] < customers) return false;
    if (!lines_.empty() && lines_[m] < number_asked(terms_.lines, rank)) return false;
    const bool training = terms_.trained_from > 0 && rank >= static_cast<std::size_t>(terms_.trained_from);
    return !training || network.trained.empty() || network.trained[m] != 0;
  }

  void sum_groups() {
    group_.assign(period_.points.begin(), period_.points.end());
    for (std::size_t m = group_.size(); m-- > 0;)
      if (sponsor_[m] != nobody) group_[sponsor_[m]] += group_[m];
  }
  void count_front() {
    front_.assign(rank_.size(), 0);
    for (std::size_t m = 0; m < front_.size(); ++m)
      if (sponsor_[m] != nobody && period_.network.present[m] != 0 && period_.points[m] >= terms_.active_sales) ++front_[sponsor_[m]];
  }
  /// Legs of each are gathered in one list, by counting.
  void count_lines() {
    std::vector<std::uint32_t> end(rank_.size() + 1, 0);
    for (const MemberId s : sponsor_)
      if (s != nobody) ++end[s + 1];
    std::partial_sum(end.begin(), end.end(), end.begin());
    std::vector<Cents> legs(end.back());
    std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
    for (std::size_t m = 0; m < rank_.size(); ++m)
      if (sponsor_[m] != nobody) legs[next[sponsor_[m]]++] = group_[m];
    lines_.resize(rank_.size());
    for (std::size_t m = 0; m < rank_.size(); ++m)
      lines_[m] = static_cast<std::uint8_t>(qualified_lines({legs.begin() + end[m], legs.begin() + end[m + 1]}, terms_.line_shares));
  }

  const Ranks& terms_;
  const PlanPeriod& period_;
  std::span<const MemberId> sponsor_;
  std::vector<std::uint8_t> rank_, lines_;
  std::vector<Cents> group_;
  std::vector<std::uint32_t> front_;
};

}  // namespace

std::size_t rank_count(const Ranks& terms) {
  std::size_t most = 0;
  for (const auto* list : {&terms.personal, &terms.group, &terms.front, &terms.legs, &terms.customers, &terms.lines})
    most = std::max(most, list->size());
  return std::min<std::size_t>(most, 50);
}

std::vector<std::uint8_t> achieved_ranks(const Ranks& terms, const PlanPeriod& period) { return Qualification(terms, period).settle(); }

std::size_t qualified_lines(std::vector<Cents> legs, std::span<const BasisPoints> shares) {
  std::sort(legs.begin(), legs.end(), std::greater<>());
  const Cents all = std::accumulate(legs.begin(), legs.end(), Cents{0});
  if (legs.empty() || legs[0] <= 0) return 0;
  std::size_t lines = 1, next = 1;
  for (const BasisPoints share : shares) {
    Cents together = 0;
    while (next < legs.size() && Wide{together} * whole < Wide{all} * share) together += legs[next++];
    if (together <= 0 || Wide{together} * whole < Wide{all} * share) break;
    ++lines;
  }
  return lines;
}

}  // namespace downline
