#include "models/compensation/unilevel.hpp"

#include <algorithm>

#include "sim/kernel/roll_up.hpp"

namespace downline {
namespace {

/// Pays level k's rate on the sales k levels below. Volumes are shifted up one level at a time over the append-only rows:
/// O(levels x members), no recursion. With compression, a member's parent is her nearest active ancestor, made in one
/// forward pass for the period and never stored; without it the inactive use up their level unpaid.
class UnilevelComponent final : public CompensationComponent {
 public:
  explicit UnilevelComponent(Unilevel terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.empty() ? 0 : terms_.rates.front(); }
  void pay(const PayPeriod& period, std::span<Cents> pay) const override {
    const std::size_t n = pay.size();
    const auto active = [&](std::size_t m) { return period.present[m] != 0 && period.sales[m] >= terms_.active_sales; };
    std::vector<MemberId> parent(period.sponsor.begin(), period.sponsor.end());
    if (terms_.compress)
      for (std::size_t m = 0; m < n; ++m)
        if (const MemberId p = parent[m]; p != nobody && !active(p)) parent[m] = parent[p];
    std::vector<Cents> volume(period.sales.begin(), period.sales.end());
    std::vector<Cents> above(n);
    for (const BasisPoints rate : terms_.rates) {
      std::fill(above.begin(), above.end(), 0);
      roll_up(parent, [&](MemberId child, MemberId up) { above[up] += volume[child]; });
      for (std::size_t m = 0; m < n; ++m)
        if (above[m] > 0 && active(m)) pay[m] += share_of(above[m], rate);
      volume.swap(above);
    }
  }

 private:
  Unilevel terms_;
};

}  // namespace

std::unique_ptr<CompensationComponent> make_unilevel(const Unilevel& terms) { return std::make_unique<UnilevelComponent>(terms); }

}  // namespace downline
