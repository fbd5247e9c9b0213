#include "models/compensation/returns.hpp"

#include <algorithm>

namespace downline {
namespace {

/// volume = max(0, sales - debt), debt += taken_back * returns - what was taken. Later components see the volume that is left,
/// so whoever was paid on the returned order pays it back at the rates of the period. Points go with the volume, in proportion.
class ReturnsComponent final : public CompensationComponent {
 public:
  explicit ReturnsComponent(const Returns& terms) : terms_(terms) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay&) override {
    debt_.resize(period.size(), 0);
    left_.assign(period.volume.begin(), period.volume.end());
    points_.assign(period.points.begin(), period.points.end());
    const auto& returns = period.network.returns;
    for (std::size_t m = 0; m < left_.size(); ++m) {
      if (!returns.empty()) debt_[m] += share_of(returns[m], terms_.taken_back);
      const Cents taken = std::min(debt_[m], left_[m]);
      if (taken == 0) continue;
      points_[m] = static_cast<Cents>(Wide{points_[m]} * (left_[m] - taken) / left_[m]);
      debt_[m] -= taken;
      left_[m] -= taken;
    }
    period.volume = left_;
    period.points = points_;
  }
  void columns(StateColumns& columns) override { columns.all(debt_); }

 private:
  Returns terms_;
  std::vector<Cents> debt_, left_, points_;
};

}  // namespace

void declare_terms(Declare& add, Returns& terms) {
  add.basis_points("taken_back", &terms.taken_back, Group::lever, {"Taken back", "Repris"},
                   {"Share of returned sales that is taken off the sales of this and later periods, and so off what is paid on them.",
                    "Part des ventes retournées déduite des ventes de cette période et des suivantes, donc de ce qui en est payé."},
                   "assumed");
}

std::unique_ptr<CompensationComponent> component_of(const Returns& terms, const Earlier&) {
  return std::make_unique<ReturnsComponent>(terms);
}

}  // namespace downline
