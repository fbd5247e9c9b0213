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
  /// Rows ahead whose parent is fetched into the cache: what the passes wait for.
  static constexpr std::size_t ahead = 24;

 public:
  Qualification(const Ranks& terms, const PlanPeriod& period, const PlanTree& tree)
      : terms_(terms), period_(period), parent_(tree.above()), recruiter_(tree.recruiter()), rank_(period.size(), 0) {
    const bool any_group = std::any_of(terms.group.begin(), terms.group.end(), [](Cents c) { return c > 0; });
    if (any_group || !terms.lines.empty()) sum_groups();
    if (!terms.front.empty()) count_front();
    if (!terms.lines.empty()) count_lines();
  }

  std::vector<std::uint8_t> settle() {
    std::vector<MemberId> holders;  // of the rank below
    for (std::size_t rank = 1; rank <= rank_count(terms_); ++rank) {
      const Cents group = asked(terms_.group, rank);
      const Cents legs = number_asked(terms_.legs, rank);
      std::vector<MemberId> asking = who_meets(wanted(rank), rank == 1 ? nullptr : &holders);
      if (legs > 0 || (group > 0 && terms_.leg_cap < whole)) {
        holders = settle_with_legs(rank, asking);
        continue;
      }
      if (group > 0) std::erase_if(asking, [&](MemberId m) { return group_[m] < group; });
      for (const MemberId m : asking) award(m, rank);
      holders = std::move(asking);
    }
    return std::move(rank_);
  }

 private:
  struct Below {
    Cents counted = 0;       ///< points of the legs as far as the cap lets them count
    std::uint32_t legs = 0;  ///< that contain the rank asked for
  };

  /// What a reverse pass looks at by chance: the highest rank held by her or somebody below, as far as passes have told those above,
  /// and whether she asks for the rank in question.
  struct Leg {
    std::uint8_t contains : 7 = 0;
    std::uint8_t asks : 1 = 0;
  };

  /// Legs are put together for those alone who meet all else. \return who is awarded the rank
  std::vector<MemberId> settle_with_legs(std::size_t rank, const std::vector<MemberId>& asking) {
    const Cents group = asked(terms_.group, rank);
    const Cents legs = number_asked(terms_.legs, rank);
    const auto leg_rank = static_cast<std::uint8_t>(std::max<Cents>(1, number_asked(terms_.leg_rank, rank)));
    const Cents most_of_group = share_of(group, terms_.leg_cap);
    std::vector<MemberId> awarded;
    below_.resize(rank_.size());
    leg_.resize(rank_.size());
    for (const MemberId m : asking) leg_[m].asks = 1;
    for (std::size_t m = rank_.size(); m-- > 0;) {
      fetch_legs_ahead(m);
      if (leg_[m].asks != 0) {
        leg_[m].asks = 0;
        const Below b = std::exchange(below_[m], {});
        if (b.legs >= legs && b.counted + period_.points[m] >= group) {
          award(static_cast<MemberId>(m), rank);
          awarded.push_back(static_cast<MemberId>(m));
        }
      }
      leg_[m].contains = std::max<std::uint8_t>(leg_[m].contains, rank_[m]) & 127;
      const MemberId s = parent_[m];
      if (s == nobody) continue;
      Leg& above = leg_[s];
      if (leg_[m].contains > above.contains) above.contains = leg_[m].contains;
      if (above.asks == 0) continue;
      if (legs > 0) below_[s].legs += leg_[m].contains >= leg_rank;
      if (group > 0)
        below_[s].counted += std::min(group_[m], terms_.leg_cap_of_actual ? share_of(group_[s], terms_.leg_cap) : most_of_group);
    }
    return awarded;
  }

  /// Always inlined: a function that only fetches counts as one without effect, and its calls are left out.
  [[gnu::always_inline]] void fetch_legs_ahead(std::size_t m) {
    if (const MemberId next = ahead_of(parent_, m, ahead); next != nobody) __builtin_prefetch(&leg_[next], 1);
    if (const MemberId next = ahead_of(parent_, m, ahead / 2); next != nobody && leg_[next].asks != 0) __builtin_prefetch(&below_[next], 1);
  }

  void award(MemberId m, std::size_t rank) { rank_[m] = static_cast<std::uint8_t>(rank); }

  /// What a rank asks for but of the group and the legs.
  struct Wanted {
    Cents personal = 0, front = 0, customers = 0, lines = 0;
    bool trained = false;
  };
  [[nodiscard]] Wanted wanted(std::size_t rank) const {
    return {asked(terms_.personal, rank), number_asked(terms_.front, rank), number_asked(terms_.customers, rank),
            number_asked(terms_.lines, rank),
            terms_.trained_from > 0 && rank >= static_cast<std::size_t>(terms_.trained_from) && !period_.network.trained.empty()};
  }
  /// Of the holders, or of everybody, those who meet it.
  [[nodiscard]] std::vector<MemberId> who_meets(const Wanted& w, const std::vector<MemberId>* holders) const {
    std::vector<MemberId> list;
    if (holders != nullptr) {
      for (const MemberId m : *holders)
        if (meets(m, w)) list.push_back(m);
    } else {
      for (std::size_t m = 0; m < rank_.size(); ++m)
        if (meets(m, w)) list.push_back(static_cast<MemberId>(m));
    }
    return list;
  }
  [[nodiscard]] bool meets(std::size_t m, const Wanted& w) const {
    const PayPeriod& network = period_.network;
    if (network.present[m] == 0 || period_.points[m] < w.personal) return false;
    if (!front_.empty() && front_[m] < w.front) return false;
    if (w.customers > 0 && (network.customers.empty() || network.customers[m] < w.customers)) return false;
    if (!lines_.empty() && lines_[m] < w.lines) return false;
    return !w.trained || network.trained[m] != 0;
  }

  /// Who is above the row that a reverse pass comes to `rows` later.
  static MemberId ahead_of(std::span<const MemberId> above, std::size_t m, std::size_t rows) {
    return m >= rows ? above[m - rows] : nobody;
  }

  void sum_groups() {
    group_.assign(period_.points.begin(), period_.points.end());
    for (std::size_t m = group_.size(); m-- > 0;) {
      if (const MemberId next = ahead_of(parent_, m, ahead); next != nobody) __builtin_prefetch(&group_[next], 1);
      if (parent_[m] != nobody) group_[parent_[m]] += group_[m];
    }
  }
  void count_front() {
    front_.assign(rank_.size(), 0);
    for (std::size_t m = front_.size(); m-- > 0;) {
      if (const MemberId next = ahead_of(recruiter_, m, ahead); next != nobody) __builtin_prefetch(&front_[next], 1);
      if (recruiter_[m] != nobody && period_.network.present[m] != 0 && period_.points[m] >= terms_.active_sales) ++front_[recruiter_[m]];
    }
  }
  /// Legs of each are gathered in one list, by counting.
  void count_lines() {
    std::vector<std::uint32_t> end(rank_.size() + 1, 0);
    for (const MemberId s : parent_)
      if (s != nobody) ++end[s + 1];
    std::partial_sum(end.begin(), end.end(), end.begin());
    std::vector<Cents> legs(end.back());
    std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
    for (std::size_t m = 0; m < rank_.size(); ++m)
      if (parent_[m] != nobody) legs[next[parent_[m]]++] = group_[m];
    lines_.resize(rank_.size());
    for (std::size_t m = 0; m < rank_.size(); ++m)
      lines_[m] = static_cast<std::uint8_t>(qualified_lines({legs.begin() + end[m], legs.begin() + end[m + 1]}, terms_.line_shares));
  }

  const Ranks& terms_;
  const PlanPeriod& period_;
  std::span<const MemberId> parent_, recruiter_;
  std::vector<std::uint8_t> rank_, lines_;
  LargeVector<Leg> leg_;
  LargeVector<Below> below_;
  LargeVector<Cents> group_;
  LargeVector<std::uint32_t> front_;
};

}  // namespace

std::size_t rank_count(const Ranks& terms) {
  std::size_t most = 0;
  for (const auto* list : {&terms.personal, &terms.group, &terms.front, &terms.legs, &terms.customers, &terms.lines})
    most = std::max(most, list->size());
  return std::min<std::size_t>(most, 50);
}

std::vector<std::uint8_t> achieved_ranks(const Ranks& terms, const PlanPeriod& period, const PlanTree& tree) {
  return Qualification(terms, period, tree).settle();
}

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
