#include "models/compensation/team_override.hpp"

namespace downline {
namespace {

/// Pays a leader on her unit: the sales of her downline down to the next leaders, own sales apart. One reverse pass rolls
/// unit sales up; a leader keeps hers, so no sale is paid twice.
class TeamOverrideComponent final : public CompensationComponent {
 public:
  explicit TeamOverrideComponent(TeamOverride terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.empty() ? 0 : terms_.rates.front(); }
  void pay(const PayPeriod& period, std::span<Cents> pay) const override {
    const std::size_t n = pay.size();
    std::vector<Cents> below(n, 0);
    std::vector<std::int64_t> active_recruits(n, 0);
    for (std::size_t m = n; m-- > 0;) {
      const MemberId sponsor = period.sponsor[m];
      const BasisPoints rate = rate_of(period.present[m] != 0, below[m], active_recruits[m]);
      if (rate > 0) pay[m] += share_of(below[m], rate);
      if (sponsor == nobody) continue;
      below[sponsor] += period.sales[m] + (rate > 0 ? 0 : below[m]);
      active_recruits[sponsor] += period.sales[m] > 0;
    }
  }

 private:
  [[nodiscard]] BasisPoints rate_of(bool present, Cents unit, std::int64_t active_recruits) const {
    BasisPoints rate = 0;
    if (!present || active_recruits < terms_.active_recruits) return 0;
    for (std::size_t rank = 0; rank < terms_.from.size() && unit >= terms_.from[rank]; ++rank) rate = terms_.rates[rank];
    return rate;
  }
  TeamOverride terms_;
};

}  // namespace

std::unique_ptr<CompensationComponent> make_team_override(const TeamOverride& terms) {
  return std::make_unique<TeamOverrideComponent>(terms);
}

}  // namespace downline
