#include "models/compensation/qualification.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "sim/core/large_pages.hpp"

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
    if (!terms.legs.empty()) contains_.assign(rank_.size(), 0);
    if (!terms.front.empty()) count_front();
    if (!terms.lines.empty()) count_lines();
  }

  std::vector<std::uint8_t> settle() {
    for (std::size_t rank = 1; rank <= rank_count(terms_); ++rank) {
      const Cents group = asked(terms_.group, rank);
      if (number_asked(terms_.legs, rank) > 0 || (group > 0 && terms_.leg_cap < whole)) {
        settle_with_legs(rank);
        continue;
      }
      const Wanted w = wanted(rank);
      for (std::size_t m = 0; m < rank_.size(); ++m)
        if (meets(m, w) && (group_.empty() || group_[m] >= group)) award(m, rank);
    }
    return std::move(rank_);
  }

 private:
  struct Below {
    Cents counted = 0;       ///< points of the legs as far as the cap lets them count
    std::uint32_t legs = 0;  ///< that contain the rank asked for
  };

  /// Legs are put together for those alone who meet all else.
  void settle_with_legs(std::size_t rank) {
    const Cents group = asked(terms_.group, rank);
    const Cents legs = number_asked(terms_.legs, rank);
    const auto leg_rank = static_cast<std::uint8_t>(std::max<Cents>(1, number_asked(terms_.leg_rank, rank)));
    const Cents most_of_group = share_of(group, terms_.leg_cap);
    below_.resize(rank_.size());
    const Wanted w = wanted(rank);
    std::vector<bool> asks(rank_.size());
    for (std::size_t m = 0; m < rank_.size(); ++m) asks[m] = meets(m, w);
    for (std::size_t m = rank_.size(); m-- > 0;) {
      if (asks[m]) {
        const Below b = std::exchange(below_[m], {});
        if (b.legs >= legs && b.counted + period_.points[m] >= group) award(m, rank);
      }
      const MemberId s = sponsor_[m];
      if (s == nobody || !asks[s]) continue;
      if (legs > 0) below_[s].legs += contains_[m] >= leg_rank;
      if (group > 0)
        below_[s].counted += std::min(group_[m], terms_.leg_cap_of_actual ? share_of(group_[s], terms_.leg_cap) : most_of_group);
    }
  }

  void award(std::size_t m, std::size_t rank) {
    rank_[m] = static_cast<std::uint8_t>(rank);
    if (contains_.empty()) return;
    for (auto up = static_cast<MemberId>(m); up != nobody && contains_[up] < rank; up = sponsor_[up]) contains_[up] = rank_[m];
  }

  /// What a rank asks for but of the group and the legs.
  struct Wanted {
    std::uint8_t before = 0;  ///< the rank below, which is held
    Cents personal = 0, front = 0, customers = 0, lines = 0;
    bool trained = false;
  };
  [[nodiscard]] Wanted wanted(std::size_t rank) const {
    return {static_cast<std::uint8_t>(rank - 1),
            asked(terms_.personal, rank),
            number_asked(terms_.front, rank),
            number_asked(terms_.customers, rank),
            number_asked(terms_.lines, rank),
            terms_.trained_from > 0 && rank >= static_cast<std::size_t>(terms_.trained_from) && !period_.network.trained.empty()};
  }
  [[nodiscard]] bool meets(std::size_t m, const Wanted& w) const {
    const PayPeriod& network = period_.network;
    if (rank_[m] != w.before || network.present[m] == 0 || period_.points[m] < w.personal) return false;
    if (!front_.empty() && front_[m] < w.front) return false;
    if (w.customers > 0 && (network.customers.empty() || network.customers[m] < w.customers)) return false;
    if (!lines_.empty() && lines_[m] < w.lines) return false;
    return !w.trained || network.trained[m] != 0;
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
  std::vector<std::uint8_t> contains_;  ///< where legs are asked for: the highest rank held by her or somebody below
  std::vector<Below, LargePages<Below>> below_;
  std::vector<Cents, LargePages<Cents>> group_;
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
